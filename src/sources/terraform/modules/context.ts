/** What all module instances of one evaluated root have in common. */
import type { LedgerEntry } from '../../../findings/index.ts';
import type { SourceFile } from '../../../text/index.ts';
import type { Workspace } from '../../source.ts';
import { compileIn } from '../expressions/compile.ts';
import type { Evaluate, FileAccess, Frame, ModuleScope } from '../expressions/frame.ts';
import { Run } from '../expressions/run.ts';
import { parseTemplate } from '../../../syntax/index.ts';
import { range } from '../../../text/index.ts';
import { installedModules } from './installed.ts';
import { filesOf } from './file-access.ts';

/** How many instances one root may have in all. */
const MAX_TOTAL = 1_000_000;

/** One evaluation of a root. */
export class Context {
  readonly run = new Run();
  readonly workspace: Workspace;
  readonly root: string;
  /** `terraform:` and the folder, `.` for the scanned one. */
  readonly scope: string;
  readonly workspaceName: string;
  readonly files: FileAccess;
  readonly installed: ReadonlyMap<string, string>;
  readonly ledger = new Map<string, LedgerEntry>();
  readonly #templates = new Map<SourceFile, Evaluate>();
  #instances = 0;

  constructor(workspace: Workspace, root: string, workspaceName: string) {
    this.workspace = workspace;
    this.root = root;
    this.scope = `terraform:${root === '' ? '.' : root}`;
    this.workspaceName = workspaceName;
    this.files = filesOf(workspace, root);
    this.installed = installedModules(workspace, root);
  }

  /** Counts further instances; false where there are too many. */
  admit(count: number): boolean {
    this.#instances += count;
    return this.#instances <= MAX_TOTAL;
  }

  /** Adds to the ledger; entries of the same subject and reason count as one. */
  note(entry: LedgerEntry): void {
    const key = `${entry.about}\0${entry.subject}\0${entry.reason}`;
    const found = this.ledger.get(key);
    this.ledger.set(key, found ? { ...found, count: found.count + entry.count } : entry);
  }

  /** A frame in which expressions of a module instance are evaluated. */
  frame(scope: ModuleScope, owner = '', each?: Frame['each'], count?: Frame['count'], self?: Frame['self']): Frame {
    return {
      run: this.run,
      scope,
      files: this.files,
      workspace: this.workspaceName,
      each,
      count,
      self,
      owner,
      slots: [],
      variables: undefined,
      template: this.template,
    };
  }

  /** A template file made ready, once. */
  readonly template = (file: SourceFile): Evaluate => {
    let ready = this.#templates.get(file);
    if (!ready) {
      const { expression, diagnostics } = parseTemplate(file.text, range(file, 0, file.text.length));
      this.run.pass(diagnostics);
      ready = compileIn(file, undefined, expression).evaluate;
      this.#templates.set(file, ready);
    }
    return ready;
  };
}

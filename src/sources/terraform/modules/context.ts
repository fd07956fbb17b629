/** What all module instances of one evaluated root have in common. */
import type { LedgerEntry } from '../../../findings/index.ts';
import type { Workspace } from '../../source.ts';
import { compileIn } from '../expressions/compile.ts';
import type { Evaluate, FileAccess, Frame, ModuleScope } from '../expressions/frame.ts';
import { Run } from '../expressions/run.ts';
import { parseTemplate } from '../../../syntax/index.ts';
import { type Range, range, type SourceFile } from '../../../text/index.ts';
import type { UnknownVal } from '../values/value.ts';
import { type Engine, engineOf } from './engine.ts';
import { installedModules } from './installed.ts';
import { filesOf } from './file-access.ts';
import { foldersFrom } from './library.ts';

/** How many instances all roots of a workspace may have together; each costs some kilobytes. An instance of a module counts as twenty. */
const MAX_TOTAL = 200_000;
/** How many elements the loops of all roots of a workspace may go through together. */
const MAX_ELEMENTS = 10_000_000;

/** What is left for the roots of a workspace. */
const budgets = new WeakMap<Workspace, { instances: number; elements: number }>();

function budgetOf(workspace: Workspace): { instances: number; elements: number } {
  let budget = budgets.get(workspace);
  if (!budget) budgets.set(workspace, (budget = { instances: MAX_TOTAL, elements: MAX_ELEMENTS }));
  return budget;
}

/** One evaluation of a root. */
export class Context {
  readonly run: Run;
  readonly workspace: Workspace;
  readonly root: string;
  /** `terraform:` and the folder, `.` for the scanned one. */
  readonly scope: string;
  readonly workspaceName: string;
  readonly engine: Engine;
  readonly files: FileAccess;
  readonly installed: ReadonlyMap<string, string>;
  readonly ledger = new Map<string, LedgerEntry>();
  readonly #templates = new Map<SourceFile, Evaluate>();
  readonly #budget: { instances: number };

  constructor(workspace: Workspace, root: string, workspaceName: string) {
    this.workspace = workspace;
    const budget = budgetOf(workspace);
    this.#budget = budget;
    this.run = new Run(budget);
    this.root = root;
    this.scope = `terraform:${root === '' ? '.' : root}`;
    this.workspaceName = workspaceName;
    this.engine = engineOf(workspace, root, foldersFrom(workspace, root));
    this.files = filesOf(workspace, root);
    this.installed = installedModules(workspace, root);
  }

  /** Counts further instances; false where there are too many. */
  admit(count: number): boolean {
    // What is refused costs nothing, so that what comes after it still has its place.
    if (count <= this.#budget.instances) {
      this.#budget.instances -= count;
      return true;
    }
    const reason = `more instances than the limit of ${MAX_TOTAL} for all roots; the rest is not evaluated`;
    this.note({ about: 'instance', subject: this.scope, reason, count: 1, incomplete: true });
    return false;
  }

  /** Adds to the ledger; entries of the same subject and reason count as one. */
  note(entry: LedgerEntry): void {
    const key = `${entry.about}\0${entry.subject}\0${entry.reason}`;
    const found = this.ledger.get(key);
    this.ledger.set(key, found ? { ...found, count: found.count + entry.count } : entry);
  }

  /** Adds that it is not known whether, or how often, something exists; one instance stands for all. */
  noteOpen(address: string, { reason }: UnknownVal, at: Range): void {
    const subject = this.root === '' ? address : `${this.root}: ${address}`;
    this.note({ about: 'instance', subject, reason: reason.says, count: 1, at, incomplete: false });
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

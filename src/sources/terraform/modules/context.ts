/** What all module instances of one evaluated root have in common. */
import type { LedgerEntry } from '../../../findings/index.ts';
import type { Workspace } from '../../source.ts';
import { compileIn } from '../expressions/compile.ts';
import type { Evaluate, FileAccess, Frame, ModuleScope } from '../expressions/frame.ts';
import { Run } from '../expressions/run.ts';
import { parseTemplate } from '../../../syntax/index.ts';
import type { Diagnostic, Range, SourceFile } from '../../../text/index.ts';
import type { UnknownVal } from '../values/value.ts';
import type { States } from '../remote-states/states.ts';
import { type Budget, budgetOf, MAX_TOTAL } from './budget.ts';
import type { Decided } from './decided.ts';
import { type Engine, engineOf } from './engine.ts';
import { installedModules } from './installed.ts';
import type { ModuleAccount } from './account.ts';
import { filesOf } from './file-access.ts';
import { foldersFrom } from './library.ts';

/** `terraform:` and the folder, `.` for the scanned one; the label after an `@`. */
export function scopeOf(root: string, label?: string): string {
  return `terraform:${root === '' ? '.' : root}${label === undefined ? '' : `@${label}`}`;
}

/** What a root is evaluated with. */
export interface Setting {
  /** The value of `terraform.workspace`. */
  readonly workspaceName: string;
  /** Tells several evaluations of one root apart: it ends the scope, after an `@`. */
  readonly label?: string | undefined;
  readonly decided?: Decided | undefined;
  /** Whether instances of modules may stand in again in a later evaluation. */
  readonly keeps?: boolean;
}

/** One evaluation of a root. */
export class Context {
  readonly run: Run;
  readonly workspace: Workspace;
  readonly root: string;
  /** `terraform:` and the folder, `.` for the scanned one; where the root has several environments, `@` and this one. */
  readonly scope: string;
  readonly workspaceName: string;
  readonly engine: Engine;
  readonly files: FileAccess;
  readonly states: States | undefined;
  readonly installed: ReadonlyMap<string, string>;
  readonly decided: Decided | undefined;
  /** See `Setting.keeps`. */
  readonly keeps: boolean;
  readonly #budget: Budget;

  constructor(
    workspace: Workspace,
    root: string,
    { workspaceName, label, decided, keeps = false }: Setting,
    states?: States,
    budget: Budget = budgetOf(workspace),
  ) {
    this.workspace = workspace;
    this.#budget = budget;
    this.run = new Run(budget);
    this.root = root;
    this.scope = scopeOf(root, label);
    this.decided = decided;
    this.keeps = keeps;
    this.workspaceName = workspaceName;
    this.engine = engineOf(workspace, root, foldersFrom(workspace, root));
    this.files = filesOf(workspace, root);
    this.states = states;
    this.installed = installedModules(workspace, root);
  }

  /** Counts further instances; false where there are too many. */
  admit(count: number, account: ModuleAccount): boolean {
    // What is refused costs nothing, so that what comes after it still has its place.
    if (this.draw(count)) {
      account.instances += count;
      return true;
    }
    const reason = `more instances than the limit of ${MAX_TOTAL} for all roots; the rest is not evaluated`;
    account.ledger.push({ about: 'instance', subject: this.scope, reason, count: 1, incomplete: true });
    return false;
  }

  /** As `admit`, for what is on an account already. */
  draw(count: number): boolean {
    const fits = count <= this.#budget.instances;
    if (fits) this.#budget.instances -= count;
    else this.#budget.exhausted = true;
    return fits;
  }

  /** The entry for something of which it is not known whether, or how often, it exists; one instance stands for all. */
  open(address: string, { reason }: UnknownVal, at: Range): LedgerEntry {
    const subject = this.root === '' ? address : `${this.root}: ${address}`;
    return { about: 'instance', subject, reason: reason.says, count: 1, at, incomplete: false };
  }

  /** A frame in which expressions of a module instance are evaluated. */
  frame(scope: ModuleScope, owner = '', each?: Frame['each'], count?: Frame['count'], self?: Frame['self']): Frame {
    return {
      run: this.run,
      scope,
      files: scope.files ?? this.files,
      states: scope.states ?? this.states,
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

  /** A template file made ready, once for all environments. */
  readonly template = (file: SourceFile): Evaluate => {
    const { evaluate, diagnostics } = templateIn(file);
    this.run.pass(diagnostics);
    return evaluate;
  };
}

interface ReadyTemplate {
  readonly evaluate: Evaluate;
  readonly diagnostics: readonly Diagnostic[];
}

const templates = new WeakMap<SourceFile, ReadyTemplate>();

function templateIn(file: SourceFile): ReadyTemplate {
  let ready = templates.get(file);
  if (!ready) {
    const { expression, diagnostics } = parseTemplate(file.text, file, { start: 0, end: file.text.length });
    templates.set(file, (ready = { evaluate: compileIn(file, undefined, expression).evaluate, diagnostics }));
  }
  return ready;
}

/** Evaluates one root module: the instances, outputs and problems that `terraform plan` would come to. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Environment } from '../../graph/index.ts';
import type { Diagnostic } from '../../text/index.ts';
import type { Workspace } from '../source.ts';
import { type Evaluation, nothingAt, type Output } from './evaluation.ts';
import { isWorse, keyOf } from './expressions/run.ts';
import { configurationsOf, handedOver } from './hand-over.ts';
import type { Configuration, Instance } from './instance.ts';
import { type Budget, budgetOf } from './modules/budget.ts';
import { Context } from './modules/context.ts';
import type { Decided } from './modules/decided.ts';
import type { VariableDefinition } from './modules/definition.ts';
import { judgeConditions } from './modules/judge-conditions.ts';
import { moduleAt } from './modules/library.ts';
import { ModuleInstance } from './modules/module-instance.ts';
import { Moves } from './modules/moves.ts';
import { equal } from './values/equal.ts';
import { toGraph } from './values/to-graph.ts';
import { SENSITIVE } from './values/value.ts';
import type { States } from './remote-states/states.ts';
import { defaultOf, fitted } from './variables/fit.ts';
import { type InputOptions, readInputs } from './variables/inputs.ts';

/** How to evaluate a root. */
export interface EvaluateOptions extends InputOptions {
  /** The value of `terraform.workspace`; by default `default`, as in a fresh checkout. */
  readonly workspace?: string;
  /** Tells several evaluations of one root apart: it ends the scope, after an `@`. */
  readonly label?: string | undefined;
  /** The environment that its resources belong to. */
  readonly as?: Environment | undefined;
  /** What a plan or a state has decided. */
  readonly decided?: Decided | undefined;
}

/**
 * Evaluates the root in `root`, a folder of the workspace. A folder without Terraform files gives nothing. Never throws on bad input.
 * It asks `states` for those of other roots; instances are counted against `budget`.
 */
export function evaluateRoot(
  workspace: Workspace,
  root: string,
  options: EvaluateOptions = {},
  states?: States,
  budget: Budget = budgetOf(workspace),
): Evaluation {
  return evaluateAfter(undefined, workspace, root, options, states, budget).evaluation;
}

/** An evaluation that a later one may take parts of. */
export interface Revisable {
  readonly evaluation: Evaluation;
  /** All instances of modules, by address. */
  readonly modules: ReadonlyMap<string, ModuleInstance>;
  /** Whether a value needs itself somewhere: what is said of that depends on where evaluation begins. */
  readonly isCyclic: boolean;
  /** Whether there were more problems than are told. */
  readonly isFull: boolean;
}

/**
 * The same, with whatever is as it was taken from `before`, the instances of modules of an evaluation with the same name of the workspace,
 * label and environment.
 */
export function evaluateAfter(
  before: ReadonlyMap<string, ModuleInstance> | undefined,
  workspace: Workspace,
  root: string,
  options: EvaluateOptions,
  states: States | undefined,
  budget: Budget,
): Revisable {
  const { label, decided, as } = options;
  const setting = { workspaceName: options.workspace ?? 'default', label, decided, keeps: before !== undefined };
  const others = new Set<Evaluation>();
  const context = new Context(workspace, root, setting, states && noting(states, others), budget);
  const { run } = context;
  const definition = moduleAt(workspace, root, context.engine);
  if (!definition) {
    return { evaluation: nothingAt(root), modules: new Map(), isCyclic: false, isFull: false };
  }
  const report = (diagnostic: Diagnostic) => run.report(diagnostic);
  const inputs = readInputs(workspace, root, definition.names, options, report);
  const supply = (variable: VariableDefinition) => {
    const input = inputs.get(variable.name);
    const frame = context.frame(instance);
    const own = input
      ? fitted(input.evaluate(variable)({ ...frame, variables: new Map() }), variable, frame)
      : defaultOf(variable, frame);
    const given = decided?.variable(variable.name);
    if (!given) return own;
    const other = fitted(given, variable, frame);
    // Where the code says the same, it is the place to edit.
    return equal(own, other) === true ? own : other;
  };
  const alone = { address: '', calls: [], within: [], via: undefined, conditional: undefined, caller: undefined };
  const instance: ModuleInstance = new ModuleInstance(context, definition, { supply, ...alone }, before);
  const modules = instance.withAllCalled();
  const moves = new Moves();
  for (const module of modules) {
    moves.add(module);
    if (module.isSettled) continue;
    module.evaluateAll();
    run.speakingFor(module.account, () => {
      judgeConditions(module);
      module.evaluateSettings();
    });
  }
  const instances: Instance[] = [];
  const configurations: Configuration[] = [];
  for (const module of modules) {
    for (const [i] of module.definition.resources.entries()) {
      for (const resource of module.instancesOf(i)) {
        instances.push(handedOver(resource, module, context.scope, moves.formerly(resource.address), as));
      }
    }
    for (const one of configurationsOf(module, context.scope, as)) configurations.push(one);
    module.isSettled = true;
  }
  const outputs = new Map<string, Output>();
  for (const [i, { name }] of definition.outputs.entries()) {
    const value = instance.output(i);
    outputs.set(name, { value: toGraph(value), evaluated: value, sensitive: (value.marks & SENSITIVE) !== 0 });
  }
  const read = new Set(modules.map((module) => module.definition));
  const accounts = modules.flatMap(({ taken, account }) => [taken, account]);
  const told = [...run.diagnostics(), ...accounts.flatMap((account) => [...account.diagnostics.values()])];
  return {
    evaluation: {
      root,
      ...(as && { environment: as.name }),
      instances,
      configurations,
      outputs,
      others: [...others],
      missing: accounts.flatMap(({ missing }) => missing),
      diagnostics: distinct([...[...read].flatMap((one) => [...one.diagnostics, ...one.faults]), ...told]),
      ledger: summed(accounts.flatMap(({ ledger }) => ledger)),
    },
    modules: new Map(modules.map((module) => [module.birth.address, module])),
    isCyclic: accounts.some((account) => account.isCyclic),
    isFull: run.isFull,
  };
}

/** The states, with a note of the roots that gave an answer. */
function noting(states: States, others: Set<Evaluation>): States {
  return {
    used: states.used,
    of(request) {
      const answer = states.of(request);
      if ('evaluation' in answer) others.add(answer.evaluation);
      return answer;
    },
  };
}

/** What is wrong with a module whoever calls it is found in its text, and again by whoever asks for the value. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const key = keyOf(one);
    const former = found.get(key);
    if (!former || isWorse(one, former)) found.set(key, one);
  }
  return [...found.values()];
}

/** Entries of the same subject and reason count as one. */
function summed(entries: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const found = new Map<string, LedgerEntry>();
  for (const entry of entries) {
    const key = `${entry.about}\0${entry.subject}\0${entry.reason}`;
    const former = found.get(key);
    found.set(key, former ? { ...former, count: former.count + entry.count } : entry);
  }
  return [...found.values()];
}

/** Evaluates one root module: the instances, outputs and problems that `terraform plan` would come to. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Environment, Value } from '../../graph/index.ts';
import type { Diagnostic } from '../../text/index.ts';
import type { Workspace } from '../source.ts';
import { isWorse, keyOf } from './expressions/run.ts';
import { configurationOf, handedOver } from './hand-over.ts';
import type { Configuration, Instance } from './instance.ts';
import { type Budget, budgetOf } from './modules/budget.ts';
import { Context } from './modules/context.ts';
import type { MissingModule } from './modules/missing-module.ts';
import type { Decided } from './modules/decided.ts';
import type { VariableDefinition } from './modules/definition.ts';
import { judgeConditions } from './modules/judge-conditions.ts';
import { moduleAt } from './modules/library.ts';
import { ModuleInstance } from './modules/module-instance.ts';
import { Moves } from './modules/moves.ts';
import { equal } from './values/equal.ts';
import { toGraph } from './values/to-graph.ts';
import { SENSITIVE } from './values/value.ts';
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

/** What a root comes to. */
export interface Evaluation {
  /** The folder of the root, empty for the scanned one. */
  readonly root: string;
  /** The name of the environment that it was evaluated in. */
  readonly environment?: string;
  readonly instances: readonly Instance[];
  /** Configurations of providers. */
  readonly configurations: readonly Configuration[];
  readonly outputs: ReadonlyMap<string, Output>;
  /** Calls of modules that are not there. */
  readonly missing: readonly MissingModule[];
  readonly diagnostics: readonly Diagnostic[];
  readonly ledger: readonly LedgerEntry[];
}

/** An output of the root. */
export interface Output {
  readonly value: Value;
  readonly sensitive: boolean;
}

/**
 * Evaluates the root in `root`, a folder of the workspace. A folder without Terraform files gives nothing. Never throws on bad input.
 * Instances are counted against `budget`.
 */
export function evaluateRoot(
  workspace: Workspace,
  root: string,
  options: EvaluateOptions = {},
  budget: Budget = budgetOf(workspace),
): Evaluation {
  return evaluateAfter(undefined, workspace, root, options, budget).evaluation;
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
  budget: Budget,
): Revisable {
  const { label, decided, as } = options;
  const setting = { workspaceName: options.workspace ?? 'default', label, decided, keeps: before !== undefined };
  const context = new Context(workspace, root, setting, budget);
  const { run } = context;
  const definition = moduleAt(workspace, root, context.engine);
  if (!definition) {
    return { evaluation: nothingAt(root), modules: new Map(), isCyclic: false, isFull: false };
  }
  const report = (diagnostic: Diagnostic) => run.report(diagnostic);
  const inputs = readInputs(workspace, root, definition.names.variables, options, report);
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
    run.speakingFor(module.account, () => judgeConditions(module));
  }
  const instances: Instance[] = [];
  const configurations: Configuration[] = [];
  for (const module of modules) {
    for (const [i] of module.definition.resources.entries()) {
      for (const resource of module.instancesOf(i)) {
        instances.push(handedOver(resource, module, context.scope, moves.formerly(resource.address), as));
      }
    }
    for (const [i] of module.definition.providers.entries()) {
      for (const one of module.providersOf(i)) configurations.push(configurationOf(one, module, context.scope, as));
    }
    module.isSettled = true;
  }
  const outputs = new Map<string, Output>();
  for (const [i, { name }] of definition.outputs.entries()) {
    const value = instance.output(i);
    outputs.set(name, { value: toGraph(value), sensitive: (value.marks & SENSITIVE) !== 0 });
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
      missing: accounts.flatMap(({ missing }) => missing),
      diagnostics: distinct([...[...read].flatMap((one) => one.diagnostics), ...told]),
      ledger: summed(accounts.flatMap(({ ledger }) => ledger)),
    },
    modules: new Map(modules.map((module) => [module.birth.address, module])),
    isCyclic: accounts.some((account) => account.isCyclic),
    isFull: run.isFull,
  };
}

/** What a place without code comes to, of which there may be something to say. */
export function nothingAt(root: string, diagnostics: readonly Diagnostic[] = []): Evaluation {
  return { root, instances: [], configurations: [], outputs: new Map(), missing: [], diagnostics, ledger: [] };
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

/** Evaluates one root module: the instances, outputs and problems that `terraform plan` would come to. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { Environment, Value } from '../../graph/index.ts';
import type { Diagnostic } from '../../text/index.ts';
import type { Workspace } from '../source.ts';
import { configurationOf, handedOver } from './hand-over.ts';
import type { Configuration, Instance } from './instance.ts';
import { type Budget, budgetOf } from './modules/budget.ts';
import { Context, type MissingModule } from './modules/context.ts';
import type { Decided } from './modules/decided.ts';
import type { VariableDefinition } from './modules/definition.ts';
import { judgeConditions } from './modules/judge-conditions.ts';
import { moduleAt } from './modules/library.ts';
import { ModuleInstance } from './modules/module-instance.ts';
import { Moves } from './modules/moves.ts';
import { equal } from './values/equal.ts';
import { SENSITIVE } from './values/value.ts';
import { toGraph } from './values/to-graph.ts';
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
  readonly instances: readonly Instance[];
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
  const { label, decided, as } = options;
  const setting = { workspaceName: options.workspace ?? 'default', label, decided };
  const context = new Context(workspace, root, setting, budget);
  const { run } = context;
  const definition = moduleAt(workspace, root, context.engine);
  if (!definition) return nothingAt(root);
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
  const instance: ModuleInstance = new ModuleInstance(context, definition, {
    supply,
    address: '',
    calls: [],
    within: [],
    via: undefined,
    conditional: undefined,
    caller: undefined,
  });
  const modules = modulesFrom(instance);
  const moves = new Moves();
  for (const module of modules) {
    moves.add(module);
    module.evaluateAll();
    judgeConditions(module);
  }
  const instances: Instance[] = [];
  const configurations: Configuration[] = [];
  for (const module of modules) {
    const around = { scope: context.scope, environment: as, via: module.birth.via };
    for (const [i] of module.definition.resources.entries()) {
      for (const resource of module.instancesOf(i)) {
        instances.push(handedOver(resource, around, moves.formerly(resource.address)));
      }
    }
    for (const [i] of module.definition.providers.entries()) {
      for (const provider of module.providersOf(i)) configurations.push(configurationOf(provider, around));
    }
  }
  const outputs = new Map<string, Output>();
  for (const [i, { name }] of definition.outputs.entries()) {
    const value = instance.output(i);
    outputs.set(name, { value: toGraph(value), sensitive: (value.marks & SENSITIVE) !== 0 });
  }
  const read = new Set(modules.map((module) => module.definition));
  const diagnostics = distinct([...[...read].flatMap((one) => one.diagnostics), ...run.diagnostics()]);
  const ledger = [...context.ledger.values()];
  return { root, instances, configurations, outputs, missing: context.missing, diagnostics, ledger };
}

/** What a folder without code comes to, where that alone is to be said. */
export function nothingAt(root: string, diagnostics: readonly Diagnostic[] = []): Evaluation {
  return { root, instances: [], configurations: [], outputs: new Map(), missing: [], diagnostics, ledger: [] };
}

/** What is wrong with a module whoever calls it is found in its text, and again by whoever asks for the value. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const { at, code, message } = one;
    const key = `${at.file.path}:${at.start}:${at.end}:${code}:${message}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()];
}

/** The module and all within it, each before those that it calls. */
function modulesFrom(root: ModuleInstance): readonly ModuleInstance[] {
  const found: ModuleInstance[] = [];
  const stack = [root];
  for (let module = stack.pop(); module; module = stack.pop()) {
    found.push(module);
    // A module's own resources come before all within it: should there be too many, those are the ones to have.
    for (const [i] of module.definition.resources.entries()) module.instancesOf(i);
    const inner = module.definition.calls.flatMap((_, i) => module?.modulesOf(i) ?? []);
    for (let i = inner.length; i-- > 0; ) {
      const next = inner[i];
      if (next) stack.push(next);
    }
  }
  return found;
}

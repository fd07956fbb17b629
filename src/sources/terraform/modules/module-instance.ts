/** One instance of a module: its values evaluated on demand, its resources and calls expanded on demand. */
import type { Origin } from '../../../graph/index.ts';
import type { Range } from '../../../text/index.ts';
import type { Frame, ModuleScope } from '../expressions/frame.ts';
import { Memo } from '../expressions/memo.ts';
import { linked } from '../values/history.ts';
import { marksWithin } from '../values/marks.ts';
import { sortedEntries } from '../values/text-order.ts';
import {
  type DeferredVal,
  EPHEMERAL,
  type EntriesVal,
  type Handle,
  nil,
  object,
  SENSITIVE,
  tuple,
  unknownVal,
  type UnknownVal,
  type Val,
  withMarks,
  withOrigin,
} from '../values/value.ts';
import type { CallDefinition, ModuleDefinition, ProviderReference, VariableDefinition } from './definition.ts';
import { misfits } from './call-misfits.ts';
import { evaluatePlan } from './evaluate-body.ts';
import { providerKey } from './provider-reference.ts';
import { defaultOf, fitted } from '../variables/fit.ts';
import { indexText } from './address.ts';
import type { Context } from './context.ts';
import { expand, type Expansion } from './expansion.ts';
import { findModule } from './find-module.ts';
import { relativePath } from './paths.ts';
import { ResourceInstance } from './resource-instance.ts';

/** Gives a variable its value: from the call's arguments, or for a root from its inputs and defaults. */
export type Supply = (variable: VariableDefinition) => Val;

/** How an instance came to be. */
export interface Birth {
  readonly supply: Supply;
  /** `module.a["x"]`; empty for the root. */
  readonly address: string;
  /** The names of the calls from the root; empty for the root. */
  readonly calls: readonly string[];
  /** Folders of the modules that it lies in, itself not held. */
  readonly within: readonly string[];
  readonly via: Origin | undefined;
  readonly conditional: UnknownVal | undefined;
  /** The call and the module that it stands in; none for the root. */
  readonly caller:
    | { readonly module: ModuleInstance; readonly call: CallDefinition; readonly frame: Frame }
    | undefined;
}

/** See the file's first line. */
export class ModuleInstance implements ModuleScope, Handle {
  readonly definition: ModuleDefinition;
  readonly birth: Birth;
  readonly path: string;
  readonly rootPath = '.';
  readonly #context: Context;
  readonly #memo: Memo;
  readonly #frame: Frame;
  readonly #resources: (readonly ResourceInstance[] | undefined)[] = [];
  readonly #calls: (readonly ModuleInstance[] | undefined)[] = [];
  readonly #starts: {
    readonly locals: number;
    readonly outputs: number;
    readonly resources: number;
    readonly calls: number;
    readonly providers: number;
  };

  constructor(context: Context, definition: ModuleDefinition, birth: Birth) {
    this.definition = definition;
    this.birth = birth;
    this.path = relativePath(context.root, definition.folder);
    this.#context = context;
    this.#memo = new Memo(context.run, this);
    this.#frame = context.frame(this);
    const locals = definition.variables.length;
    const outputs = locals + definition.locals.length;
    const resources = outputs + definition.outputs.length;
    const calls = resources + definition.resources.length;
    this.#starts = { locals, outputs, resources, calls, providers: calls + definition.calls.length };
  }

  get via(): Origin | undefined {
    return this.birth.via;
  }

  get isOpen(): boolean {
    return this.birth.conditional !== undefined;
  }

  variable(index: number): Val {
    return this.#memo.get(index);
  }

  local(index: number): Val {
    return this.#memo.get(this.#starts.locals + index);
  }

  output(index: number): Val {
    return this.#memo.get(this.#starts.outputs + index);
  }

  resource(index: number): Val {
    return this.#memo.get(this.#starts.resources + index);
  }

  call(index: number): Val {
    return this.#memo.get(this.#starts.calls + index);
  }

  /** The frame in which conditions of variables, outputs and checks are evaluated. */
  get frame(): Frame {
    return this.#fresh();
  }

  /** The configuration that a reference of this module means; `undefined` where nobody configures that provider. */
  configuration(reference: ProviderReference, frame: Frame): Val | undefined {
    let sought = { module: this as ModuleInstance, reference, frame }; // the class itself: `this` has a type of its own
    for (;;) {
      const { module, reference: named } = sought;
      const key = providerKey(named.name, named.alias);
      const own = module.definition.providerNumbers.get(key);
      if (own !== undefined) return chosen(module.#memo.get(module.#starts.providers + own), named, sought.frame);
      const { caller } = module.birth;
      const passed = caller?.call.providers.get(key);
      // A configuration without alias is handed on to all modules.
      if (!caller || (!passed && named.alias !== undefined)) return undefined;
      sought = { module: caller.module, reference: passed ?? named, frame: passed ? caller.frame : sought.frame };
    }
  }

  /** Evaluates what nobody may have asked for yet, so that problems in it are told: variables, locals and outputs. */
  evaluateAll(): void {
    for (let i = 0; i < this.#starts.resources; i++) this.#memo.get(i);
    for (const [i] of this.definition.providers.entries()) this.#memo.get(this.#starts.providers + i);
  }

  /** The instances of a resource. */
  instancesOf(index: number): readonly ResourceInstance[] {
    this.resource(index);
    return this.#resources[index] ?? [];
  }

  /** The instances of a module call; none where the module is not there. */
  modulesOf(index: number): readonly ModuleInstance[] {
    this.call(index);
    return this.#calls[index] ?? [];
  }

  get(name: string): Val | undefined {
    const index = this.definition.outputNumbers.get(name);
    return index === undefined ? undefined : this.output(index);
  }

  whole(): EntriesVal {
    const entries = new Map<string, Val>();
    for (const [i, { name }] of this.definition.outputs.entries()) entries.set(name, this.output(i));
    return object(sortedEntries(entries), { at: this.birth.via?.at ?? this.definition.outputs[0]?.at ?? nowhere });
  }

  compute(index: number): Val {
    const { definition } = this;
    const { locals, outputs, resources, calls, providers } = this.#starts;
    const variable = definition.variables[index];
    if (index < locals && variable) return this.#variable(variable);
    const local = definition.locals[index - locals];
    if (index < outputs && local) {
      const value = local.ready().evaluate(this.#fresh());
      return withOrigin(value, named(value, `local \`${local.name}\``));
    }
    const output = definition.outputs[index - outputs];
    if (index < resources && output) {
      const value = output.ready().evaluate(this.#fresh());
      if (marksWithin(value) & EPHEMERAL) this.#refuseEphemeral(value, `output \`${output.name}\``, output.ephemeral);
      const as = `output \`${output.name}\`${this.birth.address && ` of \`${this.birth.address}\``}`;
      const marks = (output.sensitive ? SENSITIVE : 0) | (output.ephemeral ? EPHEMERAL : 0);
      return withMarks(withOrigin(value, named(value, as)), marks);
    }
    if (index >= providers) return this.#provider(index - providers);
    return index < calls ? this.#resource(index - resources) : this.#call(index - calls);
  }

  /** Loop variables are set while a value is evaluated, so each evaluation has its own. */
  #fresh(): Frame {
    return { ...this.#frame, slots: [] };
  }

  #variable(variable: VariableDefinition): Val {
    const value = this.birth.supply(variable);
    if (this.birth.caller && marksWithin(value) & EPHEMERAL)
      this.#refuseEphemeral(value, `variable \`${variable.name}\``, variable.ephemeral);
    const marks = (variable.sensitive ? SENSITIVE : 0) | (variable.ephemeral ? EPHEMERAL : 0);
    return withMarks(withOrigin(value, linked(variable.at, `variable \`${variable.name}\``, value.origin)), marks);
  }

  /** Only what is declared to be ephemeral may hold such values, and no output of a root may, for it outlives the run. */
  #refuseEphemeral({ origin: { at } }: Val, what: string, isEphemeral: boolean): void {
    if (isEphemeral && this.birth.caller) return;
    const message = isEphemeral
      ? `${what} of the root must not hold an ephemeral value`
      : `${what} holds an ephemeral value, but is not declared as \`ephemeral\``;
    this.#frame.run.report({ code: 'terraform-ephemeral', severity: 'error', message, at });
  }

  #provider(index: number): Val {
    const definition = this.definition.providers[index];
    if (!definition) throw new RangeError(`no provider ${index}`);
    const expansion = expand(definition.repetition, this.#fresh(), {
      admit: (count) => this.#context.admit(count),
      decided: () => undefined,
    });
    const values = expansion.occurrences.map(({ each, count }) => {
      const frame = this.#context.frame(this, '', each, count);
      return evaluatePlan(definition.plan(), frame, `provider.${definition.name}`, definition.at);
    });
    if (expansion.open) return unknownVal(expansion.open.reason, { at: definition.at });
    return together(expansion, values, definition.at);
  }

  #resource(index: number): Val {
    const definition = this.definition.resources[index];
    if (!definition) throw new RangeError(`no resource ${index}`);
    const frame = this.#fresh();
    const prefix = this.birth.address === '' ? '' : `${this.birth.address}.`;
    const { decided } = this.#context;
    const expansion = expand(definition.repetition, frame, {
      admit: (count) => this.#context.admit(count),
      decided: () => decided?.keys(prefix + definition.address),
    });
    const instances = expansion.occurrences.map((occurrence) => {
      const address = `${prefix}${definition.address}${indexText(occurrence)}`;
      const key = `${this.#context.scope}#${address}`;
      const inner = this.#context.frame(this, key, occurrence.each, occurrence.count);
      return new ResourceInstance(definition, {
        key,
        address,
        occurrence,
        conditional: (occurrence.symbolic ? expansion.open : undefined) ?? this.birth.conditional,
        frame: inner,
        via: this.birth.via,
        configuration: () => this.configuration(definition.provider, inner),
        decided: (name) => decided?.attribute(address, name),
      });
    });
    this.#resources[index] = instances;
    const symbolic = instances.at(-1);
    if (expansion.open && symbolic) {
      this.#context.noteOpen(symbolic.address, expansion.open, definition.at);
      return unknownVal(expansion.open.reason, { at: definition.at }, 'any', { to: symbolic.key, attribute: '' });
    }
    const all = gathered(expansion, instances, definition.at);
    return definition.mode === 'ephemeral' ? withMarks(all, EPHEMERAL) : all;
  }

  #call(index: number): Val {
    const call = this.definition.calls[index];
    if (!call) throw new RangeError(`no module call ${index}`);
    const frame = this.#fresh();
    const calls = [...this.birth.calls, call.name];
    const within = [...this.birth.within, this.definition.folder];
    const found = findModule(this.#context, call, this.definition.folder, calls, within, this.birth.via, frame);
    if ('kind' in found) return found;
    const prefix = this.birth.address === '' ? '' : `${this.birth.address}.`;
    const expansion = expand(call.repetition, frame, {
      admit: (count) => this.#context.admit(20 * count),
      decided: () => this.#context.decided?.keys(`${prefix}module.${call.name}`),
    });
    const instances = expansion.occurrences.map((occurrence) => {
      const address = `${prefix}module.${call.name}${indexText(occurrence)}`;
      const arguments_ = this.#context.frame(this, '', occurrence.each, occurrence.count);
      const supply: Supply = (variable) => {
        const given = call.arguments.get(variable.name);
        if (!given) return defaultOf(variable, arguments_, address);
        const value = given.ready().evaluate({ ...arguments_, slots: [] });
        const as = `argument \`${variable.name}\` of module \`${call.name}\``;
        return fitted(withOrigin(value, named(value, as)), variable, arguments_);
      };
      const via = linked(call.at, `module \`${call.name}\``, this.birth.via);
      const conditional = (occurrence.symbolic ? expansion.open : undefined) ?? this.birth.conditional;
      const caller = { module: this, call, frame: arguments_ };
      return new ModuleInstance(this.#context, found, { supply, address, calls, within, via, conditional, caller });
    });
    this.#calls[index] = instances;
    for (const problem of misfits(call, found)) this.#context.run.report(problem);
    if (expansion.open) {
      const symbolic = instances.at(-1);
      if (symbolic) this.#context.noteOpen(symbolic.birth.address, expansion.open, call.at);
      return unknownVal(expansion.open.reason, { at: call.at });
    }
    return gathered(expansion, instances, call.at);
  }

  describe(index: number): { readonly name: string; readonly at: Range } {
    const { definition } = this;
    const { locals, outputs, resources, calls, providers } = this.#starts;
    const prefix = this.birth.address === '' ? '' : `${this.birth.address}.`;
    const of = (kind: string, item: { readonly name: string; readonly at: Range } | undefined) => ({
      name: `${prefix}${kind}${item?.name ?? '?'}`,
      at: item?.at ?? nowhere,
    });
    if (index < locals) return of('var.', definition.variables[index]);
    if (index < outputs) return of('local.', definition.locals[index - locals]);
    if (index < resources) return of('output.', definition.outputs[index - outputs]);
    const resource = definition.resources[index - resources];
    if (index < calls && resource)
      return { name: prefix + resource.address, at: resource.repetition?.at ?? resource.at };
    if (index >= providers) return of('provider.', definition.providers[index - providers]);
    return of('module.', definition.calls[index - calls]);
  }

  cost(index: number): number {
    const { definition } = this;
    const { locals, outputs, resources, calls } = this.#starts;
    if (index < locals) {
      // An argument is made ready by the module that calls; most are short.
      return 12;
    }
    if (index < outputs) return definition.locals[index - locals]?.ready().depth ?? 0;
    if (index < resources) return definition.outputs[index - outputs]?.ready().depth ?? 0;
    if (index < calls) return definition.resources[index - resources]?.repetition?.ready().depth ?? 0;
    if (index >= this.#starts.providers) return 40;
    return definition.calls[index - calls]?.repetition?.ready().depth ?? 0;
  }
}

const nowhere: Range = { file: { path: '', text: '' }, start: 0, end: 0 };

function named({ origin }: Val, as: string): Origin {
  return origin.as === undefined ? { ...origin, as } : linked(origin.at, as, origin);
}

/** Of a configuration for each key, the one that the reference names. */
function chosen(value: Val, { key }: ProviderReference, frame: Frame): Val {
  if (!key || value.kind !== 'object') return value;
  const name = key().evaluate({ ...frame, slots: [] });
  if (name.kind === 'unknown') return name;
  const found = name.kind === 'string' ? value.entries.get(name.value) : undefined;
  return (
    found ?? frame.run.fail(name.origin.at, 'terraform-provider', 'there is no provider configuration with this key')
  );
}

/** The instances as one value: the object itself, a tuple, or an object by key. */
function gathered(expansion: Expansion, instances: readonly (ResourceInstance | ModuleInstance)[], at: Range): Val {
  const values = instances.map((handle): DeferredVal => ({ kind: 'deferred', handle, origin: { at }, marks: 0 }));
  return together(expansion, values, at);
}

function together(expansion: Expansion, values: readonly Val[], at: Range): Val {
  const [first] = values;
  if (expansion.by === 'enabled') return first ?? nil({ at });
  if (expansion.by === 'single') {
    const says = 'too many instances';
    return first ?? unknownVal({ code: 'limit', says }, { at });
  }
  if (expansion.by === 'count') return tuple(values, { at });
  const entries = new Map<string, Val>();
  for (const [i, value] of values.entries()) entries.set(String(expansion.occurrences[i]?.key), value);
  return object(entries, { at });
}

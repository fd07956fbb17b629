/** One instance of a module: its values evaluated on demand, its resources and calls expanded on demand. */
import type { Origin } from '../../../graph/index.ts';
import type { Range } from '../../../text/index.ts';
import type { Frame, ModuleScope } from '../expressions/frame.ts';
import { Memo } from '../expressions/memo.ts';
import { linked } from '../values/history.ts';
import { sortedEntries } from '../values/text-order.ts';
import {
  type DeferredVal,
  EPHEMERAL,
  type EntriesVal,
  type Handle,
  object,
  SENSITIVE,
  tuple,
  unknownVal,
  type UnknownVal,
  type Val,
  withMarks,
  withOrigin,
} from '../values/value.ts';
import type { VariableDefinition, ModuleDefinition } from './definition.ts';
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
    this.#starts = { locals, outputs, resources, calls: resources + definition.resources.length };
  }

  get via(): Origin | undefined {
    return this.birth.via;
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
    const { locals, outputs, resources, calls } = this.#starts;
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
      const as = `output \`${output.name}\`${this.birth.address && ` of \`${this.birth.address}\``}`;
      return withMarks(withOrigin(value, named(value, as)), output.sensitive ? SENSITIVE : 0);
    }
    return index < calls ? this.#resource(index - resources) : this.#call(index - calls);
  }

  /** Loop variables are set while a value is evaluated, so each evaluation has its own. */
  #fresh(): Frame {
    return { ...this.#frame, slots: [] };
  }

  #variable(variable: VariableDefinition): Val {
    const value = this.birth.supply(variable);
    const marks = (variable.sensitive ? SENSITIVE : 0) | (variable.ephemeral ? EPHEMERAL : 0);
    return withMarks(withOrigin(value, linked(variable.at, `variable \`${variable.name}\``, value.origin)), marks);
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
    const conditional = expansion.open ?? this.birth.conditional;
    const instances = expansion.occurrences.map((occurrence) => {
      const address = `${prefix}${definition.address}${indexText(occurrence.key, expansion.open !== undefined)}`;
      const key = `${this.#context.scope}#${address}`;
      const inner = this.#context.frame(this, key, occurrence.each, occurrence.count);
      const open = (name: string) => decided?.attribute(address, name);
      return new ResourceInstance(definition, key, address, occurrence, conditional, inner, this.birth.via, open);
    });
    this.#resources[index] = instances;
    const [first] = instances;
    if (expansion.open && first) {
      this.#context.noteOpen(first.address, expansion.open, definition.at);
      return unknownVal(expansion.open.reason, { at: definition.at }, 'any', { to: first.key, attribute: '' });
    }
    return gathered(expansion, instances, definition.at);
  }

  #call(index: number): Val {
    const call = this.definition.calls[index];
    if (!call) throw new RangeError(`no module call ${index}`);
    const frame = this.#fresh();
    const calls = [...this.birth.calls, call.name];
    const within = [...this.birth.within, this.definition.folder];
    const found = findModule(this.#context, call, this.definition.folder, calls, within, this.birth.via);
    if ('kind' in found) return found;
    const prefix = this.birth.address === '' ? '' : `${this.birth.address}.`;
    const expansion = expand(call.repetition, frame, {
      admit: (count) => this.#context.admit(20 * count),
      decided: () => this.#context.decided?.keys(`${prefix}module.${call.name}`),
    });
    const instances = expansion.occurrences.map((occurrence) => {
      const address = `${prefix}module.${call.name}${indexText(occurrence.key, expansion.open !== undefined)}`;
      const arguments_ = this.#context.frame(this, '', occurrence.each, occurrence.count);
      const supply: Supply = (variable) => {
        const given = call.arguments.get(variable.name);
        if (!given) return defaultOf(variable, arguments_, address);
        const value = given.ready().evaluate({ ...arguments_, slots: [] });
        const as = `argument \`${variable.name}\` of module \`${call.name}\``;
        return fitted(withOrigin(value, named(value, as)), variable, arguments_);
      };
      const via = linked(call.at, `module \`${call.name}\``, this.birth.via);
      const conditional = expansion.open ?? this.birth.conditional;
      return new ModuleInstance(this.#context, found, { supply, address, calls, within, via, conditional });
    });
    this.#calls[index] = instances;
    if (expansion.open) {
      const [first] = instances;
      if (first) this.#context.noteOpen(first.birth.address, expansion.open, call.at);
      return unknownVal(expansion.open.reason, { at: call.at });
    }
    return gathered(expansion, instances, call.at);
  }

  describe(index: number): { readonly name: string; readonly at: Range } {
    const { definition } = this;
    const { locals, outputs, resources, calls } = this.#starts;
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
    return definition.calls[index - calls]?.repetition?.ready().depth ?? 0;
  }
}

const nowhere: Range = { file: { path: '', text: '' }, start: 0, end: 0 };

function named({ origin }: Val, as: string): Origin {
  return origin.as === undefined ? { ...origin, as } : linked(origin.at, as, origin);
}

/** The instances as one value: the object itself, a tuple, or an object by key. */
function gathered(expansion: Expansion, instances: readonly (ResourceInstance | ModuleInstance)[], at: Range): Val {
  const values = instances.map((handle): DeferredVal => ({ kind: 'deferred', handle, origin: { at }, marks: 0 }));
  const [first] = values;
  if (expansion.by === 'single') {
    const says = 'too many instances';
    return first ?? unknownVal({ code: 'limit', says }, { at });
  }
  if (expansion.by === 'count') return tuple(values, { at });
  const entries = new Map<string, Val>();
  for (const [i, value] of values.entries()) entries.set(String(expansion.occurrences[i]?.key), value);
  return object(entries, { at });
}

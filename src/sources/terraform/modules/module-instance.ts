/** One instance of a module: its values evaluated on demand, its resources and calls expanded on demand. */
import type { Origin } from '../../../graph/index.ts';
import type { Range } from '../../../text/index.ts';
import { type Observed, observed } from '../observed.ts';
import type { FileAccess, Frame, ModuleScope } from '../expressions/frame.ts';
import type { States } from '../remote-states/states.ts';
import { Memo } from '../expressions/memo.ts';
import { linked } from '../values/history.ts';
import { marksWithin } from '../values/marks.ts';
import { sortedEntries } from '../values/text-order.ts';
import {
  EPHEMERAL,
  type EntriesVal,
  object,
  SENSITIVE,
  unknownVal,
  type Val,
  withMarks,
  withOrigin,
} from '../values/value.ts';
import type { ModuleDefinition, VariableDefinition } from './definition.ts';
import { misfits } from './call-misfits.ts';
import { evaluatePlan } from './evaluate-body.ts';
import { defaultOf, fitted } from '../variables/fit.ts';
import { ModuleAccount } from './account.ts';
import { addressWithin, indexText } from './address.ts';
import { CalledModule } from './called-module.ts';
import type { ConfiguredProvider, ConfiguredSetting } from './configured-provider.ts';
import { configuredSettings } from './configured-settings.ts';
import type { Context } from './context.ts';
import { expand } from './expansion.ts';
import type { Birth, EvaluatedModule, HandedIn, Supply } from './evaluated-module.ts';
import { filesOf } from './file-access.ts';
import { foundModule, seek, type SoughtCall } from './find-module.ts';
import { gathered, together } from './gathered.ts';
import { refusedEphemeral, refusedSensitive } from './hidden-values.ts';
import { relativePath } from './paths.ts';
import { configurationOf } from './provider-configuration.ts';
import { providerKey } from './provider-reference.ts';
import { ResourceInstance } from './resource-instance.ts';
import { unreadOutput, withUnread } from './unread-outputs.ts';

/** See the file's first line. */
export class ModuleInstance implements ModuleScope, EvaluatedModule {
  readonly definition: ModuleDefinition;
  readonly path: string;
  readonly rootPath = '.';
  readonly files: FileAccess;
  readonly states: States | undefined;
  readonly read: Observed | undefined;
  readonly account = new ModuleAccount();
  readonly handedIn = new Map<unknown, HandedIn>();
  readonly sought: SoughtCall[] = [];
  isSettled = false;
  #birth: Birth;
  #taken = new ModuleAccount();
  readonly #context: Context;
  readonly #before: ReadonlyMap<string, ModuleInstance> | undefined;
  readonly #memo: Memo;
  readonly #frame: Frame;
  readonly #resources: (readonly ResourceInstance[] | undefined)[] = [];
  readonly #calls: (readonly CalledModule<ModuleInstance>[] | undefined)[] = [];
  readonly #providers: (readonly ConfiguredProvider[] | undefined)[] = [];
  #settings: readonly ConfiguredSetting[] = [];
  readonly #starts: {
    readonly locals: number;
    readonly outputs: number;
    readonly resources: number;
    readonly calls: number;
    readonly providers: number;
  };

  /** `before` are the instances of an earlier evaluation by address, which stand in where they would come to the same. */
  constructor(
    context: Context,
    definition: ModuleDefinition,
    birth: Birth,
    before: ReadonlyMap<string, ModuleInstance> | undefined,
  ) {
    this.#before = before;
    this.definition = definition;
    this.#birth = birth;
    this.path = relativePath(context.root, definition.folder);
    this.read = context.keeps ? observed(context.workspace, context.states) : undefined;
    this.states = this.read ? this.read.states : context.states;
    this.files = this.read ? filesOf(this.read.workspace, context.root) : context.files;
    this.#context = context;
    this.#memo = new Memo(context.run, this);
    this.#frame = context.frame(this);
    const locals = definition.variables.length;
    const outputs = locals + definition.locals.length;
    const resources = outputs + definition.outputs.length;
    const calls = resources + definition.resources.length;
    this.#starts = { locals, outputs, resources, calls, providers: calls + definition.calls.length };
  }

  get birth(): Birth {
    return this.#birth;
  }

  get taken(): ModuleAccount {
    return this.#taken;
  }

  get via(): Origin | undefined {
    return this.birth.via;
  }

  replace({ birth, taken }: Pick<EvaluatedModule, 'birth' | 'taken'>): void {
    this.#birth = birth;
    this.#taken = taken;
  }

  accountOf(index: number): ModuleAccount {
    return index < this.#starts.locals ? this.#taken : this.account;
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

  provider(key: string): Val | undefined {
    const own = this.definition.providerNumbers.get(key);
    return own === undefined ? undefined : this.#memo.get(this.#starts.providers + own);
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

  /** The configurations that a `provider` block makes: one, or one for each key. */
  providersOf(index: number): readonly ConfiguredProvider[] {
    this.#memo.get(this.#starts.providers + index);
    return this.#providers[index] ?? [];
  }

  /** What sets up Terraform itself; nothing before it is evaluated. */
  get settings(): readonly ConfiguredSetting[] {
    return this.#settings;
  }

  /** Evaluates what sets up Terraform itself, which nothing refers to. */
  evaluateSettings(): void {
    this.#settings = configuredSettings(this, this.#context, this.#frame);
  }

  /** The instances of a module call; none where the module is not there. */
  modulesOf(index: number): readonly ModuleInstance[] {
    this.call(index);
    return (this.#calls[index] ?? []).map((called) => called.instance);
  }

  withAllCalled(): readonly ModuleInstance[] {
    const found: ModuleInstance[] = [];
    const stack: ModuleInstance[] = [this];
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

  get(name: string): Val | undefined {
    const index = this.definition.outputNumbers.get(name);
    const at = this.birth.via?.at ?? nowhere;
    return index === undefined ? unreadOutput(this.definition.names, { at }) : this.output(index);
  }

  whole(): EntriesVal {
    const entries = new Map<string, Val>();
    for (const [i, { name }] of this.definition.outputs.entries()) entries.set(name, this.output(i));
    const at = this.birth.via?.at ?? this.definition.outputs[0]?.at ?? nowhere;
    return withUnread(object(sortedEntries(entries), { at }), this.definition.names);
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
      const hidden = marksWithin(value);
      if (hidden & EPHEMERAL && !(output.ephemeral && this.birth.caller))
        this.#frame.run.report(refusedEphemeral(`output \`${output.name}\``, value.origin.at, output.ephemeral));
      if (hidden & SENSITIVE && !output.sensitive && !this.birth.caller)
        this.#frame.run.report(refusedSensitive(output));
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
    if (this.birth.caller && marksWithin(value) & EPHEMERAL && !variable.ephemeral)
      this.#frame.run.report(refusedEphemeral(`variable \`${variable.name}\``, value.origin.at, false));
    const marks = (variable.sensitive ? SENSITIVE : 0) | (variable.ephemeral ? EPHEMERAL : 0);
    return withMarks(withOrigin(value, linked(variable.at, `variable \`${variable.name}\``, value.origin)), marks);
  }

  #provider(index: number): Val {
    const definition = this.definition.providers[index];
    if (!definition) throw new RangeError(`no provider ${index}`);
    const subject = addressWithin(this.birth.address, `provider.${providerKey(definition.name, definition.alias)}`);
    const expansion = expand(definition.repetition, this.#fresh(), {
      subject,
      admit: (count) => this.#context.admit(count, this.account),
      decided: () => undefined,
    });
    const configured = expansion.occurrences.map((occurrence): ConfiguredProvider => {
      const frame = this.#context.frame(this, '', occurrence.each, occurrence.count);
      const value = evaluatePlan(definition.plan(), frame, `provider.${definition.name}`, definition.at);
      const conditional = (occurrence.symbolic ? expansion.open : undefined) ?? this.birth.conditional;
      return { definition, address: subject + indexText(occurrence), value, conditional };
    });
    this.#providers[index] = configured;
    if (expansion.open) return unknownVal(expansion.open.reason, { at: definition.at });
    const values = configured.map(({ value }) => value);
    return together(expansion, values, subject, definition.at);
  }

  #resource(index: number): Val {
    const definition = this.definition.resources[index];
    if (!definition) throw new RangeError(`no resource ${index}`);
    const subject = addressWithin(this.birth.address, definition.address);
    const { decided } = this.#context;
    const expansion = expand(definition.repetition, this.#fresh(), {
      subject,
      admit: (count) => this.#context.admit(count, this.account),
      decided: () => decided?.keys(subject),
    });
    const instances = expansion.occurrences.map((occurrence) => {
      const address = `${subject}${indexText(occurrence)}`;
      const key = `${this.#context.scope}#${address}`;
      const inner = this.#context.frame(this, key, occurrence.each, occurrence.count);
      return new ResourceInstance(definition, {
        key,
        address,
        occurrence,
        conditional: (occurrence.symbolic ? expansion.open : undefined) ?? this.birth.conditional,
        frame: inner,
        via: this.birth.via,
        configuration: () => configurationOf(this, definition.provider, inner),
        account: this.account,
        decided: (name) => decided?.attribute(address, name),
      });
    });
    this.#resources[index] = instances;
    const symbolic = instances.at(-1);
    if (expansion.open && symbolic) {
      this.account.ledger.push(this.#context.open(symbolic.address, expansion.open, definition.at));
      return unknownVal(expansion.open.reason, { at: definition.at }, 'any', { to: symbolic.key, attribute: '' });
    }
    const all = gathered(expansion, instances, subject, definition.at);
    return definition.mode === 'ephemeral' ? withMarks(all, EPHEMERAL) : all;
  }

  #call(index: number): Val {
    const call = this.definition.calls[index];
    if (!call) throw new RangeError(`no module call ${index}`);
    const frame = this.#fresh();
    const calls = [...this.birth.calls, call.name];
    const within = [...this.birth.within, this.definition.folder];
    const placed = { call, folder: this.definition.folder, calls };
    const sought = seek(this.#context, placed, frame);
    if (this.read) this.sought.push({ placed, frame, found: sought });
    const found = foundModule(this.#context, sought, placed, within, this.birth.via, this.account);
    if ('kind' in found) return found;
    const subject = addressWithin(this.birth.address, `module.${call.name}`);
    const expansion = expand(call.repetition, frame, {
      subject,
      admit: (count) => this.#context.admit(20 * count, this.account),
      decided: () => this.#context.decided?.keys(subject),
    });
    const instances = expansion.occurrences.map((occurrence) => {
      const address = `${subject}${indexText(occurrence)}`;
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
      const birth = { supply, address, calls, within, via, conditional, caller };
      return new ModuleInstance(this.#context, found, birth, this.#before);
    });
    const called = instances.map(
      (instance) => new CalledModule(this.#context, instance, this.#before?.get(instance.birth.address)),
    );
    this.#calls[index] = called;
    for (const problem of misfits(call, found)) this.#context.run.report(problem);
    if (expansion.open) {
      const symbolic = instances.at(-1)?.birth.address;
      if (symbolic !== undefined) this.account.ledger.push(this.#context.open(symbolic, expansion.open, call.at));
      return unknownVal(expansion.open.reason, { at: call.at });
    }
    return gathered(expansion, called, subject, call.at);
  }

  describe(index: number): { readonly name: string; readonly at: Range } {
    const { definition } = this;
    const { locals, outputs, resources, calls, providers } = this.#starts;
    const of = (kind: string, item: { readonly name: string; readonly at: Range } | undefined) => ({
      name: addressWithin(this.birth.address, `${kind}${item?.name ?? '?'}`),
      at: item?.at ?? nowhere,
    });
    if (index < locals) return of('var.', definition.variables[index]);
    if (index < outputs) return of('local.', definition.locals[index - locals]);
    if (index < resources) return of('output.', definition.outputs[index - outputs]);
    const resource = definition.resources[index - resources];
    if (index < calls && resource)
      return { name: addressWithin(this.birth.address, resource.address), at: resource.repetition?.at ?? resource.at };
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

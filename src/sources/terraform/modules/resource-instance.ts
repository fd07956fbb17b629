/** One instance of a resource or data block, its attributes evaluated on demand. */
import type { Origin } from '../../../graph/index.ts';
import type { Range } from '../../../text/index.ts';
import { computedOf, type Computed } from '../data-sources/computed.ts';
import type { Account } from '../expressions/demands.ts';
import type { Frame } from '../expressions/frame.ts';
import { Memo } from '../expressions/memo.ts';
import { compareText } from '../values/text-order.ts';
import {
  type DeferredVal,
  type EntriesVal,
  type Handle,
  object,
  unknownVal,
  type UnknownVal,
  type Val,
} from '../values/value.ts';
import type { BodyPlan, PlannedEntry } from './body-plan.ts';
import type { ResourceDefinition } from './definition.ts';
import { evaluateEntry } from './evaluate-body.ts';
import type { Occurrence } from './expansion.ts';
import { attributeOf } from '../values/reasons.ts';

/** How an instance came to be. */
export interface ResourceBirth {
  readonly key: string;
  readonly address: string;
  readonly occurrence: Occurrence;
  readonly conditional: UnknownVal | undefined;
  readonly frame: Frame;
  readonly via: Origin | undefined;
  /** Takes what is said while its attributes are evaluated. */
  readonly account: Account;
  /** The configuration of its provider; `undefined` where nobody configures it. */
  readonly configuration: () => Val | undefined;
  /** The value that a plan has for an attribute that nobody wrote, if there is one. */
  readonly decided: (name: string) => Val | undefined;
}

/** See the file's first line. */
export class ResourceInstance implements Handle {
  readonly definition: ResourceDefinition;
  readonly birth: ResourceBirth;
  readonly #plan: BodyPlan;
  readonly #computed: Computed;
  readonly #memo: Memo;

  constructor(definition: ResourceDefinition, birth: ResourceBirth) {
    this.definition = definition;
    this.birth = birth;
    this.#plan = definition.plan();
    this.#computed = computedOf(definition);
    this.#memo = new Memo(birth.frame.run, this);
  }

  get key(): string {
    return this.birth.key;
  }

  get address(): string {
    return this.birth.address;
  }

  accountOf(): Account {
    return this.birth.account;
  }

  get via(): Origin | undefined {
    return this.birth.via;
  }

  get isOpen(): boolean {
    return this.birth.conditional !== undefined;
  }

  /** The names of what is written in it. */
  get written(): ReadonlySet<string> {
    return new Set(this.#plan.numbers.keys());
  }

  /** What is written for an attribute. A null leaves it to the provider, which may have a default for it. */
  own(name: string): Val | undefined {
    const index = this.#plan.numbers.get(name);
    const value = index === undefined ? undefined : this.#memo.get(index);
    return value?.kind === 'null' || this.#isEmptied(name, value) ? undefined : value;
  }

  /**
   * Whether dynamic blocks made none of a type. To the provider that is the same as no such block, and for many types it then computes some:
   * which ones only its schema tells.
   */
  #isEmptied(name: string, value: Val | undefined): boolean {
    const index = this.#plan.numbers.get(name);
    const blocks = index === undefined ? undefined : this.#plan.entries[index]?.blocks;
    return (
      blocks !== undefined && blocks.length > 0 && value?.kind === 'list' && value.items.length === 0 && !value.open
    );
  }

  get(name: string): Val {
    const own = this.own(name);
    if (own) return own;
    const computed = this.#computed.names.indexOf(name);
    const known = computed < 0 ? undefined : this.#memo.get(this.#plan.entries.length + computed);
    if (known && known.kind !== 'unknown') return known;
    return this.birth.decided(name) ?? known ?? this.unknown(name);
  }

  /** What stands for an attribute that only the provider knows. */
  unknown(name: string): UnknownVal {
    const origin: Origin = { at: this.definition.at, as: `\`${this.address}\`` };
    const reason = this.#computed.reason(attributeOf(this.address, name));
    // Providers call a resource by a text: the SDK that most are made with has no other type for it.
    const type = name === 'id' && this.definition.mode === 'managed' ? 'string' : 'any';
    return unknownVal(reason, origin, type, { to: this.key, attribute: name });
  }

  /** What is written, and what follows from it before anything is deployed. */
  attributes(): ReadonlyMap<string, Val> {
    const entries = new Map<string, Val>();
    for (const [i, { name }] of this.#plan.entries.entries()) entries.set(name, this.#memo.get(i));
    for (const [i, name] of this.#computed.names.entries()) {
      if (this.#computed.shows(name, this)) entries.set(name, this.#memo.get(this.#plan.entries.length + i));
    }
    return entries;
  }

  /** Its provisioners and connections: what Terraform runs once the resource is there, which is no part of it. */
  provisioning(): ReadonlyMap<string, Val> {
    const before = this.#plan.entries.length + this.#computed.names.length;
    return new Map(this.definition.provisioning().entries.map(({ name }, i) => [name, this.#memo.get(before + i)]));
  }

  whole(): EntriesVal {
    const entries = [...this.attributes()]
      .filter(([name, value]) => !this.#isEmptied(name, value))
      .sort(([a], [b]) => compareText(a, b));
    return { ...object(new Map(entries), { at: this.definition.at }), rest: { to: this.key, attribute: '' } };
  }

  compute(index: number): Val {
    const { entries } = this.#plan;
    const entry = entries[index];
    // Loop variables are set while an entry is evaluated, and entries may ask for one another: each has its own slots.
    const frame: Frame = { ...this.birth.frame, slots: [] };
    if (entry) return evaluateEntry(entry, frame, entry.name);
    const inner = this.#provisioned(index);
    if (inner) {
      const self: DeferredVal = { kind: 'deferred', handle: this, origin: { at: this.definition.at }, marks: 0 };
      return evaluateEntry(inner, { ...frame, self }, inner.name);
    }
    return this.#computed.compute(this.#computed.names[index - entries.length] ?? '', this, frame);
  }

  #provisioned(index: number): PlannedEntry | undefined {
    return this.definition.provisioning().entries[index - this.#plan.entries.length - this.#computed.names.length];
  }

  describe(index: number): { readonly name: string; readonly at: Range } {
    const { entries } = this.#plan;
    const entry = entries[index] ?? this.#provisioned(index);
    const name = entry?.name ?? this.#computed.names[index - entries.length] ?? '?';
    return { name: `${this.address}.${name}`, at: entry?.at ?? this.definition.at };
  }

  cost(index: number): number {
    return this.#plan.entries[index]?.depth ?? this.#provisioned(index)?.depth ?? this.#computed.cost;
  }
}

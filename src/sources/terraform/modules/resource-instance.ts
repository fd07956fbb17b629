/** One instance of a resource or data block, its attributes evaluated on demand. */
import type { Origin } from '../../../graph/index.ts';
import type { Range } from '../../../text/index.ts';
import { policyDocument } from '../data-sources/policy-document.ts';
import type { Frame } from '../expressions/frame.ts';
import { Memo } from '../expressions/memo.ts';
import { compareText } from '../values/text-order.ts';
import { type EntriesVal, type Handle, object, unknownVal, type UnknownVal, type Val } from '../values/value.ts';
import type { BodyPlan } from './body-plan.ts';
import type { ResourceDefinition } from './definition.ts';
import { evaluateEntry } from './evaluate-body.ts';
import type { Occurrence } from './expansion.ts';

const afterApply = { code: 'after-apply', says: 'known only after apply' } as const;

/** See the file's first line. */
export class ResourceInstance implements Handle {
  readonly definition: ResourceDefinition;
  readonly key: string;
  readonly address: string;
  readonly occurrence: Occurrence;
  readonly conditional: UnknownVal | undefined;
  readonly frame: Frame;
  readonly via: Origin | undefined;
  readonly #plan: BodyPlan;
  readonly #decided: (name: string) => Val | undefined;
  readonly #memo: Memo;

  constructor(
    definition: ResourceDefinition,
    key: string,
    address: string,
    occurrence: Occurrence,
    conditional: UnknownVal | undefined,
    frame: Frame,
    via: Origin | undefined,
    decided: (name: string) => Val | undefined,
  ) {
    this.definition = definition;
    this.key = key;
    this.address = address;
    this.occurrence = occurrence;
    this.conditional = conditional;
    this.frame = frame;
    this.via = via;
    this.#decided = decided;
    this.#plan = definition.plan();
    this.#memo = new Memo(frame.run, this);
  }

  /** The names of what is written in it. */
  get written(): ReadonlySet<string> {
    return new Set(this.#plan.numbers.keys());
  }

  get(name: string): Val {
    const index = this.#plan.numbers.get(name);
    if (index !== undefined) {
      const value = this.#memo.get(index);
      // A null leaves the attribute to the provider, which may have a default for it.
      if (value.kind !== 'null') return value;
    }
    if (this.computes(name)) return this.#memo.get(this.#plan.entries.length);
    const decided = this.#decided(name);
    if (decided) return decided;
    const origin: Origin = { at: this.definition.at, as: `\`${this.address}\`` };
    return unknownVal(afterApply, origin, 'any', { to: this.key, attribute: name });
  }

  /** What is written, and what a pure data source computes from it. */
  attributes(): ReadonlyMap<string, Val> {
    const entries = new Map<string, Val>();
    for (const [i, { name }] of this.#plan.entries.entries()) entries.set(name, this.#memo.get(i));
    if (this.computes('json')) entries.set('json', this.#memo.get(this.#plan.entries.length));
    return entries;
  }

  whole(): EntriesVal {
    const entries = [...this.attributes()].sort(([a], [b]) => compareText(a, b));
    return { ...object(new Map(entries), { at: this.definition.at }), rest: { to: this.key, attribute: '' } };
  }

  /** Whether the attribute is computed from the others without any provider. */
  private computes(name: string): boolean {
    return (
      (name === 'json' || name === 'minified_json') &&
      this.definition.mode === 'data' &&
      this.definition.type === 'aws_iam_policy_document'
    );
  }

  compute(index: number): Val {
    const entry = this.#plan.entries[index];
    // Loop variables are set while an entry is evaluated, and entries may ask for one another: each has its own slots.
    const frame: Frame = { ...this.frame, slots: [] };
    return entry ? evaluateEntry(entry, frame, entry.name) : policyDocument(this, frame);
  }

  describe(index: number): { readonly name: string; readonly at: Range } {
    const entry = this.#plan.entries[index];
    return { name: `${this.address}.${entry?.name ?? 'json'}`, at: entry?.at ?? this.definition.at };
  }

  cost(index: number): number {
    return this.#plan.entries[index]?.depth ?? 8;
  }
}

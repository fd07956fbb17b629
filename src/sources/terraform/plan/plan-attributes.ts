/** The attributes of the objects of a plan, with what they refer to. */
import { childOf, type Node } from '../../../syntax/index.ts';
import { policyDocument } from '../data-sources/policy-document.ts';
import { Run } from '../expressions/run.ts';
import { compareText } from '../values/text-order.ts';
import { object as objectVal, tuple, type UnknownVal, unknownVal, type Val } from '../values/value.ts';
import { entriesOf } from './configured-module.ts';
import { KnownIdentities } from './known-identities.ts';
import { markAt, namesIn } from './mark.ts';
import type { PlanFile, PlannedObject } from './plan-file.ts';
import { PlanReferences, type Target } from './plan-references.ts';
import { isSecret, planValue, secretReason, unknownAt } from './plan-value.ts';
import { afterApplyOf, attributeOf, undecided } from '../values/reasons.ts';

/** What the configuration says of a value: its expression or blocks, nothing, or `untold` where it says nothing of what is around. */
type Written = Node | undefined | 'untold';

/** See the file's first line. */
export class PlanAttributes {
  readonly #plan: PlanFile;
  readonly #scope: string;
  readonly #references: PlanReferences;
  readonly #identities: KnownIdentities;
  readonly #documents = new Map<PlannedObject, Val | undefined>();

  constructor(plan: PlanFile, scope: string) {
    this.#plan = plan;
    this.#scope = scope;
    this.#references = new PlanReferences(plan);
    this.#identities = new KnownIdentities(plan.objects);
  }

  /**
   * All attributes that have a value. Nulls are attributes that nobody set. So is what is unknown although nobody wrote it: the provider
   * decides it, as it does where the code alone is read.
   */
  of(object: PlannedObject): ReadonlyMap<string, Val> {
    const { values, unknown, secret } = object;
    const block = this.#references.blockOf(object);
    const written = entriesOf(block?.expressions);
    const nodes = entriesOf(values);
    const found = new Map<string, Val>();
    for (const name of new Set([...nodes.keys(), ...namesIn(unknown)])) {
      const node = nodes.get(name);
      const from = { file: this.#plan.file, is: this.#plan.is, subject: attributeOf(object.address, name) };
      const value = node
        ? planValue(node, markAt(unknown, name), markAt(secret, name), from)
        : unknownAt(markAt(unknown, name), { at: object.at }, from);
      const refined = this.#refined(value, block ? written.get(name) : 'untold', object, name);
      if (refined) found.set(name, refined);
    }
    const document = isPolicyDocument(object) && !nodes.has('json') ? this.#document(object, found) : undefined;
    if (document) found.set('json', document);
    return found;
  }

  #refined(value: Val, written: Written, object: PlannedObject, name: string): Val | undefined {
    switch (value.kind) {
      case 'null':
        return undefined;
      case 'unknown':
        if (isSecret(value.reason)) return value;
        return written === undefined ? undefined : this.#named(value, written, object, name);
      case 'string':
        if (value.value === '' && (written === undefined || written === 'untold')) return undefined;
        return this.#identified(value, written, object, name);
      case 'tuple':
        return this.#items(value, written, object, name);
      case 'object':
        return this.#entries(value, written, object, name);
      default:
        return value;
    }
  }

  /** Blocks are told one by one; where their number differs they are dynamic, of which the configuration says nothing. */
  #items(
    value: Extract<Val, { kind: 'list' | 'set' | 'tuple' }>,
    written: Written,
    object: PlannedObject,
    name: string,
  ) {
    const blocks = written !== 'untold' && written?.kind === 'sequence' ? written.items : undefined;
    const isBlocks = blocks?.length === value.items.length;
    const open = value.items.filter((item) => item.kind === 'unknown').length;
    const targets = !blocks && isExpression(written) && open > 0 ? this.#open(written, object) : [];
    let next = 0;
    const items: Val[] = [];
    for (const [i, item] of value.items.entries()) {
      const around: Written = isBlocks ? blocks[i] : blocks ? 'untold' : (written ?? 'untold');
      const target = item.kind === 'unknown' && targets.length === open ? targets[next++] : undefined;
      const refined =
        item.kind === 'unknown' && isExpression(around)
          ? target
            ? this.#refer(item, target, name)
            : item
          : item.kind === 'object'
            ? this.#block(item, around, object)
            : item.kind === 'null'
              ? item
              : this.#refined(item, around ?? 'untold', object, name);
      if (refined) items.push(refined);
    }
    return tuple(items, value.origin, value.marks);
  }

  /** An object in a list: a nested block as a rule, of which only what is set is kept. */
  #block(value: Extract<Val, { kind: 'map' | 'object' }>, written: Written, object: PlannedObject): Val | undefined {
    const entries = new Map<string, Val>();
    for (const [name, entry] of value.entries) {
      const own: Written = written === 'untold' || isExpression(written) ? written : childOf(written, name);
      const refined = this.#refined(entry, own, object, name);
      if (refined) entries.set(name, refined);
    }
    return objectVal(new Map([...entries].sort(([a], [b]) => compareText(a, b))), value.origin, value.marks);
  }

  /** A map or a single nested object: an empty text in it may be meant. */
  #entries(
    value: Extract<Val, { kind: 'map' | 'object' }>,
    written: Written,
    object: PlannedObject,
    path: string,
  ): Val {
    const entries = new Map<string, Val>();
    for (const [name, entry] of value.entries) {
      const own: Written =
        written === 'untold' || written === undefined || isExpression(written)
          ? (written ?? 'untold')
          : (childOf(written, name) ?? 'untold');
      const isText = entry.kind === 'string' && entry.value === '';
      const refined = isText || path.startsWith('tags') ? entry : this.#refined(entry, own, object, name);
      if (refined) entries.set(name, refined);
    }
    return objectVal(entries, value.origin, value.marks);
  }

  /** An unknown with what it is, where that is told. */
  #named(value: UnknownVal, written: Node | 'untold', object: PlannedObject, name: string): Val {
    if (!isExpression(written)) return value;
    const [only, another] = this.#open(written, object);
    return only && !another ? this.#refer(value, only, name) : value;
  }

  /** What an expression refers to that the plan leaves open: an unknown value can come from nothing else. */
  #open(written: Node, object: PlannedObject): readonly Target[] {
    return this.#references.targetsOf(written, object)?.open ?? [];
  }

  #refer(value: UnknownVal, target: Target, name: string): Val {
    const document =
      isPolicyDocument(target.object) && /^(?:minified_)?json$/.test(target.attribute)
        ? this.#document(target.object)
        : undefined;
    if (document) return { ...document, origin: value.origin };
    const attribute = target.attribute === '' ? (/arns?$/.test(name) ? 'arn' : 'id') : target.attribute;
    const refersTo = { to: `${this.#scope}#${target.object.address}`, attribute };
    return { ...value, reason: afterApplyOf(refersTo), refersTo };
  }

  /** A known text that is the identity of another object, as a reference to that: so does the code, in which it is not known. */
  #identified(value: Extract<Val, { kind: 'string' }>, written: Written, object: PlannedObject, name: string): Val {
    const allowed = isExpression(written) ? this.#references.targetsOf(written, object)?.objects : undefined;
    const target = this.#identities.find(value.value, object, allowed);
    if (!target) return value;
    return this.#refer(unknownVal(undecided, value.origin), target, name);
  }

  /** The text of a policy document that the plan leaves open; it is a pure function of its blocks. */
  #document(object: PlannedObject, given?: ReadonlyMap<string, Val>): Val | undefined {
    if (this.#documents.has(object)) return this.#documents.get(object);
    this.#documents.set(object, undefined); // ends a circle
    const attributes = given ?? this.of(object);
    const run = new Run({ elements: 100_000 });
    const result = policyDocument(
      {
        address: object.address,
        definition: { body: object.body },
        get: (name) =>
          attributes.get(name) ?? unknownVal(secretReason(attributeOf(object.address, name)), { at: object.at }),
        written: new Set([...attributes.keys()].filter((name) => name !== 'json' && name !== 'id')),
      },
      { run },
    );
    this.#documents.set(object, result);
    return result;
  }
}

function isPolicyDocument({ mode, type }: PlannedObject): boolean {
  return mode === 'data' && type === 'aws_iam_policy_document';
}

/** Whether the configuration has an expression there, and no blocks. */
function isExpression(written: Written): written is Node {
  if (written === 'untold' || written?.kind !== 'mapping') return false;
  return written.entries.every(({ name }) => name === 'references' || name === 'constant_value');
}

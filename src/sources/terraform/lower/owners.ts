/** Finds the resources that satellites belong to. */
import type { Reference, Value } from '../../../graph/index.ts';
import type { Range } from '../../../text/index.ts';
import type { Instance } from '../instance.ts';
import { type KnownType, knownType } from './known-types.ts';
import type { Satellite } from './mapping.ts';
import { headersOf, placeOf, signatureOf } from './signature.ts';

/** The owners of a satellite, and whether every one that it names was found. */
export interface Owners {
  readonly found: readonly Instance[];
  readonly complete: boolean;
}

const none: Owners = { found: [], complete: false };
const longestChain = 16;
const mostAlike = 64;

/** What is known of a root, and of those that it reads. */
interface Known {
  readonly instances: readonly Instance[];
  readonly others: readonly Known[];
}

const knownBefore = new WeakMap<readonly Instance[], Instances>();

/** The instances of a root, made once. */
export function instancesOf({ instances, others }: Known): Instances {
  let known = knownBefore.get(instances);
  if (!known) knownBefore.set(instances, (known = new Instances(instances, others.map(instancesOf))));
  return known;
}

/** Instances by key and by type, with the owners of satellites. */
class Instances {
  readonly #byKey = new Map<string, Instance>();
  readonly #byType = new Map<string, Instance[]>();
  readonly #bySignature = new Map<string, Map<string, Instance>>();
  readonly #owners = new Map<Instance, Owners>();
  #byHeader: ReadonlyMap<string, readonly Instance[]> | undefined;

  readonly #others: readonly Instances[];

  constructor(instances: readonly Instance[], others: readonly Instances[] = []) {
    this.#others = others;
    for (const instance of instances) {
      this.#byKey.set(instance.key, instance);
      if (instance.mode !== 'managed') continue;
      const alike = this.#byType.get(instance.type);
      if (alike) alike.push(instance);
      else this.#byType.set(instance.type, [instance]);
    }
  }

  /** The reference in published names; one to a satellite is one to its owner. */
  readonly publish = (reference: Reference): Reference => {
    const target = this.#byKey.get(reference.to);
    const type = target && knownType(target.type);
    if (!target) return this.#publishedElsewhere(reference);
    if (!type) return reference;
    const attribute = type.publishedName(reference.attribute);
    if (type.table.is === 'resource') {
      return attribute === reference.attribute ? reference : { to: reference.to, attribute };
    }
    const [owner] = this.ownersOf(target, type).found;
    if (!owner) return reference;
    return { to: owner.key, attribute: reference.attribute in type.table.by ? 'Ref' : attribute };
  };

  #publishedElsewhere(reference: Reference): Reference {
    for (const other of this.#others) {
      const published = other.publish(reference);
      if (published !== reference) return published;
    }
    return reference;
  }

  /** The owners of a satellite, found once. */
  ownersOf(satellite: Instance, type: KnownType, depth = 0): Owners {
    const before = this.#owners.get(satellite);
    if (before) return before;
    if (type.table.is !== 'satellite' || depth > longestChain) return none;
    this.#owners.set(satellite, none); // ends a circle of satellites that name each other
    const found = this.#find(satellite, type.table, depth);
    this.#owners.set(satellite, found);
    return found;
  }

  #find(instance: Instance, satellite: Satellite, depth: number): Owners {
    const names = Object.keys(satellite.by);
    const values = names.map((name) => instance.attributes.entries.get(name));
    const [only] = values;
    if (names.length === 1 && only?.kind === 'list') {
      const owners = only.items.map((item) => this.#one(instance, satellite, [item], depth));
      return {
        found: owners.filter((owner) => owner !== undefined),
        complete: !only.open && !owners.includes(undefined),
      };
    }
    const owner = this.#one(instance, satellite, values, depth);
    return owner ? { found: [owner], complete: true } : none;
  }

  #one(
    instance: Instance,
    satellite: Satellite,
    values: readonly (Value | undefined)[],
    depth: number,
  ): Instance | undefined {
    for (const value of values) {
      const owner =
        value?.kind === 'unknown' && value.refersTo ? this.#named(value.refersTo, satellite, depth) : undefined;
      if (owner) return owner;
    }
    const passed = this.#passed(instance, satellite, values);
    if (passed) return passed;
    const signature = signatureOf(instance, values);
    if (signature === undefined) return undefined;
    for (const type of satellite.of) {
      const owner = this.#index(type, Object.values(satellite.by)).get(signature);
      if (owner) return owner;
    }
    return undefined;
  }

  /** The owner that a reference leads to, by itself or through another resource that belongs to the same owner. */
  #named(reference: Reference, satellite: Satellite, depth: number): Instance | undefined {
    const target = this.#byKey.get(reference.to);
    if (!target || target.mode !== 'managed') return undefined;
    if (satellite.of.includes(target.type)) return target;
    const type = knownType(target.type);
    if (type?.table.is === 'satellite' && type.table.of.some((owner) => satellite.of.includes(owner))) {
      return this.ownersOf(target, type, depth + 1).found[0];
    }
    // The id of a bucket policy is the bucket's name: what stands under the same name there leads on to the owner.
    const [name, another] = Object.keys(satellite.by);
    if (name === undefined || another !== undefined || depth > longestChain) return undefined;
    if (reference.attribute !== 'id' && reference.attribute !== name) return undefined;
    return this.#one(target, satellite, [target.attributes.entries.get(name)], depth + 1);
  }

  /** The owner whose attribute the values came through, if they are still the same and there is no other such owner. */
  #passed(instance: Instance, satellite: Satellite, values: readonly (Value | undefined)[]): Instance | undefined {
    const signature = signatureOf(instance, values, true);
    if (signature === undefined) return undefined;
    for (const at of values.flatMap((value) => (value ? headersOf(value) : []))) {
      const here = this.#headers().get(headerKey(at)) ?? [];
      if (here.length >= mostAlike || !satellite.of.includes(here[0]?.type ?? '')) continue;
      const attributes = Object.values(satellite.by);
      const same = here.filter(
        (owner) =>
          signatureOf(
            owner,
            attributes.map((name) => owner.attributes.entries.get(name)),
            true,
          ) === signature,
      );
      const near = same.filter((owner) => placeOf(owner)[0] === placeOf(instance)[0]);
      const [only, another] = near.length > 0 ? near : same;
      if (only && !another) return only;
    }
    return undefined;
  }

  /** Instances by the place of their header, up to a bound: one that stands for very many would cost time. */
  #headers(): ReadonlyMap<string, readonly Instance[]> {
    if (this.#byHeader) return this.#byHeader;
    const index = new Map<string, Instance[]>();
    for (const instance of this.#byKey.values()) {
      const alike = index.get(headerKey(instance.at));
      if (!alike) index.set(headerKey(instance.at), [instance]);
      else if (alike.length < mostAlike) alike.push(instance);
    }
    this.#byHeader = index;
    return index;
  }

  /** Instances of a type by the values of some attributes; the first of two that are alike wins. */
  #index(type: string, attributes: readonly string[]): ReadonlyMap<string, Instance> {
    const name = `${type} ${attributes.join(' ')}`;
    const before = this.#bySignature.get(name);
    if (before) return before;
    const index = new Map<string, Instance>();
    for (const instance of this.#byType.get(type) ?? []) {
      const values = attributes.map((attribute) => instance.attributes.entries.get(attribute));
      const signature = signatureOf(instance, values);
      if (signature !== undefined && !index.has(signature)) index.set(signature, instance);
    }
    this.#bySignature.set(name, index);
    return index;
  }
}

function headerKey({ file, start }: Range): string {
  return `${file.path}:${start}`;
}

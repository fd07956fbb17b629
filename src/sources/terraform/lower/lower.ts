/** From evaluated Terraform instances to resources in their published form. */
import type { LedgerEntry } from '../../../findings/index.ts';
import type { GraphNode } from '../../../graph/index.ts';
import type { Evaluation } from '../evaluation.ts';
import type { Instance } from '../instance.ts';
import { configurationNodes, provisioningOf } from './configuration.ts';
import { leftOut } from './fold.ts';
import { type KnownType, knownType } from './known-types.ts';
import { Ledger } from './ledger.ts';
import { madeOf, type Part } from './made.ts';
import { instancesOf } from './owners.ts';
import { publishedOf } from './published.ts';
import { rewriteEntries } from './references.ts';
import { whyUnmapped } from './unmapped.ts';

/** Resources in their published form, and what could not be brought into it. */
export interface Lowered {
  readonly resources: readonly GraphNode[];
  readonly ledger: readonly LedgerEntry[];
}

/**
 * Lowers all instances of a root, in linear time. Resources come in the order of their instances, what is no resource after them; of an
 * instance that was lowered before they are the same objects, where nothing that they were made from is another. References into the
 * other roots that it reads are published as there.
 */
export function lower(
  instances: readonly Instance[],
  { configurations = [], others = [] }: Partial<Pick<Evaluation, 'configurations' | 'others'>> = {},
): Lowered {
  const known = instancesOf({ instances, others });
  const published = (instance: Instance) => publishedOf(instance, known.publish);
  const parts = new Map<Instance, Part[]>();
  const loose = new Set<Instance>();
  const ledger = new Ledger();
  for (const satellite of instances) {
    const type = satellite.mode === 'managed' ? knownType(satellite.type) : undefined;
    if (type?.table.is !== 'satellite') continue;
    const memberships = membershipsOf(satellite, type);
    const owners = memberships.map((membership) => known.ownersOf(membership.instance, membership.type));
    const count = owners.reduce((sum, { found }) => sum + found.length, 0);
    if (owners.some(({ complete }) => !complete) || count === 0) {
      ledger.add('link', satellite.address, ownerless(count), satellite);
    }
    if (count === 0) {
      loose.add(satellite);
      continue;
    }
    for (const name of leftOut(satellite, [type, ...type.besides])) {
      ledger.add('kind', `${satellite.type}.${name}`, 'has no place in the published form and is left out', satellite);
    }
    const attributes = published(satellite);
    for (const [i, { found }] of owners.entries()) {
      const part = memberships[i] && { satellite, type: memberships[i].type, attributes };
      for (const owner of found) {
        const others = parts.get(owner);
        if (part && others) others.push(part);
        else if (part) parts.set(owner, [part]);
      }
    }
  }
  const resources: GraphNode[] = [];
  for (const instance of instances) {
    const type = instance.mode === 'managed' ? knownType(instance.type) : undefined;
    // A satellite that has its owners is a part of them.
    if (type?.table.is === 'satellite' && !loose.has(instance)) continue;
    const made = madeOf(instance, type, published(instance), parts.get(instance) ?? []);
    for (const node of made.nodes) resources.push(node);
    for (const { satellite, name } of made.overruled) {
      ledger.add('link', satellite.address, overruled(name, instance), satellite);
    }
    if (!made.isPublished) ledger.add('kind', instance.type, whyUnmapped(instance), instance);
  }
  const add = (node: GraphNode) =>
    resources.push({ ...node, properties: rewriteEntries(node.properties, known.publish) });
  for (const instance of instances) for (const node of provisioningOf(instance)) add(node);
  for (const configuration of configurations) for (const node of configurationNodes(configuration)) add(node);
  return { resources, ledger: ledger.entries() };
}

/** The satellite once for each attribute that may name owners; attributes that name none do not count. */
function membershipsOf(instance: Instance, type: KnownType) {
  const further = type.besides.map((besides) => ({ instance: { ...instance }, type: besides }));
  return [{ instance, type }, ...further].filter(({ type: { table } }) => {
    if (type.besides.length === 0 || table.is !== 'satellite') return true;
    return Object.keys(table.by).some((name) => {
      const value = instance.attributes.entries.get(name);
      if (!value || (value.kind === 'literal' && value.value === null)) return false;
      return value.kind !== 'list' || value.items.length > 0 || value.open !== undefined;
    });
  });
}

function overruled(name: string, owner: Instance): string {
  return `sets \`${name}\` of \`${owner.address}\`, which another one sets as well; this one counts`;
}

function ownerless(found: number): string {
  return found === 0
    ? 'belongs to a resource that is not in the code'
    : 'belongs in part to resources that are not in the code';
}

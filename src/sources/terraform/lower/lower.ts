/** From evaluated Terraform instances to resources in their published form. */
import type { LedgerEntry } from '../../../findings/index.ts';
import type { GraphNode, RecordValue, Value } from '../../../graph/index.ts';
import type { Configuration, Instance } from '../instance.ts';
import { also } from './also.ts';
import { apply } from './apply.ts';
import { configurationNode, provisioningNodes } from './configuration.ts';
import { type Draft, draftOf, nodeOf, putAssumed, putConstants, siteOf } from './draft.ts';
import { fold, leftOut } from './fold.ts';
import { kubernetesObject } from './kubernetes-object.ts';
import { type KnownType, knownType } from './known-types.ts';
import { Ledger } from './ledger.ts';
import { Instances } from './owners.ts';
import { rewriteEntries } from './references.ts';
import { splitKind, splitRules } from './split.ts';

/** Resources in their published form, and what could not be brought into it. */
export interface Lowered {
  readonly resources: readonly GraphNode[];
  readonly ledger: readonly LedgerEntry[];
}

/** Lowers all instances of a scan, in linear time. Resources come in the order of their instances, configurations of providers last. */
export function lower(instances: readonly Instance[], configurations: readonly Configuration[] = []): Lowered {
  const known = new Instances(instances);
  const published = (instance: Instance) => withAllTags(rewriteEntries(instance.attributes, known.publish));
  const publish = (attributes: RecordValue) => rewriteEntries(attributes, known.publish);
  const drafts = new Map<Instance, Draft>();
  const loose = new Set<Instance>();
  const ledger = new Ledger();
  for (const instance of instances) {
    const type = instance.mode === 'managed' ? knownType(instance.type) : undefined;
    if (type?.table.is === 'resource') drafts.set(instance, drafted(instance, type, published(instance)));
  }
  for (const instance of instances) {
    const type = instance.mode === 'managed' ? knownType(instance.type) : undefined;
    if (type?.table.is !== 'satellite') continue;
    const memberships = membershipsOf(instance, type);
    const owners = memberships.map((membership) => known.ownersOf(membership.instance, membership.type));
    const count = owners.reduce((sum, { found }) => sum + found.length, 0);
    if (owners.some(({ complete }) => !complete) || count === 0) {
      ledger.add('link', instance.address, ownerless(count), instance);
    }
    if (count === 0) loose.add(instance);
    else {
      for (const name of leftOut(instance, [type, ...type.besides])) {
        ledger.add('kind', `${instance.type}.${name}`, 'has no place in the published form and is left out', instance);
      }
    }
    const attributes = count === 0 ? undefined : published(instance);
    for (const [i, { found }] of owners.entries()) {
      for (const owner of found) {
        const draft = drafts.get(owner);
        const membership = memberships[i];
        if (!draft || !attributes || !membership) continue;
        for (const name of fold(instance, membership.type, attributes, draft)) {
          ledger.add('link', instance.address, overruled(name, owner), instance);
        }
      }
    }
  }
  const resources: GraphNode[] = [];
  for (const instance of instances) {
    const draft = drafts.get(instance);
    const object = draft ? undefined : kubernetesObject(instance, published);
    if (draft) finish(draft, resources);
    else if (object) resources.push(object);
    else if (instance.mode !== 'managed')
      resources.push(raw(`terraform/${instance.mode}.${instance.type}`, instance, published(instance)));
    else if (loose.has(instance) || !knownType(instance.type)) {
      resources.push(raw(`terraform/${instance.type}`, instance, published(instance)));
      if (!loose.has(instance))
        ledger.add(
          'kind',
          instance.type,
          'no published form is known for this type; its attributes are kept as they are',
          instance,
        );
    }
    for (const one of provisioningNodes(instance, publish)) resources.push(one);
  }
  for (const one of configurations) resources.push(configurationNode(one, publish));
  return { resources, ledger: ledger.entries() };
}

/** What a resource is tagged with in the end: its own tags and those of the provider's configuration. */
function withAllTags(attributes: RecordValue): RecordValue {
  const all = attributes.entries.get('tags_all');
  return all ? { ...attributes, entries: new Map(attributes.entries).set('tags', all) } : attributes;
}

function drafted(instance: Instance, type: KnownType, attributes: RecordValue): Draft {
  const draft = draftOf(instance, type, splitKind(type, attributes));
  if (type.table.is !== 'resource') return draft;
  putConstants(draft.properties, type.table.always, { at: instance.at });
  apply(type.plan, attributes, siteOf(instance, draft.properties));
  return draft;
}

function finish(draft: Draft, resources: GraphNode[]): void {
  const split = splitRules(draft);
  if (split) {
    for (const one of split) resources.push(one);
    return;
  }
  const further = also(draft);
  putAssumed(draft);
  resources.push(nodeOf(draft.instance, draft.kind, draft.properties), ...further);
}

function raw(kind: string, instance: Instance, attributes: RecordValue): GraphNode {
  return nodeOf(instance, kind, new Map<string, Value>(attributes.entries));
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

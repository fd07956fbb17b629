/** What one instance becomes, with all that its satellites give to it. */
import type { GraphNode, RecordValue, Value } from '../../../graph/index.ts';
import type { Instance } from '../instance.ts';
import { also } from './also.ts';
import { apply } from './apply.ts';
import { type Draft, draftOf, nodeOf, putAssumed, putConstants, siteOf } from './draft.ts';
import { fold } from './fold.ts';
import { kubernetesObject } from './kubernetes-object.ts';
import type { KnownType } from './known-types.ts';
import { splitKind, splitRules } from './split.ts';

/** What a satellite gives to an owner. */
export interface Part {
  readonly satellite: Instance;
  readonly type: KnownType;
  readonly attributes: RecordValue;
}

/** What an instance became. */
export interface Made {
  readonly nodes: readonly GraphNode[];
  /** Properties of satellites that a later one of the same type set again. */
  readonly overruled: readonly { readonly satellite: Instance; readonly name: string }[];
  /** Whether there is a published form for it. */
  readonly isPublished: boolean;
}

interface Kept extends Made {
  readonly attributes: RecordValue;
  readonly parts: readonly Part[];
}

const madeBefore = new WeakMap<Instance, Kept>();

/** What the instance becomes; the same objects as before for one whose attributes and parts are the same objects. */
export function madeOf(
  instance: Instance,
  type: KnownType | undefined,
  attributes: RecordValue,
  parts: readonly Part[],
): Made {
  const before = madeBefore.get(instance);
  if (before?.attributes === attributes && areSame(before.parts, parts)) return before;
  const made = { attributes, parts, ...making(instance, type, attributes, parts) };
  madeBefore.set(instance, made);
  return made;
}

function areSame(a: readonly Part[], b: readonly Part[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ satellite, type, attributes }, i) => {
      const other = b[i];
      return satellite === other?.satellite && type === other.type && attributes === other.attributes;
    })
  );
}

function making(
  instance: Instance,
  type: KnownType | undefined,
  attributes: RecordValue,
  parts: readonly Part[],
): Made {
  if (type?.table.is === 'resource') {
    const draft = drafted(instance, type, attributes);
    const overruled = parts.flatMap(({ satellite, type: of, attributes: given }) =>
      fold(satellite, of, given, draft).map((name) => ({ satellite, name })),
    );
    return { nodes: finished(draft), overruled, isPublished: true };
  }
  const object = kubernetesObject(instance, attributes);
  if (object) return { nodes: [object], overruled: [], isPublished: true };
  const mode = instance.mode === 'managed' ? '' : `${instance.mode}.`;
  const node = raw(`terraform/${mode}${instance.type}`, instance, attributes);
  return { nodes: [node], overruled: [], isPublished: instance.mode !== 'managed' || type !== undefined };
}

function drafted(instance: Instance, type: KnownType, attributes: RecordValue): Draft {
  const draft = draftOf(instance, type, splitKind(type, attributes));
  if (type.table.is !== 'resource') return draft;
  putConstants(draft.properties, type.table.always, { at: instance.at });
  apply(type.plan, attributes, siteOf(instance, draft.properties));
  return draft;
}

function finished(draft: Draft): readonly GraphNode[] {
  const split = splitRules(draft);
  if (split) return split;
  const further = also(draft);
  putAssumed(draft);
  return [nodeOf(draft.instance, draft.kind, draft.properties), ...further];
}

function raw(kind: string, instance: Instance, attributes: RecordValue): GraphNode {
  return nodeOf(instance, kind, new Map<string, Value>(attributes.entries));
}

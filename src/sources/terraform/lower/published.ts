/** The attributes of an instance with all references in published names. */
import type { RecordValue, Reference } from '../../../graph/index.ts';
import type { Instance } from '../instance.ts';
import { rewriteEntries } from './references.ts';

interface Published {
  readonly attributes: RecordValue;
  /** Every reference that was published, and what it became. */
  readonly asked: readonly (readonly [reference: Reference, as: Reference])[];
}

const publishedBefore = new WeakMap<Instance, Published>();

/** The attributes; the same object as before for an instance all of whose references still become the same. */
export function publishedOf(instance: Instance, publish: (reference: Reference) => Reference): RecordValue {
  const before = publishedBefore.get(instance);
  if (before?.asked.every(([reference, as]) => isSame(publish(reference), as))) return before.attributes;
  const asked: [Reference, Reference][] = [];
  const rewritten = rewriteEntries(instance.attributes, (reference) => {
    const as = publish(reference);
    asked.push([reference, as]);
    return as;
  });
  const attributes = withAllTags(rewritten);
  publishedBefore.set(instance, { attributes, asked });
  return attributes;
}

function isSame(a: Reference, b: Reference): boolean {
  return a.to === b.to && a.attribute === b.attribute;
}

/** What a resource is tagged with in the end: its own tags and those of the provider's configuration. */
function withAllTags(attributes: RecordValue): RecordValue {
  const all = attributes.entries.get('tags_all');
  return all ? { ...attributes, entries: new Map(attributes.entries).set('tags', all) } : attributes;
}

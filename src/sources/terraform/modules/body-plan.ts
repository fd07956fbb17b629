/** The body of a resource made ready: attributes, nested blocks, dynamic blocks. */
import { type Attribute, type Block, rangeOf } from '../../../syntax/index.ts';
import { type Range, range, type SourceText } from '../../../text/index.ts';
import { compile } from '../expressions/compile.ts';
import { constantly } from '../expressions/constantly.ts';
import { type Evaluate, type Names, type Place, withSlots } from '../expressions/frame.ts';
import { text } from '../values/value.ts';
import { neverDynamic } from './check-dynamic.ts';
import { attributeOf, type BodySource, bodyOf, type Placed } from './body-source.ts';

/** A body. `entries` are its attributes and the types of its nested blocks, each name once. */
export interface BodyPlan {
  readonly entries: readonly PlannedEntry[];
  /** Numbers of the entries by name. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** One attribute, or all nested blocks of one type. */
export interface PlannedEntry {
  readonly name: string;
  readonly at: Range;
  /** How deep its expressions nest. */
  readonly depth: number;
  readonly value: Evaluate | undefined;
  readonly blocks: readonly PlannedBlock[];
}

/** A nested block, or a dynamic one that makes several. */
export interface PlannedBlock {
  readonly at: Range;
  readonly plan: BodyPlan;
  readonly dynamic: { readonly forEach: Evaluate; readonly slot: number } | undefined;
}

/** Names in the body of a resource or module call that are no attributes of it. */
const metaArguments: ReadonlySet<string> = new Set(['count', 'for_each', 'provider', 'providers', 'depends_on']);
/** Arguments of a provisioner that are written as bare words: `when = destroy`. */
const bareWords: ReadonlySet<string> = new Set(['when', 'on_failure']);

/** Makes the body of a resource ready. */
export function planResource(body: BodySource, names: Names): BodyPlan {
  const kept = body.filter(({ item }) =>
    item.kind === 'attribute' ? !metaArguments.has(item.name) : !neverDynamic.has(made(item)) && item.type !== '_',
  );
  const escaped = body.flatMap(({ file, item }) =>
    item.kind === 'block' && item.type === '_' ? bodyOf(file, item.body) : [],
  );
  return planBody([...kept, ...escaped], names, new Map());
}

/** The type of the block, or of those that it makes. */
function made({ type, labels }: Block): string {
  return type === 'dynamic' ? (labels[0]?.text ?? type) : type;
}

/** Makes the `provisioner` and `connection` blocks of a resource ready. A provisioner's label is its `type`. */
export function planProvisioning(body: BodySource, names: Names): BodyPlan {
  const kept = body.filter(
    ({ item }) => item.kind === 'block' && (item.type === 'provisioner' || item.type === 'connection'),
  );
  return planBody(kept, names, new Map());
}

/** Makes a block ready that sets up Terraform itself. */
export function planSetting(body: BodySource, names: Names): BodyPlan {
  return planBody(body, names, new Map());
}

interface Growing {
  at: Range;
  depth: number;
  value: Evaluate | undefined;
  readonly blocks: PlannedBlock[];
}

function planBody(
  body: BodySource,
  names: Names,
  slots: ReadonlyMap<string, number>,
  isWord: (name: string) => boolean = () => false,
): BodyPlan {
  const growing = new Map<string, Growing>();
  const entryOf = (name: string, at: Range) => {
    let entry = growing.get(name);
    if (!entry) growing.set(name, (entry = { at, depth: 0, value: undefined, blocks: [] }));
    return entry;
  };
  for (const { file, item } of body) {
    const depth = { level: 0, deepest: 0 };
    const place: Place = { file, names, slots, depth, compile };
    let entry: Growing;
    if (item.kind === 'attribute') {
      entry = entryOf(item.name, rangeOf(file, item));
      const word = isWord(item.name) && item.value.kind === 'variable' ? item.value.name : undefined;
      entry.value =
        word === undefined ? compile(item.value, place) : constantly(text(word, { at: rangeOf(file, item.value) }));
    } else {
      const isDynamic = item.type === 'dynamic' && item.labels.length > 0;
      const at = range(file, item.start, item.headerEnd);
      entry = entryOf(isDynamic ? (item.labels[0]?.text ?? '') : item.type, at);
      const block = isDynamic ? planDynamic({ file, item }, place) : planStatic(file, item, place);
      if (block) entry.blocks.push(block);
      depth.deepest += 1 + Math.max(0, ...(block?.plan.entries ?? []).map((inner) => inner.depth));
    }
    entry.depth = Math.max(entry.depth, depth.deepest);
  }
  const entries = [...growing].map(([name, entry]): PlannedEntry => ({ name, ...entry }));
  return { entries, numbers: numbersOf(entries) };
}

function planStatic(file: SourceText, block: Block, place: Place): PlannedBlock {
  const at = rangeOf(file, block);
  const body = bodyOf(file, block.body);
  const [label] = block.labels;
  // Of the nested blocks that are evaluated, provisioners have a label, and those of Terraform's own settings.
  if (!label) return { at, plan: planBody(body, place.names ?? noNames, place.slots), dynamic: undefined };
  const plan = planBody(body, place.names ?? noNames, place.slots, (name) => bareWords.has(name));
  const type: PlannedEntry = {
    name: 'type',
    at: rangeOf(file, label),
    depth: 0,
    value: constantly(text(label.text, { at: rangeOf(file, label) })),
    blocks: [],
  };
  const entries = [type, ...plan.entries.filter(({ name }) => name !== 'type')];
  return { at, plan: { entries, numbers: numbersOf(entries) }, dynamic: undefined };
}

function numbersOf(entries: readonly PlannedEntry[]): ReadonlyMap<string, number> {
  return new Map(entries.map(({ name }, i) => [name, i]));
}

/** A dynamic block; `undefined` where it has no `for_each` or no content. */
function planDynamic({ file, item }: Placed<Block>, place: Place): PlannedBlock | undefined {
  const body = bodyOf(file, item.body);
  const forEach = attributeOf(body, 'for_each');
  const content = contentOf(item);
  if (!forEach || !content) return undefined;
  const iterator = iteratorOf(attributeOf(body, 'iterator')) ?? item.labels[0]?.text ?? '';
  const inner = withSlots(place, [iterator]);
  return {
    at: rangeOf(file, item),
    plan: planBody(bodyOf(file, content.body), place.names ?? noNames, inner.place.slots),
    dynamic: { forEach: place.compile(forEach.item.value, place), slot: inner.slots[0] ?? 0 },
  };
}

function contentOf(block: Block): Block | undefined {
  for (const item of block.body.items) if (item.kind === 'block' && item.type === 'content') return item;
  return undefined;
}

function iteratorOf(attribute: Placed<Attribute> | undefined): string | undefined {
  const value = attribute?.item.value;
  if (value?.kind === 'variable') return value.name;
  const [part] = value?.kind === 'template' ? value.parts : [];
  return part?.kind === 'text' ? part.value : undefined;
}

const noNames: Names = { variables: new Map(), locals: new Map(), resources: new Map(), calls: new Map() };

/** How large a value is when written out: values share their parts, so sixty lines can make one that no machine can hold. */
import { MAX_LEVELS, MAX_WEIGHT } from './limits.ts';
import type { Val } from './value.ts';

/** A number above all limits. */
const OVER = Number.POSITIVE_INFINITY;

/** Parts are counted once, however often they stand in others. Deferred objects count as one, or in full where they are `opened`. */
const counted = { closed: new WeakMap<object, Size>(), opened: new WeakMap<object, Size>() };

interface Size {
  readonly weight: number;
  readonly levels: number;
}

/**
 * Whether the value, written out in full, is larger than `MAX_WEIGHT` or deeper than `MAX_LEVELS`. With `opened`, the attributes of
 * deferred objects count too; they are evaluated for it.
 */
export function tooLarge(value: Val, opened = false): boolean {
  return isOver(sizeOf(value, opened, 0));
}

/** Whether the value is a row or record of few plain values, or plain itself. */
export function isSmall(value: Val): boolean {
  return (plainSize(value, true) ?? smallSize(value, true)) !== undefined;
}

/** Whether the values together are larger than `MAX_WEIGHT`, with the attributes of deferred objects. */
export function tooLargeTogether(values: readonly Val[]): boolean {
  let weight = 0;
  for (const value of values) {
    const size = sizeOf(value, true, 0);
    if (isOver(size)) return true;
    weight += size.weight;
  }
  return weight > MAX_WEIGHT;
}

function isOver({ weight, levels }: Size): boolean {
  return weight > MAX_WEIGHT || levels > MAX_LEVELS;
}

const single: Size = { weight: 1, levels: 1 };

/** The size of a value that needs no counting of parts. */
function plainSize(value: Val, opened: boolean): Size | undefined {
  switch (value.kind) {
    case 'number':
    case 'bool':
    case 'null':
      return single;
    case 'string':
      // 64 characters and an element take about as long to go through.
      if (value.encodes) return undefined;
      return value.value.length < 64 ? single : { weight: 1 + (value.value.length >> 6), levels: 1 };
    case 'unknown':
      return value.among ? undefined : single;
    case 'deferred':
      return opened ? undefined : single;
    default:
      return undefined;
  }
}

/** A row or record of few plain values: quicker counted again than remembered. */
function smallSize(value: Val, opened: boolean): Size | undefined {
  let parts: Iterable<Val>;
  if (value.kind === 'list' || value.kind === 'set' || value.kind === 'tuple') {
    if (value.items.length > FEW) return undefined;
    parts = value.items;
  } else if (value.kind === 'object' || value.kind === 'map') {
    if (value.entries.size > FEW) return undefined;
    parts = value.entries.values();
  } else return undefined;
  let weight = 1;
  let levels = 1;
  for (const part of parts) {
    const size = plainSize(part, opened);
    if (!size) return undefined;
    weight += size.weight;
    levels = 2;
  }
  return { weight, levels };
}

const FEW = 16;

function sizeOf(value: Val, opened: boolean, level: number): Size {
  const quick = plainSize(value, opened) ?? smallSize(value, opened);
  if (quick) return quick;
  const key = value.kind === 'deferred' ? value.handle : value;
  const memo = opened ? counted.opened : counted.closed;
  const known = memo.get(key);
  if (known) return known;
  if (level > MAX_LEVELS) return { weight: OVER, levels: OVER };
  let weight = 1;
  let levels = 0;
  for (const part of partsOf(value)) {
    const size = sizeOf(part, opened, level + 1);
    weight += size.weight;
    if (size.levels > levels) levels = size.levels;
  }
  if (value.kind === 'string') weight += value.value.length >> 6;
  if (value.kind === 'partial')
    for (const part of value.parts) weight += typeof part === 'string' ? part.length >> 6 : 1;
  const size = { weight, levels: levels + 1 };
  memo.set(key, size);
  return size;
}

function partsOf(value: Val): Iterable<Val> {
  switch (value.kind) {
    case 'list':
    case 'set':
    case 'tuple':
      return value.items;
    case 'map':
    case 'object':
      return value.entries.values();
    case 'unknown':
      return value.among ?? [];
    case 'string':
    case 'partial':
      return value.encodes ? [value.encodes] : [];
    case 'deferred':
      return [value.handle.whole()];
    default:
      return [];
  }
}

/** Label selectors: which labels they pick, in three answers. https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/ */
import {
  type Attribute,
  entriesOf,
  itemsOf,
  isAbsent,
  knownOf,
  type Unknown,
  unknownOf,
  type View,
} from '../../graph/index.ts';
import type { Infer } from '../shape.ts';
import type { labelSelector } from './object-meta.ts';

/** Labels of an object; `open` says that it may have further ones. */
export interface Labels {
  readonly entries: ReadonlyMap<string, string | Unknown>;
  readonly open?: Unknown;
}

/** One condition of a selector. All of a selector's conditions must hold. */
export interface Requirement {
  readonly key: string;
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | Unknown;
  readonly values: readonly (string | Unknown)[];
}

/** A selector as its conditions; none picks everything. `open` says that there may be further ones. */
export interface Selector {
  readonly requirements: readonly Requirement[];
  readonly open?: Unknown;
}

/** The labels that stand in a map of an object. */
export function labelsOf(attribute: Attribute<Readonly<Record<string, string>>>): Labels {
  const entries = new Map<string, string | Unknown>();
  for (const [key, value] of entriesOf(attribute)) entries.set(key, textOrUnknown(value));
  const open = unknownOf(attribute);
  return open ? { entries, open } : { entries };
}

/** The selector of a Service or ReplicationController: a map of labels. `undefined` where it is absent or empty, which picks nothing. */
export function equalitySelectorOf(attribute: Attribute<Readonly<Record<string, string>>>): Selector | undefined {
  const { entries, open } = labelsOf(attribute);
  if (entries.size === 0 && !open) return undefined;
  const requirements = [...entries].map(([key, value]): Requirement => ({ key, operator: 'In', values: [value] }));
  return open ? { requirements, open } : { requirements };
}

/** A selector of `matchLabels` and `matchExpressions`. `undefined` where it is absent; an empty one picks everything. */
export function selectorOf(view: View<Infer<typeof labelSelector>>): Selector | undefined {
  if (isAbsent(view)) return undefined;
  const requirements: Requirement[] = [];
  for (const [key, value] of entriesOf(view.matchLabels)) {
    requirements.push({ key, operator: 'In', values: [textOrUnknown(value)] });
  }
  for (const expression of itemsOf(view.matchExpressions)) {
    const key = knownOf(expression.key);
    if (key === undefined) continue;
    const operator = knownOf(expression.operator) ?? unknownOf(expression.operator);
    if (operator === undefined) continue;
    requirements.push({ key, operator, values: itemsOf(expression.values).map(textOrUnknown) });
  }
  const open = unknownOf(view) ?? unknownOf(view.matchLabels) ?? unknownOf(view.matchExpressions);
  return open ? { requirements, open } : { requirements };
}

/** Whether the selector picks an object with these labels; where that hangs on something unknown, what. */
export function picks(selector: Selector, labels: Labels): boolean | Unknown {
  let undecided = selector.open;
  for (const requirement of selector.requirements) {
    const answer = holds(requirement, labels);
    if (answer === false) return false;
    if (answer !== true) undecided ??= answer;
  }
  return undecided ?? true;
}

function holds({ key, operator, values }: Requirement, labels: Labels): boolean | Unknown {
  if (typeof operator !== 'string') return operator;
  const value = labels.entries.get(key);
  if (value === undefined && labels.open) return labels.open;
  if (operator === 'Exists') return value !== undefined;
  if (operator === 'DoesNotExist') return value === undefined;
  const isIn = value === undefined ? false : among(value, values);
  if (operator === 'In') return isIn;
  return typeof isIn === 'boolean' ? !isIn : isIn;
}

function among(value: string | Unknown, values: readonly (string | Unknown)[]): boolean | Unknown {
  if (typeof value !== 'string') return values.length === 0 ? false : value;
  if (values.includes(value)) return true;
  return values.find((one): one is Unknown => typeof one !== 'string') ?? false;
}

function textOrUnknown(value: Attribute<string>): string | Unknown {
  const known = knownOf(value);
  if (known !== undefined) return known;
  return unknownOf(value) ?? '';
}

/** What a store holds: by what its tags declare, else by its kind, else by the words of its name. */
import {
  classificationTags,
  classificationValues,
  type DataClass,
  dataClasses,
  flagTags,
  nameWords,
  otherWords,
} from '../../catalogs/index.ts';
import type { Fact, GraphNode, Origin, Value } from '../../graph/index.ts';
import type { Tag } from './tags.ts';
import { wordsOf } from '../words.ts';

/** A class of data with the reason to believe in it. */
export interface Classified {
  readonly holds: DataClass;
  readonly fact: Fact;
  /** Whether somebody declared it; a name only lets us suppose it. */
  readonly declared: boolean;
}

/** What the tags declare: classes, or an empty list where they declare that nothing is worth protecting; `undefined` where they say nothing. */
export function declaredBy(node: GraphNode, tags: readonly Tag[]): readonly Classified[] | undefined {
  let spoke = false;
  const found = new Map<DataClass, Classified>();
  for (const { key, value, origin } of tags) {
    for (const holds of meaningOf(key, value)) {
      spoke = true;
      if (holds === 'none' || found.has(holds)) continue;
      const says = `\`${node.address}\` is tagged \`${key}\` = \`${value.slice(0, 80)}\`: ${dataClasses[holds]}`;
      found.set(holds, { holds, fact: { says, origin }, declared: true });
    }
  }
  if (!spoke) return undefined;
  // A general word beside a precise one adds nothing.
  if (found.size > 1) found.delete('internal');
  return [...found.values()];
}

function meaningOf(key: string, value: string): readonly (DataClass | 'none')[] {
  for (const name of new Set([key, key.split(/[:/.]/).at(-1) ?? key])) {
    const plain = name.toLowerCase().replace(/[-_:/. ]+/g, '');
    const flagged = flagTags.get(plain);
    if (flagged !== undefined) return saysYes(value) ? [flagged] : saysNo(value) ? ['none'] : [];
    if (classificationTags.has(plain)) {
      const meanings = wordsOf(value).flatMap((word) => classificationValues.get(word) ?? []);
      // `non-sensitive`, `not-pii`: the word before turns the meaning round.
      return wordsOf(value).some((word) => word === 'non' || word === 'not' || word === 'no') ? [] : meanings;
    }
  }
  return [];
}

function saysYes(value: string): boolean {
  return /^(?:true|yes|y|1|high|in-scope|required)$/i.test(value.trim());
}

function saysNo(value: string): boolean {
  return /^(?:false|no|n|0|none|low|out-of-scope)$/i.test(value.trim());
}

/** What the words of a name let us suppose. A word that speaks for something else silences the name. */
export function supposedBy(node: GraphNode, names: readonly Named[]): Classified | undefined {
  const words = names.map(({ text }) => wordsOf(text));
  if (words.some((list) => list.some((word) => otherWords.has(word)))) return undefined;
  for (const [i, { text, origin }] of names.entries()) {
    for (const word of words[i] ?? []) {
      const holds = nameWords.get(word);
      if (holds === undefined) continue;
      const says = `the name \`${text}\` of \`${node.address}\` lets suppose ${dataClasses[holds]}`;
      return { holds, fact: { says, origin }, declared: false };
    }
  }
  return undefined;
}

/** A name and the text that gives it. */
export interface Named {
  readonly text: string;
  readonly origin: Origin;
}

/** The name that a value gives, or the known parts of it. */
export function nameIn(value: Value | undefined): Named | undefined {
  if (value?.kind === 'literal' && typeof value.value === 'string') return { text: value.value, origin: value.origin };
  if (value?.kind !== 'partial') return undefined;
  const text = value.parts.map((part) => (typeof part === 'string' ? part : ' ')).join('');
  return { text: text.trim(), origin: value.origin };
}

/** The name that its language gives the resource: the last part of `module.x.aws_s3_bucket.exports["eu"]`, a logical id. */
export function logicalName(node: GraphNode): Named {
  const text = node.address
    .replace(/\[[^\]]*\]$/, '')
    .split('.')
    .at(-1);
  return { text: text ?? node.address, origin: node.properties.origin };
}

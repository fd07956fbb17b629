/** Whether a text is, or holds, a secret that somebody wrote down. */
import {
  awsAccessKeyId,
  awsSecretAccessKey,
  harmlessNames,
  passwordNames,
  placeholders,
  secretHints,
  secretNamePairs,
  secretNames,
  secretPatterns,
} from '../../catalogs/index.ts';
import { wordsOf } from '../words.ts';

/** A secret in a text. Nothing but the comparison of two secrets may use `text`; it is never shown. */
export interface Recognised {
  /** In words: `GitHub token`, `password`. */
  readonly what: string;
  readonly text: string;
}

const longest = 200_000;
/** `NAME=value` and `name: value` within a script or a file. */
const assignment = /\b([A-Za-z_][A-Za-z0-9_.-]{1,80})["']?[ \t]{0,3}[=:][ \t]{0,3}["']?([^\s"';&|,<>()]{6,200})/g;

/** The secret that a value of this name is or holds, if any. `secretByKind` says that the place is made for secrets. */
export function recognise(name: string, value: string, secretByKind = false): Recognised | undefined {
  if (value.length < 6 || value.startsWith('{{resolve:')) return undefined;
  const text = value.slice(0, longest);
  const known = byFormat(text);
  if (known) return known;
  const named = byName(name, text.trim(), secretByKind);
  if (named) return named;
  if (!/[=:]/.test(text) || !/\s/.test(text.trim())) return undefined;
  for (const [, variable = '', assigned = ''] of text.matchAll(assignment)) {
    // In prose and code a colon joins many things; only a value that looks random counts.
    const found = byName(variable, assigned, false);
    const isPassword = /pass(?:word|wd)$/i.test(variable) && /\d/.test(assigned) && !assigned.includes('.');
    if (found && (isPassword || looksRandom(assigned)) && !/[({[\]})]/.test(assigned)) return found;
  }
  return undefined;
}

function byFormat(text: string): Recognised | undefined {
  if (!secretHints.test(text)) return undefined;
  for (const { what, pattern } of secretPatterns) {
    const found = pattern.exec(text);
    const secret = found?.[1] ?? found?.[0];
    if (secret !== undefined && !placeholders.test(secret)) return { what, text: secret };
  }
  const id = awsAccessKeyId.exec(text)?.[0];
  if (id === undefined || id.endsWith('EXAMPLE')) return undefined;
  const secret = awsSecretAccessKey.exec(text)?.[0];
  return secret !== undefined && !secret.endsWith('EXAMPLEKEY') ? { what: 'AWS access key', text: secret } : undefined;
}

function byName(name: string, value: string, secretByKind: boolean): Recognised | undefined {
  const words = wordsOf(name);
  const last = words.at(-1) ?? '';
  const pair = words.slice(-2).join(' ');
  const says = secretNames.has(last) || secretNamePairs.has(pair) || secretNames.has(words.slice(-2).join(''));
  if (says && harmlessNames.has(words.join(' '))) return undefined;
  if (!says && !(secretByKind && looksRandom(value) && value.length >= 20)) return undefined;
  if (placeholders.test(value) || isReference(value)) return undefined;
  const isPassword = passwordNames.has(last);
  if (/\s/.test(value)) return undefined;
  if (isPassword ? value.length >= 6 && variety(value) >= 4 : value.length >= 8 && looksRandom(value))
    return { what: isPassword ? 'password' : says ? words.slice(-2).join(' ') : 'secret', text: value };
  return undefined;
}

/** Addresses, paths, names of resources, and what a tool puts in later: they name a secret at most. */
function isReference(value: string): boolean {
  return (
    /^(?:arn:|[a-z][a-z0-9+]{1,20}:\/\/|\/|\.\/|~\/|projects\/|vault:|ref\+|ssm:|secret:|\$|@|!|env\.|var\.|data\.)/i.test(
      value,
    ) ||
    // `shop-staging/payment-provider`, `db.master-password`: words with something between them
    /^[a-z]+(?:[-_./: ][a-z0-9]{1,20}){1,12}$/.test(value) ||
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value)
  );
}

/** Letters with digits or both cases, of many different ones: what a generator makes and no word has. */
function looksRandom(value: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(value)).length;
  return kinds >= 2 && /[0-9]/.test(value) && variety(value) >= 7 && bitsPerCharacter(value) >= 2.8;
}

function variety(value: string): number {
  return new Set(value).size;
}

/** Shannon's entropy of the characters. */
function bitsPerCharacter(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

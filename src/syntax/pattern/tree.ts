/** What a pattern of RE2 is made of. */
import type { Takes } from './letters.ts';

/** A part of a pattern. */
export type Part =
  | { readonly kind: 'empty' }
  | { readonly kind: 'letter'; readonly takes: Takes }
  | { readonly kind: 'assert'; readonly what: Assertion }
  | { readonly kind: 'group'; readonly index: number; readonly inner: Part }
  | { readonly kind: 'row'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly parts: readonly Part[] }
  | Repeat;

/** A part several times; `most` is `Infinity` where there is no bound. */
export interface Repeat {
  readonly kind: 'repeat';
  readonly inner: Part;
  readonly least: number;
  readonly most: number;
  readonly greedy: boolean;
}

/** A place between two characters. */
export type Assertion = 'text-start' | 'text-end' | 'line-start' | 'line-end' | 'word-edge' | 'no-word-edge';

/** A pattern that was read. `groups` holds the name of each capturing group, `undefined` for those without. */
export interface Tree {
  readonly root: Part;
  readonly groups: readonly (string | undefined)[];
}

/** What is wrong with a pattern. */
export interface Wrong {
  readonly wrong: string;
}

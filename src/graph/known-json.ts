/** What is known of a value as JSON, and beside it which parts are not known. */
import type { Range } from '../text/index.ts';
import type { Reason } from './origin.ts';
import type { Value } from './value.ts';

/** A JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** Is told of each part that is not known: names and indexes from the value down (`tags.Name`), why, and where. */
export type SayUnknown = (path: string, reason: Reason, at: Range) => void;

/** The known part of a value at `path`; of a list, unknown elements are null, so that the others keep their places. */
export function knownJson(value: Value, say: SayUnknown, path: string): Json | undefined {
  switch (value.kind) {
    case 'literal':
      return value.value;
    case 'unknown':
      say(path, value.reason, value.origin.at);
      return undefined;
    case 'partial':
      for (const part of value.parts) if (typeof part !== 'string') say(path, part.reason, value.origin.at);
      return undefined;
    case 'list': {
      const items = value.items.map((item, i) => knownJson(item, say, `${path}[${i}]`) ?? null);
      if (value.open) say(`${path}[${items.length}…]`, value.open.reason, value.open.origin.at);
      return items;
    }
    case 'record': {
      const entries: Record<string, Json> = Object.create(null); // no prototype: the names are the user's
      for (const [name, entry] of value.entries) {
        const known = knownJson(entry, say, path === '' ? name : `${path}.${name}`);
        if (known !== undefined) entries[name] = known;
      }
      return entries;
    }
  }
}

/** `true` for what is not known, and the structure that leads there; `undefined` where all is known. */
export function unknownParts(value: Value): Json | undefined {
  switch (value.kind) {
    case 'literal':
      return undefined;
    case 'unknown':
    case 'partial':
      return true;
    case 'list': {
      const items = value.items.map((item) => unknownParts(item) ?? false);
      // Behind the items that are known stands one for those that are not.
      if (value.open !== undefined) return [...items, true];
      return items.some((item) => item !== false) ? items : undefined;
    }
    case 'record': {
      const entries: Record<string, Json> = Object.create(null); // no prototype: the names are the user's
      let some = false;
      for (const [name, entry] of value.entries) {
        const inner = unknownParts(entry);
        if (inner === undefined) continue;
        entries[name] = inner;
        some = true;
      }
      return some ? entries : undefined;
    }
  }
}

/** What lies between the nodes of a YAML text: comments, indicators, line ends. */
import type { Comment } from '../document.ts';

/** The end of the line that `from` lies on, without its line break. */
function lineEnd(text: string, from: number): number {
  let i = from;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    if (c === 10 || c === 13) break;
    i++;
  }
  return i;
}

/** The first place at or after `from`, before `to`, that is neither white space nor within a comment. */
export function skipSpace(text: string, from: number, to: number): number {
  let i = from;
  while (i < to) {
    const c = text.charCodeAt(i);
    if (c === 35 && beginsComment(text, i)) i = lineEnd(text, i);
    else if (c === 32 || c === 9 || c === 10 || c === 13) i++;
    else break;
  }
  return i;
}

/** The first of `characters` at or after `from` outside comments; `to` where there is none before it. */
export function findOutsideComments(text: string, characters: string, from: number, to: number): number {
  let i = from;
  while (i < to) {
    const c = text.charCodeAt(i);
    if (c === 35 && beginsComment(text, i)) i = lineEnd(text, i);
    else if (characters.includes(text.charAt(i))) return i;
    else i++;
  }
  return to;
}

/** Takes stretches of a text in ascending order that hold no scalar, and collects the comments in them. */
export type CommentCollector = (from: number, to: number) => void;

/** A collector over `text` that adds to `into`, with spans moved by `base`. Linear over all its calls together. */
export function commentCollector(text: string, base: number, into: Comment[]): CommentCollector {
  let next = text.indexOf('#');
  return (from, to) => {
    if (next === -1 || next >= to) return;
    if (next < from) next = text.indexOf('#', from);
    while (next !== -1 && next < to) {
      let after = next + 1;
      if (beginsComment(text, next)) {
        const end = lineEnd(text, next);
        into.push({ start: base + next, end: base + end, text: text.slice(next + 1, end).trim() });
        after = end;
      }
      next = text.indexOf('#', after);
    }
  };
}

function beginsComment(text: string, at: number): boolean {
  if (at === 0) return true;
  const c = text.charCodeAt(at - 1);
  return c === 32 || c === 9 || c === 10 || c === 13 || c === 0xfeff;
}

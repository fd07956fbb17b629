/** Reads bodies: attributes and blocks. */
import { type Cursor, fail, identifier, lineEnd, mayNest, next, nextLine, peek, report } from './cursor.ts';
import { conflictMarkerAt, indentationAt, shapeAt } from './layout.ts';
import { parseQuotedLabel } from './parse-quoted.ts';
import { isFirstOnLine, skipItem } from './skip-item.ts';
import type { Attribute, Body, BodyItem, Expression, Label } from './tree.ts';

/** The block whose body is being read, as the layout sees it. */
interface Enclosing {
  readonly start: number;
  readonly indentation: number;
}

/** Reads the whole text as a body. */
export function parseFileBody(c: Cursor): Body {
  const start = c.pos;
  const items: BodyItem[] = [];
  parseItems(c, items, undefined);
  reportDuplicates(c, items);
  return { kind: 'body', items, start, end: c.end };
}

/** Reads items up to the `}` of the enclosing block, which is left to the caller, or up to where the block must have ended. */
function parseItems(c: Cursor, items: BodyItem[], block: Enclosing | undefined): void {
  for (;;) {
    const unit = nextLine(c);
    if (unit === -1) return;
    if (unit === 125) {
      if (block) return;
      report(
        c,
        'hcl-stray-brace',
        'the `}` closes nothing',
        c.pos,
        c.pos + 1,
        'remove it, or look for a block that ends too early',
      );
      c.pos++;
      continue;
    }
    const start = c.pos;
    if (block && c.byLayout && leaves(c, block)) return;
    const name = identifier(c);
    if (name !== '') items.push(...parseItem(c, name, start, block));
    else if (conflictMarkerAt(c.text, start, c.end)) {
      c.pos = lineEnd(c.text, start, c.end);
      const help = 'choose one side and remove the marks; here both sides are read';
      report(c, 'hcl-merge-conflict', 'a merge conflict was left in the file', start, c.pos, help);
    } else {
      reportNoItem(c, start, unit);
      skipItem(c, start, block !== undefined, c.pos);
      if (c.pos === start) c.pos++;
    }
  }
}

/** Whether a block's header begins at the cursor that cannot lie in the enclosing block, going by the layout. */
function leaves(c: Cursor, block: Enclosing): boolean {
  const { pos, text, end } = c;
  if (pos > 0 && text.charCodeAt(pos - 1) !== 10) return false;
  return block.indentation >= 0 && shapeAt(text, pos, end) === 'block';
}

function reportNoItem(c: Cursor, start: number, unit: number): void {
  const shown = String.fromCodePoint(c.text.codePointAt(start) ?? 0);
  const length = shown.length;
  if (unit === 34) {
    const help = 'write the name without quotes';
    report(c, 'hcl-quoted-name', 'the name of an attribute or block is not quoted', start, start + 1, help);
  } else if (unit < 32 || (unit >= 0x7f && unit < 0xa0)) {
    const name = `U+${unit.toString(16).padStart(4, '0').toUpperCase()}`;
    report(c, 'hcl-invalid-character', `the character ${name} cannot stand here`, start, start + 1, 'remove it');
  } else {
    const help = 'write `name = value` or `type "label" {`';
    report(c, 'hcl-no-item', `\`${shown}\` does not begin an attribute or a block`, start, start + length, help);
  }
}

/** Reads the item whose name was just read; nothing if it is neither an attribute nor a block. */
function parseItem(c: Cursor, name: string, start: number, block: Enclosing | undefined): BodyItem[] {
  const unit = next(c);
  if (unit === 61 && peek(c, 1) !== 61 && peek(c, 1) !== 62) return [parseAttribute(c, name, start, block)];
  const header = parseHeader(c, start, name.length);
  if (header) return parseBlock(c, name, start, header, block);
  skipItem(c, start, block !== undefined, c.pos);
  return [];
}

function parseAttribute(c: Cursor, name: string, start: number, block: Enclosing | undefined): Attribute {
  const from = ++c.pos;
  const comments = c.comments.length;
  c.broken = false;
  c.hopeless = false;
  c.chain = 0;
  let value: Expression = c.expression(c);
  const tookOuter = !c.broken && c.byLayout && takesOuterBrace(c, start, value);
  if (tookOuter)
    fail(c, 'hcl-unclosed-bracket', `the value of \`${name}\` is not closed`, start, start + name.length, 'close it');
  else if (!c.broken) endAttribute(c);
  if (c.broken) {
    c.broken = false;
    c.comments.length = Math.min(c.comments.length, comments);
    const failedAt = c.pos;
    c.pos = from;
    skipItem(c, start, block !== undefined, failedAt, tookOuter);
    let end = c.pos;
    while (end > from && c.text.charCodeAt(end - 1) <= 32) end--;
    value = { kind: 'invalid', start: from, end };
  }
  return { kind: 'attribute', name, value, start, end: value.end };
}

/** Whether the value ends with a bracket that stands further left than the attribute itself, first on its line. */
function takesOuterBrace(c: Cursor, start: number, value: Expression): boolean {
  const { text, end } = c;
  if (value.kind !== 'object' && value.kind !== 'tuple' && value.kind !== 'call') return false;
  return (
    isFirstOnLine(text, value.end - 1) && indentationAt(text, value.end - 1, end) < indentationAt(text, start, end)
  );
}

/** After the value: a newline, or the end of a block on one line. */
function endAttribute(c: Cursor): void {
  const unit = next(c);
  if (unit === 10 || unit === -1 || (unit === 13 && peek(c, 1) === 10)) return;
  if (unit === 125) return;
  const { pos } = c;
  if (unit === 44 || unit === 59) {
    const sign = unit === 44 ? ',' : ';';
    report(
      c,
      'hcl-missing-newline',
      `an attribute ends with its line, not with \`${sign}\``,
      pos,
      pos + 1,
      'remove it',
    );
    c.pos++;
    return;
  }
  const help = 'begin a new line after each attribute';
  fail(c, 'hcl-missing-newline', 'more follows after the value', pos, pos + 1, help);
}

interface Header {
  readonly labels: Label[];
  readonly end: number;
}

/** Reads labels up to the `{`, which is left; undefined, with a report, where no block's header stands. */
function parseHeader(c: Cursor, start: number, nameLength: number): Header | undefined {
  const labels: Label[] = [];
  let end = start + nameLength;
  for (;;) {
    const unit = next(c);
    const at = c.pos;
    if (unit === 123) return { labels, end };
    if (unit === 34) labels.push(parseQuotedLabel(c));
    else {
      const text = identifier(c);
      if (text === '') break;
      labels.push({ kind: 'label', text, start: at, end: c.pos });
    }
    end = c.pos;
    if (c.broken) return endUnclosedLabel(c, labels);
  }
  const name = c.text.slice(start, end);
  const help =
    labels.length > 0
      ? 'begin the block with `{` on the same line'
      : 'write `name = value`, or `{` on the same line for a block';
  const message =
    labels.length > 0 ? 'the header has no `{`' : `neither \`=\` nor \`{\` follows \`${name.slice(0, 60)}\``;
  report(c, 'hcl-no-item', message, start, end, help);
  const { pos } = c;
  // The brace stands on a line of its own: the mistake is reported, and what is meant is clear.
  if (peek(c) === 10 || peek(c) === 13) {
    if (nextLine(c) === 123) return { labels, end };
    while ((c.comments[c.comments.length - 1]?.start ?? -1) >= pos) c.comments.pop();
    c.pos = pos;
  }
  return undefined;
}

/** The last label lacks its quote: it is taken to end before the `{` at the end of the line, if one is there. */
function endUnclosedLabel(c: Cursor, labels: Label[]): Header | undefined {
  c.broken = false;
  const last = labels.pop();
  if (!last) return undefined;
  let brace = c.pos;
  while (brace > last.start && c.text.charCodeAt(brace - 1) <= 32) brace--;
  if (c.text.charCodeAt(brace - 1) !== 123) return undefined;
  c.pos = brace - 1;
  const text = c.text.slice(last.start + 1, c.pos).trim();
  const end = last.start + 1 + text.length;
  labels.push({ kind: 'label', text, start: last.start, end });
  return { labels, end };
}

function parseBlock(c: Cursor, type: string, start: number, header: Header, outer: Enclosing | undefined): BodyItem[] {
  const open = c.pos;
  if (!mayNest(c)) {
    c.broken = false;
    c.pos = start;
    skipItem(c, start, outer !== undefined, start);
    return [];
  }
  const { labels } = header;
  const block = { start, indentation: indentationAt(c.text, start, c.end) };
  c.depth++;
  c.pos++;
  const first = next(c);
  const oneLine = first !== 10 && first !== 13 && first !== 125 && first !== -1;
  const items: BodyItem[] = [];
  parseItems(c, items, block);
  c.depth--;
  const closed = peek(c) === 125 && !(c.byLayout && outdented(c, block));
  if (closed) c.pos++;
  else if (c.pos >= c.end && !c.byLayout && c.unclosedFrom < 0) c.unclosedFrom = start;
  if (!closed)
    report(c, 'hcl-unclosed-block', `the block \`${type}\` is not closed`, open, open + 1, 'end it with `}`');
  const end = closed ? c.pos : (items[items.length - 1]?.end ?? open + 1);
  if (closed) endBlock(c, oneLine, items);
  reportDuplicates(c, items);
  return [
    { kind: 'block', type, labels, body: { kind: 'body', items, start: open, end }, headerEnd: header.end, start, end },
  ];
}

/** Whether the `}` at the cursor stands alone, further left than the block's header: it closes an outer one. */
function outdented(c: Cursor, block: Enclosing): boolean {
  return isFirstOnLine(c.text, c.pos) && indentationAt(c.text, c.pos, c.end) < block.indentation;
}

/** After the `}`: was it where it may be, and does the line end? */
function endBlock(c: Cursor, oneLine: boolean, items: readonly BodyItem[]): void {
  const end = c.pos;
  const [first] = items;
  const last = items[items.length - 1];
  const sameLine = last !== undefined && !c.text.slice(last.end, end).includes('\n');
  if (oneLine && first?.kind === 'block') {
    const message = 'a block on one line cannot hold another block';
    report(c, 'hcl-one-line-block', message, first.start, first.body.start + 1, 'begin a new line after `{`');
  } else if (oneLine && first) {
    // What follows on the same line was reported where it stands.
    const newline = c.text.indexOf('\n', first.end);
    if (newline >= 0 && newline < end) {
      const start = c.text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
      const help = 'write `}` on the same line, or a new line after `{`';
      report(c, 'hcl-one-line-block', 'a block that begins on one line must end on it', start, newline + 1, help);
    }
  } else if (!oneLine && sameLine) {
    report(
      c,
      'hcl-missing-newline',
      'the `}` must stand on a line of its own',
      end - 1,
      end,
      'begin a new line before it',
    );
  }
  const unit = next(c);
  if (unit === 10 || unit === -1 || unit === 125 || (unit === 13 && peek(c, 1) === 10)) return;
  report(
    c,
    'hcl-missing-newline',
    'more follows after the block',
    c.pos,
    c.pos + 1,
    'begin a new line after each block',
  );
}

/** Reports attributes that a body sets twice: the first counts. */
function reportDuplicates(c: Cursor, items: readonly BodyItem[]): void {
  let seen: Set<string> | undefined;
  for (let i = 1; i < items.length; i++) {
    const item = items[i];
    if (item?.kind !== 'attribute') continue;
    if (!seen) {
      seen = new Set();
      for (let j = 0; j < i; j++) {
        const before = items[j];
        if (before?.kind === 'attribute') seen.add(before.name);
      }
    }
    if (seen.has(item.name)) {
      const at = item.start;
      const message = `\`${item.name}\` is set twice`;
      report(c, 'hcl-duplicate-attribute', message, at, at + item.name.length, 'remove one; the first counts');
    } else seen.add(item.name);
  }
}

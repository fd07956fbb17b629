/** Prints values for people: what is not known with its reason, what is secret masked. */
import { type EvaluatedResource, type EvaluatedUnit, secretsWrittenIn } from '../engine/index.ts';
import type { Json, Literal, Origin, Unknown, Value } from '../graph/index.ts';
import { mask, type Page, type Segment, styled } from '../reports/index.ts';
import { lineText, positionAt } from '../text/index.ts';
import { allOf } from './evaluated-parts.ts';
import { sensitiveMember } from './selected-values.ts';

const deepest = 40;

/** Writes `name = value`; lists and records that do not fit into the line are written over several. */
export function writeValue(page: Page, name: string, value: Value, sensitive: Json | undefined, depth: number): void {
  const lead = `${'  '.repeat(depth)}${name} = `;
  const short = inline(page, value, sensitive);
  if (short) return page.line(lead, ...short);
  const structure = 'encodes' in value && value.encodes ? value.encodes : value;
  page.line(structure === value ? lead.trimEnd() : `${lead}JSON`);
  if (depth > deepest) return page.line('  '.repeat(depth + 1), '…');
  for (const [step, item] of membersOf(structure)) {
    const label = typeof step === 'number' ? `[${step}]` : keyText(step);
    writeValue(page, label, item, sensitiveMember(sensitive, step), depth + 1);
  }
  if ('open' in structure && structure.open) {
    page.line('  '.repeat(depth + 1), styled('yellow', `(perhaps more: ${structure.open.reason.says})`));
  }
}

function membersOf(value: Value): readonly (readonly [string | number, Value])[] {
  if (value.kind === 'list') return [...value.items.entries()];
  return value.kind === 'record' ? [...value.entries] : [];
}

/** The value on one line; `undefined` where it has to be taken apart. */
function inline(page: Page, value: Value, sensitive: Json | undefined): readonly Segment[] | undefined {
  if (sensitive === true) return [styled('dim', '(sensitive)')];
  if ('encodes' in value && value.encodes && membersOf(value.encodes).length > 0) return undefined;
  switch (value.kind) {
    case 'literal':
      return [cut(literalText(page, value), 4 * page.width)];
    case 'unknown':
      return [styled('yellow', unknownText(value))];
    case 'partial':
      return [
        '"',
        ...value.parts.map((part) =>
          typeof part === 'string' ? JSON.stringify(page.secrets.without(part)).slice(1, -1) : hole(part),
        ),
        '"',
      ];
    case 'list':
    case 'record':
      return value.open || sensitive !== undefined ? undefined : inlineMembers(page, value);
  }
}

function inlineMembers(page: Page, value: Extract<Value, { kind: 'list' | 'record' }>): readonly Segment[] | undefined {
  const members = membersOf(value);
  const [open, close] = value.kind === 'list' ? ['[', ']'] : ['{ ', ' }'];
  if (members.length === 0) return [`${open}${close}`.replace('  ', '')];
  if (members.length > 16) return undefined;
  const segments: Segment[] = [open];
  for (const [i, [step, item]] of members.entries()) {
    const inner = item.kind === 'list' || item.kind === 'record' ? undefined : inline(page, item, undefined);
    if (!inner) return undefined;
    segments.push(i === 0 ? '' : ', ', typeof step === 'number' ? '' : `${keyText(step)} = `, ...inner);
  }
  segments.push(close);
  const length = segments.reduce((sum, one) => sum + (typeof one === 'string' ? one : one.text).length, 0);
  return length <= page.width - 20 ? segments : undefined;
}

function literalText(page: Page, literal: Literal): string {
  const { value } = literal;
  if (typeof value !== 'string') return JSON.stringify(value);
  return isWrittenSecret(page, value, literal.origin) ? mask : JSON.stringify(page.secrets.without(value));
}

/** Whether it was written as a secret, or the line that wrote the text must not show it. */
function isWrittenSecret(page: Page, value: string, origin: Origin): boolean {
  if (page.secrets.holds(origin)) return true;
  if (value.length < 6) return false;
  const root = lastOf(origin);
  const { line } = positionAt(root.at.file, root.at.start);
  const written = lineText(root.at.file, line);
  return written.includes(value) && !page.secrets.line(root.at.file, line).text.includes(value);
}

function lastOf(origin: Origin): Origin {
  let last = origin;
  while (last.cause) last = last.cause;
  return last;
}

function unknownText(value: Unknown): string {
  const { says } = value.reason;
  const name = nameOf(value);
  if (name === undefined) return `(${says})`;
  const subject = `\`${name}\` is `;
  return `${name} (${says.startsWith(subject) ? says.slice(subject.length) : says})`;
}

/** What stands for an unknown part of a text. */
function hole(value: Unknown): Segment {
  return styled('yellow', `\${${nameOf(value) ?? value.reason.says}}`);
}

/** The attribute of another resource that the unknown is, or that functions made it of. */
function nameOf({ refersTo }: Unknown): string | undefined {
  if (!refersTo) return undefined;
  const { to, attribute } = refersTo;
  const address = to.slice(to.indexOf('#') + 1);
  if (attribute === '') return address;
  const at = attribute.lastIndexOf('(') + 1;
  return `${attribute.slice(0, at)}${address}.${attribute.slice(at)}`;
}

function keyText(key: string): string {
  return /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Where stands what must not be shown: sensitive values, and the secrets that a report would mask. */
export function secretsOf(units: readonly EvaluatedUnit[]): readonly Origin[] {
  const written = secretsWrittenIn(units.flatMap((unit) => unit.nodes()));
  return [...units.flatMap((unit) => allOf(unit).flatMap(secretsIn)), ...written];
}

/** Where the sensitive values of a resource are written. */
function secretsIn({ values, sensitive }: EvaluatedResource): readonly Origin[] {
  const found: Origin[] = [];
  const visit = (value: Value, parts: Json | undefined) => {
    if (parts === undefined || parts === false) return;
    if (parts === true) found.push(value.origin);
    else if (value.kind === 'list')
      for (const [i, item] of value.items.entries()) visit(item, sensitiveMember(parts, i));
    else if (value.kind === 'record')
      for (const [name, item] of value.entries) visit(item, sensitiveMember(parts, name));
  };
  visit(values, sensitive);
  return found;
}

/**
 * `data.aws_iam_policy_document`: a pure function from its blocks to the JSON text of a policy.
 * Source: the documentation of the AWS provider (registry.terraform.io, data source `aws_iam_policy_document`).
 */
import type { Range } from '../../../text/index.ts';
import type { Frame } from '../expressions/frame.ts';
import { jsonTextOf } from '../values/json-text.ts';
import { compareText } from '../values/text-order.ts';
import { object, text, tuple, unknownVal, type UnknownVal, type Val } from '../values/value.ts';
import { decodePolicy } from './policy-source.ts';
import { statementOf } from './policy-statement.ts';

/** The data block. */
export interface PolicyBlock {
  readonly address: string;
  readonly definition: { readonly body: Range };
  /** An attribute or all nested blocks of a type; an unknown `after-apply` for what is not written. */
  get(name: string): Val;
  /** The names of what is written. */
  readonly written: ReadonlySet<string>;
}

/** Statements of the documents merged so far, and what of them is not known. */
interface Merged {
  statements: Val[];
  open: UnknownVal | undefined;
  id: Val | undefined;
  version: Val | undefined;
}

/** The text of the document; it keeps its structure, so that each statement points at the lines that wrote it. */
export function policyDocument(block: PolicyBlock, frame: Pick<Frame, 'run'>): Val {
  const { body: at } = block.definition;
  const merged: Merged = { statements: [], open: undefined, id: undefined, version: undefined };
  const get = (name: string) => (block.written.has(name) ? block.get(name) : undefined);
  for (const name of ['source_json', 'source_policy_documents']) {
    const stop = addDocuments(merged, get(name), 'append', frame);
    if (stop) return unknownDocument(stop, at);
  }
  const statements = get('statement');
  if (statements?.kind === 'unknown') return unknownDocument(statements, at);
  if (statements?.kind === 'list' || statements?.kind === 'tuple') {
    for (const statement of statements.items) merged.statements.push(statementOf(statement));
    merged.open ??= statements.open;
  } else if (statements?.kind === 'object') merged.statements.push(statementOf(statements));
  for (const name of ['override_json', 'override_policy_documents']) {
    const stop = addDocuments(merged, get(name), 'override', frame);
    if (stop) return unknownDocument(stop, at);
  }
  const entries = new Map<string, Val>();
  const id = get('policy_id') ?? merged.id;
  if (id && id.kind !== 'null') entries.set('Id', id);
  const { statements: all, open } = merged;
  entries.set('Statement', open ? { ...tuple(all, { at }), open } : tuple(all, { at }));
  const version = get('version');
  entries.set('Version', version && version.kind !== 'null' ? version : (merged.version ?? text('2012-10-17', { at })));
  return jsonTextOf(object(new Map([...entries].sort(([a], [b]) => compareText(a, b))), { at }), { at });
}

function unknownDocument(because: UnknownVal, at: Range): Val {
  return unknownVal(because.reason, { at, cause: because.origin }, 'string');
}

/** Adds other documents; an unknown comes back where one of them may hold anything. */
function addDocuments(
  merged: Merged,
  given: Val | undefined,
  how: 'append' | 'override',
  frame: Pick<Frame, 'run'>,
): UnknownVal | undefined {
  if (!given || given.kind === 'null') return undefined;
  if (given.kind === 'unknown') return given;
  const documents = given.kind === 'list' || given.kind === 'tuple' || given.kind === 'set' ? given : undefined;
  for (const item of documents?.items ?? [given]) {
    if (item.kind === 'null' || (item.kind === 'string' && item.value === '')) continue;
    const document = decodePolicy(item, frame);
    if (document.kind === 'unknown') return document;
    merged.id = document.entries.get('Id') ?? merged.id;
    merged.version = document.entries.get('Version') ?? merged.version;
    const statement = document.entries.get('Statement');
    if (statement?.kind === 'unknown') return statement;
    const statements = statement?.kind === 'tuple' || statement?.kind === 'list' ? statement.items : [statement];
    if (statement?.kind === 'tuple' && statement.open) merged.open ??= statement.open;
    for (const each of statements) if (each) place(merged, each, how);
  }
  return documents?.open;
}

/** A statement replaces one of the same `Sid` where it overrides; one without `Sid` is always added. */
function place(merged: Merged, statement: Val, how: 'append' | 'override'): void {
  const sid = sidOf(statement);
  const index = how === 'append' || sid === '' ? -1 : merged.statements.findIndex((known) => sidOf(known) === sid);
  if (index < 0) merged.statements.push(statement);
  else merged.statements[index] = statement;
}

function sidOf(statement: Val): string {
  const sid = statement.kind === 'object' ? statement.entries.get('Sid') : undefined;
  return sid?.kind === 'string' ? sid.value : '';
}

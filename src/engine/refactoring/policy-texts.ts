/** Rewritings of policies: `jsonencode(…)` as JSON in a heredoc, and as the data source `aws_iam_policy_document`. */
import type { Body, Expression, ObjectLiteral } from '../../syntax/index.ts';
import {
  freshNames,
  isOverride,
  isResource,
  nativeFiles,
  type Program,
  type Rewriting,
  sameAddresses,
  withFiles,
} from './program.ts';
import { added, type Edit, edited, joined, referring, stretch, type TracedText } from './traced-text.ts';

/** All of these rewritings. */
export const policyTexts: readonly Rewriting[] = [
  { name: 'jsonencode → JSON in a heredoc', rewrite: heredocs },
  { name: 'jsonencode → JSON in a `<<-` heredoc of a local', rewrite: indentedHeredocs },
  { name: 'jsonencode → data aws_iam_policy_document', rewrite: documents },
];

/** What takes the place of a call of `jsonencode`, and what is declared for it beside. */
interface Replaced {
  readonly to: TracedText;
  readonly declaration?: TracedText;
}

type Replace = (text: TracedText, argument: Expression, name: string) => Replaced | undefined;

function heredocs(program: Program) {
  return replaceAll(program, (text, argument) => {
    const json = jsonOf(text, argument);
    return json && { to: joined('<<EOT\n', json, '\nEOT') };
  });
}

function indentedHeredocs(program: Program) {
  return replaceAll(program, (text, argument, name) => {
    const json = jsonOf(text, argument);
    const declaration = json && joined(`locals {\n  ${name} = <<-EOT\n    `, json, '\n    EOT\n}\n');
    return declaration && { to: referring(`local.${name}`, json), declaration };
  });
}

function documents(program: Program) {
  return replaceAll(program, (text, argument, name) => {
    const document = argument.kind === 'object' ? documentOf(text, argument, name) : undefined;
    const to = referring(`data.aws_iam_policy_document.${name}.json`, stretch(text, argument));
    return document && { to, declaration: document };
  });
}

function replaceAll(program: Program, replace: Replace) {
  const fresh = freshNames(program);
  let some = false;
  const files = nativeFiles(program).filter((file) => !isOverride(file));
  const changes = files.map(({ path, text, blocks }) => {
    const edits: Edit[] = [];
    const declarations: TracedText[] = [];
    const body = ({ items }: Body) => {
      for (const item of items) {
        if (item.kind === 'block') body(item.body);
        else if (item.value.kind === 'call' && item.value.name === 'jsonencode') {
          const [argument] = item.value.arguments;
          const replaced = argument && replace(text, argument, fresh());
          if (!replaced) continue;
          edits.push({ start: item.value.start, end: item.value.end, to: replaced.to });
          if (replaced.declaration) declarations.push(replaced.declaration);
        }
      }
    };
    for (const block of blocks) if (isResource(block)) body(block.body);
    some ||= edits.length > 0;
    return [path, joined(edited(text, edits), '\n', ...declarations)] as const;
  });
  return some ? { program: withFiles(program, changes), renamed: sameAddresses } : undefined;
}

/** The value as the text of a template that makes its JSON; `undefined` where something in it is computed. */
function jsonOf(text: TracedText, value: Expression): TracedText | undefined {
  switch (value.kind) {
    case 'number':
    case 'bool':
    case 'null':
      return stretch(text, value);
    case 'traversal': {
      // Attributes of resources that stand in policies are strings.
      const isAttribute = value.source.kind === 'variable' && /^(?:aws_|data$)/.test(value.source.name);
      return isAttribute ? joined('"${', stretch(text, value), '}"') : undefined;
    }
    case 'template': {
      const plain =
        value.form === 'quoted' &&
        value.parts.every(
          (part) => part.kind === 'interpolation' || (part.kind === 'text' && !part.value.includes('\\')),
        );
      return plain ? stretch(text, value) : undefined;
    }
    case 'tuple':
      return enclosed(
        '[',
        value.elements.map((element) => jsonOf(text, element)),
        ']',
      );
    case 'object':
      return enclosed(
        '{',
        value.items.map(({ key, value: item }) => {
          const inner = jsonOf(text, item);
          const name =
            key.kind === 'key-name'
              ? joined('"', stretch(text, key), '"')
              : key.kind === 'template'
                ? jsonOf(text, key)
                : undefined;
          return name && inner && joined(name, ': ', inner);
        }),
        '}',
      );
    default:
      return undefined;
  }
}

function enclosed(open: string, parts: readonly (TracedText | undefined)[], close: string): TracedText | undefined {
  const made: TracedText[] = [];
  for (const part of parts) {
    if (!part) return undefined;
    made.push(part);
  }
  return joined(open, ...made.flatMap((part, i) => (i === 0 ? [part] : [', ', part])), close);
}

/** Elements of a statement that are lists of texts, by the names that the data source has for them. */
const lists: ReadonlyMap<string, string> = new Map([
  ['Action', 'actions'],
  ['NotAction', 'not_actions'],
  ['Resource', 'resources'],
  ['NotResource', 'not_resources'],
]);
/** Elements that are texts. */
const scalars: ReadonlyMap<string, string> = new Map([
  ['Effect', 'effect'],
  ['Sid', 'sid'],
]);

function documentOf(text: TracedText, document: ObjectLiteral, name: string): TracedText | undefined {
  const members = membersOf(document);
  const statements = members.get('Statement');
  if (!statements || [...members.keys()].some((key) => key !== 'Statement' && key !== 'Version')) return undefined;
  const version = members.get('Version');
  const blocks = (statements.kind === 'tuple' ? statements.elements : [statements]).map((one) =>
    statementOf(text, one),
  );
  const made = enclosed('', blocks, '');
  if (!made) return undefined;
  const parts = blocks.flatMap((block) => (block ? [block] : []));
  return joined(
    added(`data "aws_iam_policy_document" "${name}" {\n`, stretch(text, document)),
    ...(version ? ['  version = ', stretch(text, version), '\n'] : []),
    ...parts,
    '}\n',
  );
}

/** The members by their names; of one whose name is computed the name is `undefined`. */
function membersOf({ items }: ObjectLiteral): ReadonlyMap<string | undefined, Expression> {
  return new Map(
    items.map(({ key, value }): [string | undefined, Expression] => {
      const part = key.kind === 'template' ? key.parts[0] : undefined;
      const quoted = part?.kind === 'text' ? part.value : undefined;
      return [key.kind === 'key-name' ? key.name : quoted, value];
    }),
  );
}

function statementOf(text: TracedText, statement: Expression): TracedText | undefined {
  if (statement.kind !== 'object') return undefined;
  const parts: (TracedText | string | undefined)[] = [added('  statement {\n', stretch(text, statement))];
  for (const [name, value] of membersOf(statement)) {
    if (name === undefined) return undefined;
    const list = lists.get(name);
    const scalar = scalars.get(name);
    if (list) parts.push(`    ${list} = `, listed(text, value), '\n');
    else if (scalar) parts.push(`    ${scalar} = `, stretch(text, value), '\n');
    else if (name === 'Principal' || name === 'NotPrincipal') parts.push(...principals(text, name, value));
    else if (name === 'Condition' && value.kind === 'object') parts.push(...conditions(text, value));
    else return undefined;
  }
  if (parts.includes(undefined)) return undefined;
  return joined(...parts.flatMap((part) => (part === undefined ? [] : [part])), '  }\n');
}

function listed(text: TracedText, value: Expression): TracedText {
  return value.kind === 'tuple' ? stretch(text, value) : joined('[', stretch(text, value), ']');
}

function principals(text: TracedText, name: string, value: Expression): readonly (TracedText | string | undefined)[] {
  const block = name === 'Principal' ? 'principals' : 'not_principals';
  if (value.kind === 'template') {
    return [`    ${block} {\n      type = "*"\n      identifiers = `, listed(text, value), '\n    }\n'];
  }
  if (value.kind !== 'object') return [undefined];
  return [...membersOf(value)].flatMap(([type, identifiers]) => [
    type === undefined ? undefined : added(`    ${block} {\n`, stretch(text, value)),
    `      type = "${type}"\n      identifiers = `,
    listed(text, identifiers),
    '\n    }\n',
  ]);
}

function conditions(text: TracedText, tests: ObjectLiteral): readonly (TracedText | string | undefined)[] {
  return [...membersOf(tests)].flatMap(([test, variables]) => {
    if (test === undefined || variables.kind !== 'object') return [undefined];
    return [...membersOf(variables)].flatMap(([variable, values]) => [
      variable === undefined ? undefined : added('    condition {\n', stretch(text, tests)),
      `      test = "${test}"\n      variable = "${variable}"\n      values = `,
      listed(text, values),
      '\n    }\n',
    ]);
  });
}

/** Functions of providers that depend on nothing but their arguments, as their documentation defines them. */
import { type Expression, forEachChild, parseHcl } from '../../../syntax/index.ts';
import { aligned, expressionText, isName } from '../values/expression-text.ts';
import { unknownIn } from '../values/known.ts';
import { sortedEntries } from '../values/text-order.ts';
import { object, text, type Val } from '../values/value.ts';
import { type CallSite, type FunctionDefinition, parameter, something, textAt } from './definition.ts';
import { isEntries } from './sequences.ts';

const str = parameter('string');

/** `provider::terraform::…` of the built-in provider, and the pure ones of `provider::aws::…`. */
export const providedFunctions: readonly FunctionDefinition[] = [
  { name: 'provider::terraform::encode_tfvars', parameters: [something], returns: 'string', run: encodeVariables },
  {
    name: 'provider::terraform::encode_expr',
    parameters: [something],
    returns: 'string',
    run: ([value], site) =>
      value && !unknownIn(value) ? text(expressionText(value), site.origin) : site.unknown(value ? [value] : []),
  },
  { name: 'provider::terraform::decode_tfvars', parameters: [str], returns: 'any', run: decodeVariables },
  { name: 'provider::aws::arn_build', parameters: [str, str, str, str, str], returns: 'string', run: buildArn },
  { name: 'provider::aws::arn_parse', parameters: [str], returns: 'any', run: parseArn },
  { name: 'provider::aws::trim_iam_role_path', parameters: [str], returns: 'string', run: trimRolePath },
];

function encodeVariables([given]: readonly Val[], site: CallSite): Val {
  if (!isEntries(given)) return site.fail('an object is required');
  if (unknownIn(given)) return site.unknown([given]);
  const names = [...given.entries.keys()];
  const wrong = names.find((name) => !isName(name));
  if (wrong !== undefined) return site.fail(`\`${wrong}\` is no name of a variable`);
  const rows = [...given.entries].map(([name, value]) => [name, expressionText(value)] as const);
  return text(aligned(rows, ''), site.origin);
}

function decodeVariables(args: readonly Val[], site: CallSite): Val {
  const file = { path: site.at.file.path, text: textAt(args, 0) };
  const { body, diagnostics } = parseHcl(file);
  const [problem] = diagnostics;
  if (problem) return site.fail(problem.message);
  const entries = new Map<string, Val>();
  for (const item of body.items) {
    if (item.kind !== 'attribute') return site.fail('blocks are not expected in a file of variables');
    if (holdsCall(item.value)) return site.fail('functions may not be called in a file of variables');
    const { start, end } = item.value;
    // A template of one interpolation evaluates to what stands in it.
    const evaluate = site.frame.template({ path: file.path, text: `\${${file.text.slice(start, end)}\n}` });
    entries.set(item.name, evaluate({ ...site.frame, variables: new Map(), slots: [] }));
  }
  return object(sortedEntries(entries), site.origin);
}

function holdsCall(expression: Expression): boolean {
  let found = expression.kind === 'call';
  forEachChild(expression, (child) => {
    found ||= holdsCall(child);
  });
  return found;
}

const parts = ['partition', 'service', 'region', 'account_id', 'resource'] as const;

function buildArn(args: readonly Val[], site: CallSite): Val {
  return text(['arn', ...parts.map((_, i) => textAt(args, i))].join(':'), site.origin);
}

function parseArn(args: readonly Val[], site: CallSite): Val {
  const [, ...found] = /^arn:([^:]*):([^:]*):([^:]*):([^:]*):([^]*)$/.exec(textAt(args, 0)) ?? [];
  if (found.length === 0) return site.fail(`\`${textAt(args, 0)}\` is no ARN`);
  const entries = parts.map((name, i) => [name, text(found[i] ?? '', site.origin)] as const);
  return object(sortedEntries(new Map(entries)), site.origin);
}

/** The ARN of a role without the path before its name. */
function trimRolePath(args: readonly Val[], site: CallSite): Val {
  const match = /^(arn:[^:]*:iam:[^:]*:[^:]*:role\/)(?:.*\/)?([^/]+)$/.exec(textAt(args, 0));
  return match ? text(`${match[1]}${match[2]}`, site.origin) : site.fail(`\`${textAt(args, 0)}\` is no ARN of a role`);
}

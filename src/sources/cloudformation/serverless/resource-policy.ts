/** The resource policy of a REST API, as `ResourcePolicy` lists accounts, addresses and networks. */
import { anyMethod, pathItems, permittedPath } from './api-document.ts';
import { addDistinct } from './distinct-list.ts';
import { sub } from './functions.ts';
import { Dict, filled, isFilled, type Item, item, List, type Plain, present, spanOf, textOf } from './item.ts';
import type { TransformContext } from './transform-context.ts';

const policyKey = 'x-amazon-apigateway-policy';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-resourcepolicystatement.html */
export function resourcePolicy(
  document: Dict,
  given: Dict,
  path: string,
  stage: Plain,
  context: TransformContext,
): void {
  const resources = methodArns(document, path, stage);
  const open = document.dictAt(policyKey);
  if (!open) return;
  const place = given.at;
  const accounts: readonly (readonly [string, string])[] = [
    ['AwsAccountWhitelist', 'Allow'],
    ['AwsAccountBlacklist', 'Deny'],
  ];
  for (const [name, effect] of accounts) {
    const list = filled(given.get(name));
    if (!list) continue;
    if (!(list instanceof List || list instanceof Dict))
      context.refuse(spanOf(list), `\`${name}\` is neither a list nor a map`);
    const principals = list instanceof List ? list.items : [list];
    const statement = { ...invoke(effect, resources), Principal: { AWS: principals } };
    append(open, [statement], spanOf(list), true);
  }
  const addresses: readonly (readonly [string, string])[] = [
    ['IpRangeWhitelist', 'NotIpAddress'],
    ['IpRangeBlacklist', 'IpAddress'],
  ];
  for (const [name, operator] of addresses) {
    const list = filled(given.get(name));
    if (!list) continue;
    const ranges = list instanceof List ? list.items : [list];
    append(open, guarded(resources, { [operator]: { 'aws:SourceIp': ranges } }), spanOf(list));
  }
  const networks: readonly (readonly [string, string])[] = [
    ['Blacklist', 'StringEquals'],
    ['Whitelist', 'StringNotEquals'],
  ];
  for (const [suffix, operator] of networks) {
    const condition = networkCondition(given, suffix, context);
    if (condition) append(open, guarded(resources, { [operator]: condition }), place);
  }
  if (open.size === 0) document.delete(policyKey);
}

function networkCondition(given: Dict, suffix: string, context: TransformContext): Plain {
  const named = present(given.get(`SourceVpc${suffix}`));
  const items = named instanceof List ? named.items : [];
  if (named && (!(named instanceof List) || items.some((one) => textOf(one) === undefined)))
    context.refuse(
      spanOf(named),
      `\`SourceVpc${suffix}\` is no list of texts`,
      `functions belong into \`IntrinsicVpc${suffix}\``,
    );
  const listed = (name: string): readonly Item[] => {
    const list = given.get(name);
    return list instanceof List ? list.items : [];
  };
  const starting = (prefix: string) => items.filter((one) => textOf(one)?.startsWith(prefix) === true);
  const networks = [...starting('vpc-'), ...listed(`IntrinsicVpc${suffix}`)];
  const endpoints = [...starting('vpce-'), ...listed(`IntrinsicVpce${suffix}`)];
  if (networks.length === 0 && endpoints.length === 0) return undefined;
  return {
    'aws:SourceVpc': networks.length > 0 ? networks : undefined,
    'aws:SourceVpce': endpoints.length > 0 ? endpoints : undefined,
  };
}

function invoke(effect: string, resources: Plain): { readonly [name: string]: Plain } {
  return { Effect: effect, Action: 'execute-api:Invoke', Resource: resources };
}

function guarded(resources: Plain, condition: Plain): readonly Plain[] {
  return [
    { ...invoke('Allow', resources), Principal: '*' },
    { ...invoke('Deny', resources), Principal: '*', Condition: condition },
  ];
}

/** The ARNs of all methods of a path. */
function methodArns(document: Dict, path: string, stage: Plain): Plain {
  const methods = pathItems(document, path).flatMap((one) => one.keys());
  return methods.map((name) => {
    const lower = name.toLowerCase();
    const verb = lower === anyMethod || lower === 'any' ? '*' : name.toUpperCase();
    return sub(`execute-api:/\${__Stage__}/${verb}${withoutParameters(path)}`, { __Stage__: stage });
  });
}

function withoutParameters(path: string): string {
  return path.endsWith('/') ? path.replaceAll(/\{[\w.-]+\+?\}/g, '*') : permittedPath(path);
}

/** Adds statements to a policy, unless it has them; a sole statement of accounts stands without a list. */
function append(
  policy: Dict,
  statements: readonly Plain[],
  place: { readonly start: number; readonly end: number },
  alone = false,
): void {
  policy.set('Version', '2012-10-17');
  const known = present(policy.get('Statement'));
  if (!known) {
    policy.set('Statement', alone ? statements[0] : statements, place);
    return;
  }
  const list = known instanceof List ? known : new List(place, [known]);
  for (const statement of statements) {
    const made = item(statement, place);
    if (made && alone) list.items.push(made);
    else if (made) addDistinct(list, made);
  }
  policy.set('Statement', list);
}

/** `CustomStatements`: taken over as they are written. */
export function addStatements(document: Dict, custom: Item | undefined): void {
  const policy = custom && document.dictAt(policyKey);
  if (!custom || !policy) return;
  policy.set('Version', '2012-10-17');
  if (!isFilled(policy.get('Statement'))) {
    policy.set('Statement', custom);
    return;
  }
  append(policy, custom instanceof List ? custom.items : [custom], spanOf(custom));
}

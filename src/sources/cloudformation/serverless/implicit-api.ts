/** The APIs that SAM makes where an event names none, and the paths of those whose document it writes. */
import type { Span } from '../../../syntax/index.ts';
import { addPath, documentOf, emptyDocument, anyMethod, pathsOf } from './api-document.ts';
import { anyOf, choice, isCall, when } from './functions.ts';
import { at, copyOf, Dict, dict, isFilled, isNull, type Item, item, spanOf, textOf } from './item.ts';
import { apiIdOf, managed } from './linked-api.ts';

/** What the making of APIs needs of the template. */
export interface ApiTemplate {
  readonly resources: Dict;
  readonly globals: Dict | undefined;
  readonly conditions: Dict;
  refuse(place: Span, message: string, help?: string): void;
}

interface ApiKind {
  readonly kind: 'Api' | 'HttpApi';
  /** The property of events that names the API. */
  readonly link: 'RestApiId' | 'ApiId';
  readonly implicit: string;
}

const kinds: readonly ApiKind[] = [
  { kind: 'Api', link: 'RestApiId', implicit: 'ServerlessRestApi' },
  { kind: 'HttpApi', link: 'ApiId', implicit: 'ServerlessHttpApi' },
];

/** Who stands behind a path and method: a condition, or none. */
type Conditions = Map<string, Map<string, Map<string, string | undefined>>>;

/** Gives APIs without a document an empty one, adds the implicit APIs, and writes the paths of all events into them. */
export function prepareApis(template: ApiTemplate): void {
  for (const { kind } of kinds) {
    for (const [, api] of ofType(template, `AWS::Serverless::${kind}`)) {
      const properties = api.dictAt('Properties');
      if (!properties || isFilled(properties.get('DefinitionBody')) || isFilled(properties.get('DefinitionUri')))
        continue;
      properties.set('DefinitionBody', emptyDocument(kind, api.at), api.at);
      properties.set(managed, true);
    }
  }
  for (const kind of kinds) addImplicit(kind, template);
}

function ofType({ resources }: ApiTemplate, ...types: readonly string[]): readonly (readonly [string, Dict])[] {
  return resources.entries().flatMap(([id, body]) => {
    const isOne = body instanceof Dict && types.includes(textOf(body.get('Type')) ?? '');
    return isOne ? [[id, body] as const] : [];
  });
}

function addImplicit(api: ApiKind, template: ApiTemplate): void {
  const { resources } = template;
  const { kind, implicit } = api;
  const events = ofType(template, 'AWS::Serverless::Function', 'AWS::Serverless::StateMachine').flatMap(([id, body]) =>
    eventsOf(body, kind).map((event) => ({ ...event, owner: body, ownerId: id })),
  );
  const [first] = events;
  if (!first) return;
  const existing = resources.get(implicit);
  const made = dict({ Type: `AWS::Serverless::${kind}`, Properties: {} }, first.key);
  const properties = made.dictAt('Properties');
  if (kind === 'Api') properties?.set('StageName', 'Prod');
  properties?.set('DefinitionBody', emptyDocument(kind, first.key));
  properties?.set(managed, true);
  const hidden =
    existing instanceof Dict && textOf(existing.get('Type')) === `AWS::Serverless::${kind}` ? existing : undefined;
  resources.set(implicit, made, first.key);
  const conditions: Conditions = new Map();
  const policies = new Map<string, Set<string>>();
  for (const event of events) addEvent(api, event, template, conditions, policies);
  const own = conditions.get(implicit);
  if (own) conditionOfApi(`${implicit}Condition`, made, own, template.conditions);
  for (const [name, order] of retention) {
    const asked = policies.get(name);
    const chosen = order.find((one) => asked?.has(one));
    if (chosen !== undefined) made.set(name, chosen);
  }
  for (const [id, body] of ofType(template, `AWS::Serverless::${kind}`))
    conditionPaths(id, body, conditions.get(id), template);
  const document = at(made, 'Properties', 'DefinitionBody');
  if (document instanceof Dict && pathsOf(document).size > 0) return;
  if (hidden ?? existing) resources.set(implicit, hidden ?? existing);
  else resources.delete(implicit);
}

const retention: readonly (readonly [string, readonly string[]])[] = [
  ['DeletionPolicy', ['Retain', 'Delete']],
  ['UpdateReplacePolicy', ['Retain', 'Snapshot', 'Delete']],
];

interface ApiEvent {
  readonly name: string;
  readonly key: Span;
  readonly body: Dict;
  readonly owner: Dict;
}

function eventsOf(owner: Dict, kind: string): readonly Omit<ApiEvent, 'owner'>[] {
  const events = at(owner, 'Properties', 'Events');
  if (!(events instanceof Dict)) return [];
  return events.entries().flatMap(([name, body]) => {
    const isOne = body instanceof Dict && textOf(body.get('Type')) === kind;
    return isOne ? [{ name, body, key: events.keyAt(name) }] : [];
  });
}

function addEvent(
  { kind, link, implicit }: ApiKind,
  { name, key, body, owner }: ApiEvent,
  template: ApiTemplate,
  conditions: Conditions,
  policies: Map<string, Set<string>>,
): void {
  const given = body.get('Properties');
  if (given && !isNull(given) && !(given instanceof Dict)) {
    template.refuse(spanOf(given), `\`Properties\` of event \`${name}\` is no map`);
    return;
  }
  if (kind === 'Api' && !isFilled(given)) return;
  const properties = body.dictAt('Properties');
  if (!properties) return;
  if (!properties.has(link)) {
    tagImplicit(template, owner, implicit);
    properties.set(link, { Ref: implicit }, key);
  }
  if (kind === 'HttpApi' && !isFilled(properties.get('Path')) && !isFilled(properties.get('Method'))) {
    properties.set('Path', '$default', key);
    properties.set('Method', anyMethod, key);
  }
  const [path, method] = [textOf(properties.get('Path')), textOf(properties.get('Method'))];
  for (const [one, text] of [
    ['Path', path],
    ['Method', method],
  ] as const) {
    if (text === undefined) template.refuse(properties.keyAt(one), `event \`${name}\` needs \`${one}\` as a text`);
  }
  if (path === undefined || method === undefined) return;
  const id = textOf(apiIdOf(properties.get(link)));
  const api = id === undefined ? undefined : template.resources.get(id);
  const type = textOf(at(api, 'Type'));
  if (id === undefined || !(api instanceof Dict) || (kind === 'Api' && type === 'AWS::Serverless::HttpApi')) {
    template.refuse(
      properties.keyAt(link),
      `event \`${name}\`: \`${link}\` names no \`AWS::Serverless::${kind}\` of the same template`,
    );
    return;
  }
  const condition = textOf(owner.get('Condition'));
  const ofApi = conditions.get(id) ?? new Map<string, Map<string, string | undefined>>();
  conditions.set(id, ofApi);
  ofApi.set(path, (ofApi.get(path) ?? new Map<string, string | undefined>()).set(method, condition));
  if (id === implicit) {
    for (const [attribute] of retention) {
      const policy = textOf(owner.get(attribute));
      if (policy !== undefined) policies.set(attribute, (policies.get(attribute) ?? new Set()).add(policy));
    }
  }
  const apiProperties = api.dictAt('Properties');
  const document = documentOf(apiProperties?.get('DefinitionBody'), kind);
  if (document && apiProperties?.has(managed)) addPath(document, path, method, key);
  if (kind === 'HttpApi' && apiProperties && properties.has('RouteSettings'))
    routeSettings(properties, apiProperties, method, path, condition, template);
}

/** Tags of a function that propagates them go to the implicit API as well. */
function tagImplicit({ resources, globals }: ApiTemplate, owner: Dict, implicit: string): void {
  const own = at(owner, 'Properties');
  const kind = (textOf(owner.get('Type')) ?? '').replace('AWS::Serverless::', '');
  const shared = globals?.get(kind);
  const filledOf = (name: string) => {
    const value = at(own, name);
    return isFilled(value) ? value : at(shared, name);
  };
  const tags = filledOf('Tags');
  const api = at(resources.get(implicit), 'Properties');
  if (!isFilled(filledOf('PropagateTags')) || !(tags instanceof Dict) || tags.size === 0 || !(api instanceof Dict))
    return;
  const all = api.dictAt('Tags');
  for (const [name, value] of tags.entries()) all?.set(name, copyOf(value), tags.keyAt(name));
  api.set('PropagateTags', true);
}

function routeSettings(
  event: Dict,
  api: Dict,
  method: string,
  path: string,
  condition: string | undefined,
  template: ApiTemplate,
): void {
  const route = method === anyMethod ? path : `${method.toUpperCase()} ${path}`;
  const known = api.get('RouteSettings');
  const own = event.get('RouteSettings');
  if (known && !isNull(known) && (!(known instanceof Dict) || isCall(known)))
    template.refuse(spanOf(known), '`RouteSettings` of the API is no map');
  if (!(own instanceof Dict)) {
    if (own) template.refuse(spanOf(own), '`RouteSettings` of the event is no map');
    return;
  }
  const settings = condition === undefined ? own : choice(condition, own, own.at);
  const all = api.dictAt('RouteSettings')?.dictAt(route);
  for (const [name, value] of settings.entries()) all?.set(name, copyOf(value));
}

function conditionOfApi(
  name: string,
  api: Dict,
  paths: ReadonlyMap<string, ReadonlyMap<string, string | undefined>>,
  conditions: Dict,
): void {
  const all = new Set([...paths.values()].flatMap((methods) => [...methods.values()]));
  const known = [...all].flatMap((one) => one ?? []);
  if (known.length !== all.size) return;
  const [only] = known;
  if (known.length === 1) api.set('Condition', only);
  else {
    api.set('Condition', name);
    for (const [own, value] of anyOf(name, [...known].sort())) conditions.set(own, value);
  }
}

/** A path whose methods are all conditional is there only if one of them is. */
function conditionPaths(
  id: string,
  api: Dict,
  conditions: ReadonlyMap<string, ReadonlyMap<string, string | undefined>> | undefined,
  template: ApiTemplate,
): void {
  const properties = api.get('Properties');
  const document = at(properties, 'DefinitionBody');
  if (!(properties instanceof Dict) || !properties.has(managed) || !(document instanceof Dict)) return;
  const paths = pathsOf(document);
  for (const [path, methods] of conditions ?? []) {
    const all = new Set(methods.values());
    const known = [...all].flatMap((one) => one ?? []);
    const inner: Item | undefined = paths.get(path);
    if (!inner || known.length !== all.size) continue;
    let [name] = known;
    if (known.length > 1) {
      name = `${id}${path.replaceAll('/', 'SLASH').replaceAll('{', 'OB').replaceAll('}', 'CB')}PathCondition`;
      for (const [own, value] of anyOf(name, [...known].sort())) template.conditions.set(own, value);
    }
    if (name !== undefined) paths.set(path, item(when(name, inner), spanOf(inner)), paths.keyAt(path));
  }
}

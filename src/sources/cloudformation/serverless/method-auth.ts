/** Who may call a method of a REST API: what an event says of it. */
import { methodsAt } from './api-document.ts';
import type { RestMethod } from './rest-method.ts';
import { at, Dict, filled, isFilled, type Item, List, type Plain, present, spanOf, textOf } from './item.ts';
import { addStatements, resourcePolicy } from './resource-policy.ts';
import { apiKeyScheme, iamScheme } from './rest-authorizers.ts';
import { resolved, type TransformContext } from './transform-context.ts';

/** Writes the authoriser, the API key and the resource policy of an event into the document. */
export function methodAuth(one: RestMethod, context: TransformContext): void {
  const { properties, api, document, path, method, name, stage } = one;
  const auth = present(properties.get('Auth'));
  if (!(auth instanceof Dict)) return;
  const apiAuth = resolved(context, present(api.properties.get('Auth')));
  const authorizer = filled(auth.get('Authorizer'));
  if (authorizer) checkAuthorizer(one, authorizer, apiAuth, context);
  const scopes = filled(auth.get('AuthorizationScopes'));
  if (scopes && !(scopes instanceof List)) context.refuse(spanOf(scopes), '`AuthorizationScopes` is no list');
  if (scopes && !authorizer) context.refuse(spanOf(scopes), '`AuthorizationScopes` needs `Authorizer`');
  const keyed = present(auth.get('ApiKeyRequired'));
  if (keyed && !isFilled(keyed) && !isFilled(at(apiAuth, 'ApiKeyRequired')))
    context.refuse(spanOf(keyed), `event \`${name}\` asks for no API key, as the API does`);
  for (const definition of methodsAt(document, path, method)) {
    if (authorizer) {
      const text = textOf(authorizer) ?? '';
      const of = text === 'NONE' ? undefined : at(api.properties.get('Auth'), 'Authorizers', text);
      const asked = of
        ? (present(auth.get('AuthorizationScopes')) ?? present(at(of, 'AuthorizationScopes')))
        : undefined;
      addSecurity(definition, text, asked ?? [], authorizer, context);
      const [first] = securityOf(definition);
      if (first instanceof Dict && first.has('AWS_IAM')) iamScheme(document);
    }
    if (keyed) {
      if (isFilled(keyed)) apiKeyScheme(document);
      addSecurity(definition, isFilled(keyed) ? 'api_key' : 'api_key_false', [], keyed, context);
    }
  }
  const policy = filled(auth.get('ResourcePolicy'));
  if (!policy) return;
  if (!(policy instanceof Dict)) {
    context.refuse(spanOf(policy), '`ResourcePolicy` is no map');
    return;
  }
  resourcePolicy(document, policy, path, stage, context);
  addStatements(document, filled(policy.get('CustomStatements')));
}

function addSecurity(definition: Dict, name: string, scopes: Plain, place: Item, context: TransformContext): void {
  const known = definition.get('security');
  if (known && !(known instanceof List)) context.refuse(spanOf(known), '`security` of the method is no list');
  definition.set('security', [...securityOf(definition), { [name]: scopes }], spanOf(place));
}

/** What a method asks of its callers. */
export function securityOf(definition: Dict): readonly Item[] {
  const known = definition.get('security');
  return known instanceof List ? known.items : [];
}

function checkAuthorizer(
  { method, path, name }: RestMethod,
  authorizer: Item,
  auth: Item | undefined,
  context: TransformContext,
): void {
  const known = filled(at(auth, 'Authorizers'));
  const place = spanOf(authorizer);
  if (known && !(known instanceof Dict)) context.refuse(spanOf(known), '`Authorizers` of the API is no map');
  const text = textOf(authorizer);
  if (text === undefined) {
    context.refuse(place, `\`Authorizer\` of event \`${name}\` is no text`);
    return;
  }
  if (text === 'AWS_IAM') return;
  if (text === 'NONE') {
    if (!isFilled(at(auth, 'DefaultAuthorizer')))
      context.refuse(
        place,
        `event \`${name}\`: \`NONE\` says something only where the API has a \`DefaultAuthorizer\``,
      );
  } else if (!isFilled(at(known, text)))
    context.refuse(place, `event \`${name}\`: the API has no authoriser \`${text}\` for \`${method}\` of \`${path}\``);
}

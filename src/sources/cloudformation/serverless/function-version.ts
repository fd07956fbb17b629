/** The version and alias that SAM publishes of a function, with ids that change with its code. */
import { digestOf } from './digest.ts';
import { getAtt, ref, referredId } from './functions.ts';
import { at, copyOf, Dict, filled, flagOf, isFilled, isNull, type Item, List, scalar, spanOf, textOf } from './item.ts';
import {
  type MadeResource,
  make,
  handedOnBy,
  propertyOf,
  resolved,
  type SamResource,
  type TransformContext,
} from './transform-context.ts';

/** Makes version and alias where `AutoPublishAlias` asks for them, and returns the alias. */
export function publishedVersion(
  from: SamResource,
  made: MadeResource,
  context: TransformContext,
): MadeResource | undefined {
  const wanted = filled(propertyOf(from, 'AutoPublishAlias'));
  if (!wanted) return undefined;
  const name = textOf(resolved(context, wanted));
  if (name === undefined) {
    context.refuse(spanOf(wanted), '`AutoPublishAlias` is neither a text nor a reference to a parameter with a value');
    return undefined;
  }
  if (!/^(?!\d+$)[\w-]+$/.test(name))
    context.refuse(
      spanOf(wanted),
      `\`${name}\` is no name of an alias`,
      'it has letters, digits, `-` and `_`, and not digits alone',
    );
  const sha = resolved(context, filled(propertyOf(from, 'AutoPublishCodeSha256')));
  const digest = textOf(sha);
  if (sha && digest === undefined) context.refuse(spanOf(sha), '`AutoPublishCodeSha256` is no text');
  if (digest !== undefined) describe(from, made, digest, context);
  const attributes = { ...handedOnBy(from) };
  attributes['DeletionPolicy'] ??=
    propertyOf(from, 'VersionDeletionPolicy') ?? (propertyOf(from, 'CapacityProviderConfig') ? 'Delete' : 'Retain');
  const suffix = digest === undefined ? digestOf(stateOf(from, made, context)) : digest.slice(0, 10);
  const scaling = propertyOf(from, 'CapacityProviderConfig') && propertyOf(from, 'FunctionScalingConfig');
  const version = make(
    context,
    from,
    `${from.id}Version${suffix}`,
    'AWS::Lambda::Version',
    { FunctionName: ref(from.id), Description: propertyOf(from, 'VersionDescription'), FunctionScalingConfig: scaling },
    { attributes, key: from.properties.keyAt('AutoPublishAlias') },
  );
  const alias = make(
    context,
    from,
    `${from.id}Alias${name.replaceAll('-', 'D').replaceAll('_', 'U')}`,
    'AWS::Lambda::Alias',
    {
      Name: scalar(name, spanOf(wanted)),
      FunctionName: ref(from.id),
      FunctionVersion: getAtt(version.id, 'Version'),
      ProvisionedConcurrencyConfig: filled(propertyOf(from, 'ProvisionedConcurrencyConfig')),
    },
    { key: from.properties.keyAt('AutoPublishAlias') },
  );
  context.references.set(`${from.id}.Version`, version.id);
  context.references.set(`${from.id}.Alias`, alias.id);
  return alias;
}

function describe(from: SamResource, made: MadeResource, digest: string, context: TransformContext): void {
  const own = resolved(context, propertyOf(from, 'Description'));
  const text = textOf(own);
  if (!isFilled(own)) made.properties.set('Description', digest);
  else if (text !== undefined) made.properties.set('Description', `${text} ${digest}`);
  else made.properties.set('Description', { 'Fn::Join': [' ', [own, digest]] });
}

/** What a new version is published for: the code, the environment, the memory; or all properties. */
function stateOf(from: SamResource, made: MadeResource, context: TransformContext): Item {
  const state = new Dict(from.key);
  const { properties } = made;
  if (flagOf(propertyOf(from, 'AutoPublishAliasAllProperties')) === true) {
    for (const [name, value] of properties.entries()) state.set(name, copyOf(value));
    if (!state.has('Role') && propertyOf(from, 'Role')) state.set('Role', propertyOf(from, 'Role'));
    const layers = properties.get('Layers');
    for (const layer of layers instanceof List ? layers.items : []) {
      const id = referredId(layer);
      const layerProperties = id === undefined ? undefined : context.serverless.get(id)?.properties;
      if (id !== undefined && layerProperties && flagOf(layerProperties.get('PublishLambdaVersion')) === true)
        state.set(id, layerProperties);
    }
    return state;
  }
  const code = properties.get('Code');
  const known = code && resolved(context, code);
  for (const [name, value] of known instanceof Dict ? known.entries() : []) state.set(name, value);
  const environment = properties.get('Environment');
  for (const [name, value] of environment instanceof Dict ? environment.entries() : []) state.set(name, value);
  if (isFilled(properties.get('MemorySize'))) state.set('MemorySize', properties.get('MemorySize'));
  const snap = properties.get('SnapStart');
  const applied = at(snap, 'ApplyOn');
  if (snap && applied && !isNull(applied) && textOf(applied) !== 'None') state.set('SnapStart', snap);
  return state;
}

/** `SourceAccessConfigurations`: how Lambda gets into brokers and clusters. */
import type { FunctionEvent } from './function-event.ts';
import { isCall } from './functions.ts';
import { at, Dict, isFilled, type Item, List, spanOf, textOf } from './item.ts';
import type { TransformContext } from './transform-context.ts';

/** The secret of the one required kind. */
export function secretUri(
  event: FunctionEvent,
  types: readonly string[],
  required: string,
  context: TransformContext,
): Item | undefined {
  const { name, key } = event;
  const items = configurations(event, context);
  let found: Item | undefined;
  for (const one of items) {
    const type = textOf(at(one, 'Type'));
    if (type === undefined || !types.includes(type))
      context.refuse(
        spanOf(one),
        `\`SourceAccessConfigurations\` of event \`${name}\` takes the types ${types.map((each) => `\`${each}\``).join(', ')}`,
      );
    if (type !== required) continue;
    if (found) context.refuse(spanOf(one), `\`${required}\` stands twice in \`SourceAccessConfigurations\``);
    const uri = at(one, 'URI');
    if (!isFilled(uri)) context.refuse(spanOf(one), `\`${required}\` needs \`URI\``);
    found = uri;
  }
  if (!found && items.length > 0)
    context.refuse(key, `\`SourceAccessConfigurations\` of event \`${name}\` needs \`${required}\``);
  return found;
}

function configurations({ properties, name, key }: FunctionEvent, context: TransformContext): readonly Item[] {
  const given = properties.get('SourceAccessConfigurations');
  if (given instanceof List && given.items.length > 0) return given.items;
  context.refuse(given ? spanOf(given) : key, `event \`${name}\` needs a list of \`SourceAccessConfigurations\``);
  return [];
}

const mechanisms: ReadonlySet<string> = new Set([
  'SASL_SCRAM_256_AUTH',
  'SASL_SCRAM_512_AUTH',
  'BASIC_AUTH',
  'CLIENT_CERTIFICATE_TLS_AUTH',
]);

/** How a cluster of one's own is reached. */
export interface SecretAccess {
  readonly secrets: readonly Item[];
  readonly hasNetwork: boolean;
}

/** The secrets and the network of a self-managed Kafka cluster. */
export function secretAccess(event: FunctionEvent, context: TransformContext): SecretAccess {
  const { properties, name, key } = event;
  const topics = properties.get('Topics');
  if (!isFilled(properties.get('KafkaBootstrapServers')))
    context.refuse(key, `event \`${name}\` needs \`KafkaBootstrapServers\``);
  if (!isFilled(topics)) context.refuse(key, `event \`${name}\` needs \`Topics\``);
  else if (topics instanceof List && topics.items.length !== 1)
    context.refuse(spanOf(topics), `event \`${name}\` takes one topic, not more`);
  let secret: Item | undefined;
  let root: Item | undefined;
  let hasSubnet = false;
  let hasGroup = false;
  for (const one of configurations(event, context)) {
    if (!(one instanceof Dict)) {
      context.refuse(spanOf(one), '`SourceAccessConfigurations` has something that is no map');
      continue;
    }
    const type = textOf(one.get('Type')) ?? '';
    const uri = one.get('URI');
    if (!isFilled(uri) || (textOf(uri) === undefined && !isCall(uri)))
      context.refuse(one.at, `\`${type}\` of \`SourceAccessConfigurations\` needs \`URI\` as a text`);
    if (type === 'VPC_SUBNET') hasSubnet = true;
    else if (type === 'VPC_SECURITY_GROUP') hasGroup = true;
    else if (mechanisms.has(type)) {
      if (secret) context.refuse(one.at, '`SourceAccessConfigurations` has two ways to log in');
      secret = uri;
    } else if (type === 'SERVER_ROOT_CA_CERTIFICATE') root = uri;
    else context.refuse(one.at, `\`SourceAccessConfigurations\` of event \`${name}\` has no type \`${type}\``);
  }
  if (hasSubnet !== hasGroup)
    context.refuse(key, `event \`${name}\` needs both \`VPC_SUBNET\` and \`VPC_SECURITY_GROUP\`, or neither`);
  // SAM names the secret of the login twice where there is a root certificate.
  const secrets = [secret, root && secret].flatMap((one) => one ?? []);
  return { secrets, hasNetwork: hasSubnet && hasGroup };
}

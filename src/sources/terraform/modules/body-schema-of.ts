/** The schema of a block's body, with what a provider adds to it. */
import { type BodySchema, type NestedBlocks, providerBody, topBlocks } from './block-schema.ts';
import { blocksByType } from './provider-blocks.ts';

const prepared = new Map<string, BodySchema>();

/** The schema of the body of a block of that type, with the first label where a provider decides what stands in it. */
export function bodySchemaOf(type: string, label: string | undefined): BodySchema {
  const own = topBlocks.get(type);
  if (!own) return providerBody({});
  const name = type === 'resource' ? label : `${type}.${label}`;
  if (!own.open || name === undefined) return own;
  let schema = prepared.get(name);
  if (!schema) prepared.set(name, (schema = providerBody(nestedIn(name, type), own.blocks)));
  return schema;
}

function nestedIn(name: string, type: string): NestedBlocks {
  if (type === 'provider')
    return { assume_role: {}, assume_role_with_web_identity: {}, default_tags: {}, endpoints: {}, ignore_tags: {} };
  const shared: NestedBlocks = type === 'data' ? { filter: {}, timeouts: {} } : { timeouts: {} };
  const written = Object.hasOwn(blocksByType, name) ? blocksByType[name] : undefined;
  return written === undefined ? shared : { ...shared, ...parsed(written.matchAll(/[a-z0-9_]+|[()]/g)) };
}

/** Names, and in parentheses what stands within the one before. */
function parsed(tokens: Iterator<RegExpExecArray>): NestedBlocks {
  const found: Record<string, NestedBlocks> = {};
  let last = '';
  for (let next = tokens.next(); !next.done; next = tokens.next()) {
    const [token] = next.value;
    if (token === ')') break;
    if (token === '(') found[last] = parsed(tokens);
    else found[(last = token)] = {};
  }
  return found;
}

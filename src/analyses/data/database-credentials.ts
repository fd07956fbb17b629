/** Workloads that hold what opens a database: its address and a password, in what they have or may read. */
import {
  type Fact,
  type Graph,
  type GraphNode,
  type NodeId,
  type Origin,
  referencesIn,
  type Value,
} from '../../graph/index.ts';
import { passwordNames } from '../../catalogs/index.ts';
import { outOf } from '../../schema/index.ts';
import { wordsOf } from '../words.ts';

/** What a place says of databases. */
interface Content {
  /** Databases that it names, with the text that does. */
  readonly databases: ReadonlyMap<NodeId, Origin>;
  /** Where a password stands. */
  readonly password: Origin | undefined;
}

/** A database that a workload has the credential of. */
export interface Credential {
  readonly database: NodeId;
  readonly facts: readonly Fact[];
}

/** `shop-staging.c1abcdef.eu-west-1.rds.amazonaws.com`: the first label is the identifier of the instance or cluster. */
const endpoint =
  /\b([a-z][a-z0-9-]{0,62})\.[a-z0-9-]{1,40}\.[a-z]{2}(?:-[a-z]{2,5}){1,2}-\d\.(?:rds|docdb|redshift|neptune)\.amazonaws\.com/;
const withPassword = /:\/\/[^\s:/@]{0,100}:[^\s@/]{3,200}@/;

/** Reads the credentials of workloads; `identifiers` are the databases by their identifiers in lower case. */
export function credentialReader(
  graph: Graph,
  databases: ReadonlySet<NodeId>,
  identifiers: ReadonlyMap<string, NodeId>,
) {
  const known = new Map<NodeId, Content>();
  const contentOf = (id: NodeId): Content => {
    const content = known.get(id) ?? read(graph, graph.node(id), databases, identifiers);
    known.set(id, content);
    return content;
  };
  return (workload: NodeId): readonly Credential[] => {
    const places = new Map<NodeId, readonly Fact[]>([[workload, []]]);
    for (const { to, proof } of outOf(graph, workload, 'mounts')) places.set(to, proof.facts);
    for (const [secret, facts] of readable(graph, workload)) if (!places.has(secret)) places.set(secret, facts);
    const contents = [...places].map(([id, facts]) => ({ id, facts, content: contentOf(id) }));
    const password = contents.find(({ content }) => content.password !== undefined);
    if (!password) return [];
    const found: Credential[] = [];
    for (const { id, facts, content } of contents) {
      for (const [database, origin] of content.databases) {
        const holder = content.password === undefined ? password : { id, facts, content };
        const names = `\`${graph.node(id).address}\` names the database \`${graph.node(database).address}\``;
        const holds = `\`${graph.node(holder.id).address}\` holds a password`;
        found.push({
          database,
          facts: [
            ...facts,
            { says: names, origin },
            ...(holder.id === id ? [] : holder.facts),
            {
              says: holds,
              ...(holder.content.password ? { origin: holder.content.password, secret: true as const } : {}),
            },
          ],
        });
      }
    }
    return found;
  };
}

/** Secrets that the identities of a workload may read. */
function readable(graph: Graph, workload: NodeId): readonly (readonly [NodeId, readonly Fact[]])[] {
  const found: (readonly [NodeId, readonly Fact[]])[] = [];
  const seen = new Set<NodeId>();
  let front: (readonly [NodeId, readonly Fact[]])[] = [[workload, []]];
  for (let depth = 0; depth < 3; depth++) {
    const next: typeof front = [];
    for (const [id, facts] of front) {
      if (seen.has(id)) continue;
      seen.add(id);
      for (const { kind, to, proof } of graph.out(id)) {
        if (proof.unless) continue;
        if (kind === 'can-act-as') next.push([to, [...facts, ...proof.facts]]);
        const isSecret = /^(?:v1\/Secret|AWS::SecretsManager::Secret|AWS::SSM::Parameter)$/.test(graph.node(to).kind);
        if (kind === 'can-read' && isSecret) found.push([to, [...facts, ...proof.facts]]);
      }
    }
    front = next;
  }
  return found;
}

function read(
  graph: Graph,
  node: GraphNode,
  databases: ReadonlySet<NodeId>,
  identifiers: ReadonlyMap<string, NodeId>,
): Content {
  const named = new Map<NodeId, Origin>();
  let password: Origin | undefined;
  const isEncoded = node.kind === 'v1/Secret';
  const open: (readonly [string, Value, boolean])[] = [['', node.properties, false]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [name, value, inData] = next;
    if (value.kind === 'list') for (const item of value.items) open.push([name, item, inData]);
    else if (value.kind === 'record') {
      const variable = value.entries.get('name') ?? value.entries.get('Name');
      const label = variable?.kind === 'literal' ? String(variable.value) : '';
      for (const [key, entry] of value.entries)
        open.push([/^[vV]alue$/.test(key) ? label : key, entry, inData || (isEncoded && key === 'data')]);
    } else {
      for (const { refersTo, origin } of referencesIn(value)) {
        const to = graph.find(refersTo.to);
        if (to !== undefined && databases.has(to) && /endpoint|address/i.test(refersTo.attribute))
          named.set(to, origin);
      }
      const text = textIn(value, inData);
      const identifier = endpoint.exec(text)?.[1];
      const database = identifier === undefined ? undefined : identifiers.get(identifier);
      if (database !== undefined) named.set(database, value.origin);
      if (withPassword.test(text) || passwordNames.has(wordsOf(name).at(-1) ?? '')) password ??= value.origin;
    }
  }
  return { databases: named, password };
}

function textIn(value: Value, encoded: boolean): string {
  if (value.kind === 'partial') return value.parts.map((part) => (typeof part === 'string' ? part : '_')).join('');
  const text = value.kind === 'literal' && typeof value.value === 'string' ? value.value.slice(0, 100_000) : '';
  return encoded ? Buffer.from(text, 'base64').toString('utf8') : text;
}

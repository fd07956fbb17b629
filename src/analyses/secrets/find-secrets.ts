/** Joins resources to the secrets that stand in them. */
import {
  type Graph,
  type GraphNode,
  isVariant,
  knownOf,
  type NodeId,
  rootCause,
  textOfValue,
} from '../../graph/index.ts';
import { connect, into, propertiesOf } from '../../schema/index.ts';
import { foothold } from '../foothold.ts';
import { type Recognised, recognise } from './recognise.ts';
import { type NamedText, textsOf } from './texts.ts';

/** Properties that are a password whatever they are: what is written there is what opens the resource. */
const masterPasswords: ReadonlySet<string> = new Set(['MasterUserPassword', 'AdminUserPassword', 'AuthToken']);

/** A place where a secret stands. */
interface Holding {
  readonly id: NodeId;
  readonly node: GraphNode;
  readonly one: NamedText;
  readonly what: string;
}

/**
 * Adds credentials, the `refers-to` edges to them, and what they open. One secret is one credential; in resources of several environments
 * one in each, so that a further environment changes nothing in the others. What has no environment holds those of all.
 */
export function findSecrets(graph: Graph): void {
  const bySecret = new Map<string, Holding[]>();
  const size = graph.size;
  for (let id = 0; id < size; id++) {
    const node = graph.node(id);
    if (node.source === '') continue;
    for (const one of textsOf(node)) {
      const found = secretIn(node, one);
      if (!found) continue;
      const holding: Holding = { id, node, one, what: found.what };
      const holdings = bySecret.get(found.text);
      if (holdings) holdings.push(holding);
      else bySecret.set(found.text, [holding]);
    }
  }
  for (const holdings of bySecret.values()) connectSecret(graph, holdings);
}

function connectSecret(graph: Graph, holdings: readonly Holding[]): void {
  const varied = holdings.filter(({ node }) => isVariant(node));
  const credentials = new Map<string | undefined, NodeId>();
  for (const { node, one } of varied.length > 0 ? varied : holdings.slice(0, 1)) {
    const name = isVariant(node) ? node.environment?.name : undefined;
    if (!credentials.has(name)) credentials.set(name, credentialAt(graph, node, one));
  }
  for (const { id, node, one, what } of holdings) {
    const own = isVariant(node) ? credentials.get(node.environment?.name) : undefined;
    for (const credential of own === undefined ? credentials.values() : [own]) {
      connect(graph, 'refers-to', id, credential, {
        facts: [
          {
            says: `\`${one.path}\` of \`${node.address}\` holds ${/^[aeiou]/i.test(what) ? 'an' : 'a'} ${what} in plain text`,
            origin: one.origin,
            secret: true,
          },
        ],
      });
      if (masterPasswords.has(one.name)) opens(graph, credential, id, one);
    }
  }
}

function credentialAt(graph: Graph, node: GraphNode, { path, origin }: NamedText): NodeId {
  const key = `foothold:credential/${node.key}/${path}`;
  return foothold(graph, key, 'foothold/credential', `${path} of ${node.address}`, rootCause(origin).at, node);
}

function secretIn(node: GraphNode, { name, text, path }: NamedText): Recognised | undefined {
  if (node.kind === 'v1/Secret') {
    const decoded = path.startsWith('data.') ? decode(text) : path.startsWith('stringData.') ? text : undefined;
    return decoded === undefined ? undefined : recognise(name, decoded, true);
  }
  if (masterPasswords.has(name) && text.length >= 4 && !/[${}<>]|\{\{|^\s*$/.test(text))
    return { what: 'password', text };
  if (name === 'UserData' && /^[A-Za-z0-9+/=\s]{16,}$/.test(text)) return recognise(name, decode(text) ?? text);
  if (path === 'Value' && node.kind === 'AWS::SSM::Parameter') {
    const parameter = propertiesOf(node, 'AWS::SSM::Parameter');
    return recognise(knownOf(parameter.Name) ?? name, text);
  }
  return recognise(name, text);
}

/** The text that base64 stands for; `undefined` where it is no text. */
function decode(text: string): string | undefined {
  const decoded = Buffer.from(text, 'base64').toString('utf8');
  return decoded === '' || decoded.includes('\uFFFD') ? undefined : decoded;
}

/** Its master password opens a database to whoever reaches it, and a stranger must. */
function opens(graph: Graph, credential: NodeId, database: NodeId, { name, origin }: NamedText): void {
  const node = graph.node(database);
  const reached = into(graph, database, 'can-reach').find(
    ({ from, proof }) => graph.node(from).kind === 'foothold/internet' && !proof.unless,
  );
  if (!reached) return;
  const user = textOfValue(node.properties.entries.get('MasterUsername')) ?? 'the master user';
  connect(graph, 'can-read', credential, database, {
    technique: 'T1078',
    facts: [
      { says: `\`${name}\` of \`${node.address}\` is the password of \`${user}\``, origin, secret: true },
      ...reached.proof.facts,
    ],
    ...(reached.proof.assumes === undefined ? {} : { assumes: reached.proof.assumes }),
  });
}

/** Joins resources to the secrets that stand in them. */
import { type Graph, type GraphNode, knownOf, type NodeId, rootCause, textOfValue } from '../../graph/index.ts';
import { connect, into, propertiesOf } from '../../schema/index.ts';
import { foothold } from '../foothold.ts';
import { type Recognised, recognise } from './recognise.ts';
import { type NamedText, textsOf } from './texts.ts';

/** Properties that are a password whatever they are: what is written there is what opens the resource. */
const masterPasswords: ReadonlySet<string> = new Set(['MasterUserPassword', 'AdminUserPassword', 'AuthToken']);

/** Adds credentials, the `refers-to` edges to them, and what they open. */
export function findSecrets(graph: Graph): void {
  const bySecret = new Map<string, NodeId>();
  const size = graph.size;
  for (let id = 0; id < size; id++) {
    const node = graph.node(id);
    if (node.source === '') continue;
    for (const one of textsOf(node)) {
      const found = secretIn(node, one);
      if (!found) continue;
      const at = rootCause(one.origin).at;
      const place = `${one.path} of ${node.address}`;
      const credential =
        bySecret.get(found.text) ??
        foothold(graph, `foothold:credential/${node.key}/${one.path}`, 'foothold/credential', place, at);
      bySecret.set(found.text, credential);
      connect(graph, 'refers-to', id, credential, {
        facts: [
          {
            says: `\`${one.path}\` of \`${node.address}\` holds ${/^[aeiou]/i.test(found.what) ? 'an' : 'a'} ${found.what} in plain text`,
            origin: one.origin,
            secret: true,
          },
        ],
      });
      if (masterPasswords.has(one.name)) opens(graph, credential, id, one);
    }
  }
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

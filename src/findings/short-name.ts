/** What people call a resource: its kind in a word, and the name that it has where it runs or, failing that, in its source. */
import { type GraphNode, textOfValue } from '../graph/index.ts';

/** Kinds whose own name says less than the word that people use. */
const words: Readonly<Record<string, string>> = {
  'AWS::ApiGateway::RestApi': 'API',
  'AWS::ApiGatewayV2::Api': 'API',
  'AWS::RDS::DBInstance': 'database',
  'AWS::RDS::DBCluster': 'database',
  'AWS::DocDB::DBCluster': 'database',
  'AWS::Neptune::DBCluster': 'database',
  'AWS::KMS::Key': 'key',
  'AWS::EKS::Nodegroup': 'node group',
  'AWS::ElasticLoadBalancing::LoadBalancer': 'load balancer',
  'AWS::SSM::Parameter': 'parameter',
};
/** Labels of Terraform that say nothing. */
const generic: ReadonlySet<string> = new Set(['this', 'main', 'default', 'self', 'it', 'resource', 'all']);
const longestName = 80;

/**
 * `role shop-staging-admin`, `database orders`, `Deployment shop/cart`, `job preview`. Not unique: the address is. A node that an analysis
 * added is called by its address, which is in words already.
 */
export function shortName(node: GraphNode): string {
  const { kind, address } = node;
  if (kind.startsWith('foothold/') || /\s/.test(address.replace(/\["[^"]*"\]/g, ''))) return address;
  const word = wordOf(node);
  const name = physicalName(node) ?? declaredName(node, word);
  return name === '' || name.toLowerCase() === word.toLowerCase() ? word : `${word} ${name}`;
}

/** The short name in a sentence: `the role shop-staging-admin`, `Deployment shop/cart`. */
export function nameInSentence(node: GraphNode): string {
  const name = shortName(node);
  return /^[a-z]/.test(name) && !/^(?:an?|the|administrator) /.test(name) ? `the ${name}` : name;
}

function wordOf({ kind, declaredAs }: GraphNode): string {
  const known = words[kind];
  if (known !== undefined) return known;
  if (kind.startsWith('terraform/'))
    return (declaredAs ?? kind).replace(/^(?:terraform\/)?[a-z]+_/, '').replaceAll('_', ' ');
  const last = kind.split(/::|\//).at(-1) ?? kind;
  if (/^[\w.-]+\/v\d\w*\/|^v\d\w*\//.test(kind)) return last;
  return last
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(' ')
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ');
}

/** The name that the provider knows it by, where the source says it. */
function physicalName({ kind, properties }: GraphNode): string | undefined {
  const [provider, , last = ''] = kind.split('::');
  if (provider !== 'AWS') return undefined;
  for (const key of [`${last}Name`, 'Name', `${last}Identifier`, 'GroupName']) {
    const name = textOfValue(properties.entries.get(key));
    if (name !== undefined && name !== '' && name.length <= longestName) return name;
  }
  return undefined;
}

function declaredName({ kind, address, declaredAs }: GraphNode, word: string): string {
  const inKubernetes = /^(?:([^/]*)\/)?([^/]+)\/([^/]+)$/.exec(address);
  if (inKubernetes && /(?:^|\/)v\d/.test(kind)) {
    const [, namespace, , name = ''] = inKubernetes;
    return namespace === undefined || namespace === '' || namespace === 'default' ? name : `${namespace}/${name}`;
  }
  if (declaredAs === undefined || !address.includes(declaredAs)) return address;
  // `module.a.module.b["x"].aws_s3_bucket.this["y"]`
  const parts = address.match(/[\w-]+(?:\[(?:"[^"]*"|\d+)\])?/g) ?? [];
  const label = parts.at(-1) ?? '';
  const [, bare = label, key] = /^([\w-]+)(?:\["?([^"\]]*)"?\])?$/.exec(label) ?? [];
  if (!generic.has(bare)) return key === undefined ? bare : `${bare} ${key}`;
  if (key !== undefined && !/^\d+$/.test(key)) return key;
  const owner = parts.length >= 4 && parts.at(-4) === 'module' ? (parts.at(-3) ?? '') : '';
  return owner === word ? '' : owner.replace(/\["?([^"\]]*)"?\]/, ' $1') || bare;
}

/** Permissions of the workflow token. https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions */
import { literal, type Origin, recordOf, unknown, type Value } from '../../graph/index.ts';
import type { Node } from '../../syntax/index.ts';
import { mappingValue, originOf } from '../document-value.ts';
import type { SourceFile } from '../../text/index.ts';

const scopes = [
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'id-token',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'repository-projects',
  'security-events',
  'statuses',
];

/** What a `permissions` key grants: a record of scopes, with `read-all` and `write-all` spelled out; `undefined` where it says nothing. */
export function permissionsValue(node: Node | undefined, file: SourceFile): Value | undefined {
  if (!node) return undefined;
  const origin = originOf(node, file);
  if (node.kind === 'mapping') return mappingValue(node, { file, schema: 'core' });
  if (node.kind !== 'scalar') return undefined;
  if (node.value === null) return recordOf([], origin);
  const access = /^(read|write)-all$/.exec(node.text)?.[1];
  if (access === undefined)
    return unknown({ code: 'error', says: `\`${node.text}\` is no set of permissions` }, origin);
  // An identity token cannot be read, only asked for.
  const granted = scopes.filter((scope) => access === 'write' || scope !== 'id-token');
  return recordOf(new Map(granted.map((scope) => [scope, literal(access, origin)])), origin);
}

/** The permissions where neither job nor workflow sets any. */
export function unsetPermissions(origin: Origin): Value {
  return unknown(
    { code: 'not-read', says: 'the default permissions of the token are a setting of the repository' },
    origin,
  );
}

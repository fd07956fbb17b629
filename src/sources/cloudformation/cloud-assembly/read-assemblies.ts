/** What the AWS CDK writes beside its templates: the manifests of cloud assemblies (`cdk.out`). */
import * as posix from 'node:path/posix';
import { literal, type Origin, type Value } from '../../../graph/index.ts';
import { childOf, type Entry, type Node, stringOf } from '../../../syntax/index.ts';
import { placeAt } from '../../document-value.ts';
import type { Workspace } from '../../source.ts';
import { regionFacts } from '../region-facts.ts';
import { tracedPlace } from './traced-place.ts';

/** One stack of an assembly, by what its manifest says of it. */
export interface AssembledStack {
  /** Pseudo parameters that the manifest decides. */
  deployment(pseudoParameter: string): Value | undefined;
  /** The value that the app gives a parameter. */
  given(parameter: string): Value | undefined;
  /** The path of the construct that made a resource, for templates without it: by the logical ids that the manifest notes. */
  constructOf(logicalId: string): string | undefined;
  /** The line of the app that made the construct with this path, where the manifest holds a trace that leads into the workspace. */
  madeAt(constructPath: string): Origin | undefined;
}

/**
 * The stacks of all assemblies by the paths of their templates. Assemblies within assemblies (stages) have manifests of their own.
 * https://docs.aws.amazon.com/cdk/api/v2/docs/@aws-cdk_cloud-assembly-schema.AssemblyManifest.html
 */
export function readAssemblies(workspace: Workspace): ReadonlyMap<string, AssembledStack> {
  const stacks = new Map<string, AssembledStack>();
  for (const path of workspace.paths) {
    if (posix.basename(path) !== 'manifest.json') continue;
    if (!workspace.file(path)?.text.includes('"aws:cloudformation:stack"')) continue;
    const artifacts = childOf(workspace.json(path)?.root, 'artifacts');
    if (artifacts?.kind !== 'mapping') continue;
    for (const artifact of artifacts.entries) {
      if (stringOf(childOf(artifact.value, 'type')) !== 'aws:cloudformation:stack') continue;
      const template = beside(path, stringOf(childOf(childOf(artifact.value, 'properties'), 'templateFile')));
      if (template !== undefined) stacks.set(template, assembledStack(path, artifact, workspace));
    }
  }
  return stacks;
}

/** The path of a file that a manifest names; nothing outside of its folder. */
function beside(manifest: string, name: string | undefined): string | undefined {
  if (name === undefined || name === '' || name.startsWith('/')) return undefined;
  const path = posix.normalize(name);
  return path.startsWith('..') ? undefined : posix.join(posix.dirname(manifest), path);
}

function assembledStack(path: string, { key, name, value: artifact }: Entry, workspace: Workspace): AssembledStack {
  const file = workspace.file(path) ?? { path, text: '' };
  const as = `manifest of the CDK app, stack \`${name ?? ''}\``;
  const properties = childOf(artifact, 'properties');
  const known = new Map<string, Value>();
  const put = (pseudo: string, text: string | undefined, node: Node) => {
    if (text !== undefined) known.set(pseudo, literal(text, { at: placeAt(file, node), as }));
  };
  const environment = childOf(artifact, 'environment');
  const [, account, region] = /^aws:\/\/([^/]{1,64})\/([^/]{1,64})$/.exec(stringOf(environment) ?? '') ?? [];
  if (environment) {
    if (account !== 'unknown-account') put('AWS::AccountId', account, environment);
    if (region !== undefined && region !== 'unknown-region')
      for (const [pseudo, text] of regionFacts(region)) put(pseudo, text, environment);
  }
  const stackName = childOf(properties, 'stackName');
  put('AWS::StackName', stringOf(stackName) ?? name, stackName ?? key);
  const parameters = childOf(properties, 'parameters');
  const extra = beside(path, stringOf(childOf(artifact, 'additionalMetadataFile')));
  const metadata = [childOf(artifact, 'metadata'), extra === undefined ? undefined : workspace.json(extra)?.root];
  let constructs: ReadonlyMap<string, string | undefined> | undefined;
  return {
    constructOf: (logicalId) => (constructs ??= constructsIn(metadata)).get(logicalId),
    deployment: (pseudo) => known.get(pseudo),
    given(parameter) {
      const node = childOf(parameters, parameter);
      return node?.kind === 'scalar' ? literal(node.text, { at: placeAt(file, node), as }) : undefined;
    },
    madeAt(constructPath) {
      const node = metadata.map((one) => childOf(one, `/${constructPath}`)).find((one) => one !== undefined);
      const at = node && tracedPlace(node, posix.dirname(posix.dirname(path)), workspace);
      return at && { at, as: `construct \`${constructPath}\`` };
    },
  };
}

/** Paths of constructs by logical id; a nested stack may use an id again, which then tells nothing. */
function constructsIn(metadata: readonly (Node | undefined)[]): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const one of metadata) {
    for (const { name = '', value } of one?.kind === 'mapping' ? one.entries : []) {
      for (const entry of value.kind === 'sequence' ? value.items : []) {
        const id =
          stringOf(childOf(entry, 'type')) === 'aws:cdk:logicalId' ? stringOf(childOf(entry, 'data')) : undefined;
        if (id === undefined) continue;
        const path = name.replace(/^\//, '');
        found.set(id, found.has(id) && found.get(id) !== path ? undefined : path);
      }
    }
  }
  return found;
}

/** Why a resource is kept as Terraform has it, in words for the ledger. */
import type { Instance } from '../instance.ts';
import { isManifest } from './kubernetes-manifest.ts';

/** Providers whose resources exist in Terraform's state alone; the prefix of a type names its provider. */
const ofTerraformAlone: ReadonlySet<string> = new Set([
  'archive',
  'cloudinit',
  'external',
  'http',
  'local',
  'null',
  'random',
  'template',
  'terraform',
  'time',
  'tls',
]);

/** The reason, the same for all resources of a type that share it. */
export function whyUnmapped({ type }: Instance): string {
  if (type === 'helm_release') return 'charts are not rendered; what a release brings into its cluster is not known';
  if (isManifest(type)) return 'the object that it declares cannot be told from the code';
  const provider = type.split('_', 1)[0] ?? type;
  if (provider === 'aws') return 'no published form is known for this type; its attributes are kept as they are';
  if (ofTerraformAlone.has(provider)) return 'exists in Terraform alone; its attributes are kept as they are';
  return `types of the provider \`${provider}\` that have no form here are kept with their attributes as they are`;
}

/** Files that describe a system and that Merlon does not read yet, told by their names: so that nobody takes them for judged. */

/** One format. */
export interface UnreadFormat {
  /** What it is, in the words of its users. */
  readonly name: string;
  /** Fits the path of such a file; linear in its length. */
  readonly path: RegExp;
  /** Where the name says too little: a word that the text of such a file holds in its first part. */
  readonly holds?: string;
}

/** All of them, by name. */
export const unreadFormats: readonly UnreadFormat[] = [
  { name: 'Ansible playbook', path: /(?:^|\/)(?:playbooks?|roles\/[^/]+\/tasks)(?:\/[^/]+)?\.ya?ml$/i },
  { name: 'Azure Pipelines pipeline', path: /(?:^|\/)azure-pipelines[^/]*\.ya?ml$/i },
  { name: 'Azure Resource Manager template', path: /\.json$/i, holds: 'schema.management.azure.com/schemas/' },
  { name: 'Bicep file', path: /\.bicep$/i },
  { name: 'Bitbucket pipeline', path: /(?:^|\/)bitbucket-pipelines\.ya?ml$/i },
  { name: 'CircleCI configuration', path: /(?:^|\/)\.circleci\/config\.ya?ml$/i },
  { name: 'Compose file', path: /(?:^|\/)(?:docker-)?compose(?:\.[\w-]+)?\.ya?ml$/i },
  { name: 'GitLab pipeline', path: /(?:^|\/)\.gitlab-ci\.ya?ml$/i },
  { name: 'Jenkins pipeline', path: /(?:^|\/)Jenkinsfile(?:\.[\w-]+)?$/ },
  { name: 'Pulumi project', path: /(?:^|\/)Pulumi\.ya?ml$/ },
  { name: 'Serverless Framework service', path: /(?:^|\/)serverless\.(?:ya?ml|json|ts|js)$/i },
  { name: 'Terraform query', path: /\.tfquery\.(?:hcl|json)$/i },
  { name: 'Terraform stack', path: /\.(?:tfcomponent|tfdeploy|tfstack)\.(?:hcl|json)$/i },
  { name: 'Terraform test', path: /\.(?:tftest|tofutest)\.(?:hcl|json)$/i },
  { name: 'Terragrunt configuration', path: /(?:^|\/)terragrunt\.hcl$/i },
];

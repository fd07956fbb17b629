/** Where the examples of checks stand when they are scanned. */
import type { Example } from '../checks/index.ts';

/** A path that every front end knows for its own, by the language of an example. */
export const exampleFiles: Readonly<Record<Example['language'], string>> = {
  terraform: 'main.tf',
  cloudformation: 'template.yaml',
  kubernetes: 'manifests.yaml',
  dockerfile: 'Dockerfile',
  'github-actions': '.github/workflows/example.yml',
};

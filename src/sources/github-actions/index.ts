/** GitHub Actions: workflows and actions. */
import { childOf, type Mapping } from '../../syntax/index.ts';
import type { GraphNode } from '../../graph/index.ts';
import type { Diagnostic } from '../../text/index.ts';
import { readDocuments } from '../document-file.ts';
import type { Comment, Reading, Source, Workspace } from '../source.ts';
import { readAction } from './read-action.ts';
import { readWorkflow } from './read-workflow.ts';
import type { WorkflowFile } from './workflow-file.ts';

const workflow = /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/i;
const action = /(?:^|\/)action\.ya?ml$/;

/**
 * Reads workflows in every folder `.github/workflows` of the workspace, also that of an example deep in it, and every `action.yml`.
 * Keys are `github:PATH` for the file, `github:PATH#JOB` and `github:PATH#JOB/STEP`, a step being named by its id or its number from 1.
 */
export const githubActions: Source = {
  name: 'github-actions',
  read(workspace: Workspace): Reading {
    const files: string[] = [];
    const nodes: GraphNode[] = [];
    const comments: Comment[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const path of workspace.paths) {
      const isWorkflow = workflow.test(path);
      if (!isWorkflow && !action.test(path)) continue;
      const read = readDocuments(workspace, path);
      if (!read) continue;
      const [root] = read.roots;
      const fits =
        root?.kind === 'mapping' &&
        (isWorkflow ? isWorkflowRoot(root) : childOf(childOf(root, 'runs'), 'using') !== undefined);
      if (!fits && !(isWorkflow && read.roots.length === 0 && read.diagnostics.length > 0)) continue;
      files.push(path);
      for (const one of read.comments) comments.push(one);
      for (const one of read.diagnostics) diagnostics.push(one);
      if (!fits) continue;
      const into: WorkflowFile = {
        file: read.file,
        scope: `github:${path}`,
        nodes,
        report: (one) => diagnostics.push(one),
      };
      if (isWorkflow) readWorkflow(root, into);
      else readAction(root, into);
    }
    return { files, resources: nodes, comments, diagnostics, ledger: [] };
  },
};

function isWorkflowRoot(root: Mapping): boolean {
  return childOf(root, 'jobs') !== undefined || childOf(root, 'on') !== undefined;
}

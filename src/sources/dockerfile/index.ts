/** Dockerfiles: one resource a build stage. */
import type { LedgerEntry } from '../../findings/index.ts';
import type { GraphNode } from '../../graph/index.ts';
import { parseDockerfile } from '../../syntax/index.ts';
import { type Diagnostic, range } from '../../text/index.ts';
import type { Comment, Reading, Source, Workspace } from '../source.ts';
import { mostStages, readStages } from './read-stages.ts';
import { dockerfileByName, hasStage } from './recognise-dockerfile.ts';

/** Reads every Dockerfile of the workspace, by name. Keys are `dockerfile:PATH#STAGE`. */
export const dockerfile: Source = {
  name: 'dockerfile',
  read(workspace: Workspace): Reading {
    const files: string[] = [];
    const resources: GraphNode[] = [];
    const comments: Comment[] = [];
    const diagnostics: Diagnostic[] = [];
    const ledger: LedgerEntry[] = [];
    for (const path of workspace.paths) {
      const kind = dockerfileByName(path);
      const file = kind && workspace.file(path);
      if (!file || (!hasStage(file.text) && !/(?:^|\/)(?:Dockerfile|Containerfile)$/.test(path))) continue;
      if (kind === 'template') {
        ledger.push({
          about: 'file',
          subject: path,
          reason: 'a template that must be rendered first',
          count: 1,
          incomplete: false,
        });
        continue;
      }
      const tree = parseDockerfile(file);
      files.push(path);
      for (const one of tree.comments.map(({ start, end, text }) => ({ at: range(file, start, end), text })))
        comments.push(one);
      for (const one of tree.diagnostics) diagnostics.push(one);
      for (const one of readStages(tree, file)) resources.push(one);
      const left = tree.stages.length - mostStages;
      if (left > 0)
        ledger.push({
          about: 'file',
          subject: path,
          reason: `${left} stages beyond the first ${mostStages} not read`,
          count: 1,
          incomplete: true,
        });
    }
    return { files, resources, comments, diagnostics, ledger };
  },
};

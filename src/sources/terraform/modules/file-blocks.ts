/** What one file of a module holds. */
import type { Diagnostic } from '../../../text/index.ts';
import type { Comment } from '../../source.ts';
import type { TopBlock } from './body-source.ts';

/** Blocks in the order of the file, comments, and what was wrong. */
export interface FileBlocks {
  readonly blocks: readonly TopBlock[];
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The machine behind interfaces, with a fake beside each. */
export { diskFiles } from './disk-files.ts';
export { diskWatch } from './disk-watch.ts';
export { type FakeWatch, fakeWatch } from './fake-watch.ts';
export { type Entry, type Files, isUnreadable, type Unreadable } from './files.ts';
export type { FolderWatch } from './folder-watch.ts';
export { memoryFiles } from './memory-files.ts';
export { notedFiles } from './noted-files.ts';

/** The machine behind interfaces, with a fake beside each. */
export { diskFiles } from './disk-files.ts';
export { type Entry, type Files, isUnreadable, type Unreadable } from './files.ts';
export { memoryFiles } from './memory-files.ts';

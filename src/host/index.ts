/** The machine behind interfaces, with a fake beside each. */
export { diskFiles } from './disk-files.ts';
export { diskPackages } from './disk-packages.ts';
export { diskWatch } from './disk-watch.ts';
export { fakePackages, fakeWeb } from './fake-packages.ts';
export { type FakeWatch, fakeWatch } from './fake-watch.ts';
export { type Entry, type Files, isUnreadable, type Unreadable } from './files.ts';
export type { FolderWatch } from './folder-watch.ts';
export { httpWeb } from './http-web.ts';
export { memoryFiles } from './memory-files.ts';
export { mountedFiles } from './mounted-files.ts';
export { notedFiles } from './noted-files.ts';
export type { Answer, PackageStore, Web } from './packages.ts';

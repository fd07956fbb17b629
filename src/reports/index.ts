/** The list of report formats; each is loaded when it is first asked for. */
import type { Format } from './format.ts';

export { inEnvironments } from './environment-words.ts';
export type { Format, ReportOptions } from './format.ts';
export { groupReasons, groupWords, type ReasonGroup } from './reason-groups.ts';
export { Page } from './page.ts';
export { ruleHelp } from './rule-help.ts';
export { mask, Secrets } from './secrets.ts';
export { badge, type Segment, styled } from './style.ts';

/** Loaders of all formats by name. */
export const formats = {
  html: async (): Promise<Format> => (await import('./html/index.ts')).html,
  json: async (): Promise<Format> => (await import('./json/index.ts')).json,
  junit: async (): Promise<Format> => (await import('./junit/index.ts')).junit,
  markdown: async (): Promise<Format> => (await import('./markdown/index.ts')).markdown,
  sarif: async (): Promise<Format> => (await import('./sarif/index.ts')).sarif,
  terminal: async (): Promise<Format> => (await import('./terminal/index.ts')).terminal,
} as const;

/** The name of a format. */
export type FormatName = keyof typeof formats;

/** All names, sorted. */
export const formatNames: readonly FormatName[] = ['html', 'json', 'junit', 'markdown', 'sarif', 'terminal'];

/** Whether a word names a format. */
export function isFormatName(word: string): word is FormatName {
  return Object.hasOwn(formats, word);
}

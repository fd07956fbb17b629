/** Addresses of instances. */

/** `["key"]`, `[0]`, nothing, or `[?]` for the instance that stands for an unknown number of them. */
export function indexText(key: string | number | undefined, open: boolean): string {
  if (key === undefined) return '';
  if (open) return '[?]';
  return typeof key === 'number' ? `[${key}]` : `[${quotedKey(key)}]`;
}

/** A key in quotes, escaped as in HCL. */
function quotedKey(key: string): string {
  return JSON.stringify(key)
    .replace(/\$\{/g, () => '$${')
    .replace(/%\{/g, '%%{');
}

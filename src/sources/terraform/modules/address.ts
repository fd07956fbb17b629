/** Addresses of instances. */

/** `["key"]`, `[0]`, nothing, or `[?]` for the instance that stands for an unknown number of them. */
export function indexText({
  key,
  symbolic,
}: {
  readonly key: string | number | undefined;
  readonly symbolic: boolean;
}): string {
  if (symbolic) return '[?]';
  if (key === undefined) return '';
  return typeof key === 'number' ? `[${key}]` : `[${quotedKey(key)}]`;
}

/** A key in quotes, escaped as in HCL. */
export function quotedKey(key: string): string {
  return JSON.stringify(key)
    .replace(/\$\{/g, () => '$${')
    .replace(/%\{/g, '%%{');
}

/** The address of what has a name in a module; that of the root is empty. */
export function addressWithin(module: string, name: string): string {
  return module === '' ? name : `${module}.${name}`;
}

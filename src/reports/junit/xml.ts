/** XML that is well formed whatever the text: written by one function, so that nothing is forgotten. */

/** Finished XML; only `element` makes it, so that a plain text is never taken for it. */
export interface Xml {
  readonly xml: string;
}

/** Characters that XML 1.0 does not allow at all, half surrogate pairs among them. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;
/** Allowed, but obeyed by screens: DEL, C1, and marks that reorder text. They are written as references. */
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** An element; texts among its children are escaped. Many children come as a list, for the arguments of a call are limited. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...parts: readonly (Xml | string | readonly Xml[])[]
): Xml {
  const children = parts.flat();
  const open = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escape(value, /[&<>"\n\r\t]/g)}"`)
    .join('');
  const inner = children
    .map((child) => (typeof child === 'string' ? escape(child, /[&<>\r]/g) : `\n${child.xml}`))
    .join('');
  const broken = children.some((child) => typeof child !== 'string');
  return { xml: inner === '' ? `<${name}${open}/>` : `<${name}${open}>${inner}${broken ? '\n' : ''}</${name}>` };
}

function escape(text: string, what: RegExp): string {
  return text
    .replace(forbidden, '\ufffd')
    .replace(what, (c) => entities[c] ?? c)
    .replace(obeyed, (c) => `&#x${c.charCodeAt(0).toString(16)};`);
}

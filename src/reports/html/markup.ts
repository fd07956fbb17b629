/** HTML as a value of its own type: a text becomes markup only by being escaped. */

/** Finished markup; made by `html` and by `trusted` alone. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a template may hold: text and numbers are escaped, markup is taken as it is, lists are joined, `undefined` is nothing. */
export type Content = string | number | Markup | undefined | readonly Content[];

/** What HTML has no place for, or a reader should not obey: controls but tab and line end, and marks that reorder text. */
const unsafe = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|[\ud800-\udfff]/gu;
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup from a template; it is safe in texts and in attributes that stand in quotes. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let text = strings[0] ?? '';
  contents.forEach((content, i) => {
    text += textOf(content) + (strings[i + 1] ?? '');
  });
  return new Markup(text);
}

/** Markup of our own that is no template, such as the style sheet. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** A text with the words in backticks as code. */
export function prose(text: string): Markup {
  return html`${text.split(/`([^`]+)`/).map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

function textOf(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(textOf).join('');
  return escape(String(content));
}

function escape(text: string): string {
  return text
    .replace(unsafe, (c) => (c < ' ' ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : '\ufffd'))
    .replace(/[&<>"']/g, (c) => entities[c] ?? c);
}

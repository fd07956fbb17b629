/** Untrusted text in Markdown: neither markup, nor HTML, nor a mention, nor the end of a table cell. */
import { visibleText } from '../visible-text.ts';

/** Text of a paragraph or a table cell. Words in backticks stay code. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 1 ? code(part.slice(1, -1)) : escapePart(part)))
    .join('');
}

/** A code span whose content cannot leave it. */
export function code(text: string): string {
  const shown = visibleText(text).replaceAll('`', 'ˋ');
  return shown.trim() === '' ? '` `' : `\`${shown}\``;
}

/** Markdown as the content of a table cell: tables read `|` before code spans. */
export function cell(markdown: string): string {
  return markdown.replace(/(^|[^\\])\|/g, '$1\\|');
}

function escapePart(text: string): string {
  return visibleText(text)
    .replace(/[\\`*_{}[\]<>()#+!|~$]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('@', '@\u2060')
    .replace(/\bhttps?:/gi, (scheme) => scheme.replace(':', '\\:'));
}

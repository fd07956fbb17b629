/** Untrusted text made harmless to a screen: what would move the cursor, recolour, hide or reorder is shown instead of obeyed. */

/** Control characters (C0, DEL, C1), line separators, and the marks that reorder or hide text. */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** The same text with every such character replaced by one visible character of width one: `ESC` by `␛`, others by `�`. */
export function visibleText(text: string): string {
  return text.replace(unsafe, (c) => {
    const code = c.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? '\u2421' : '\ufffd';
  });
}

/** Encodings of texts by their IANA names: those of one byte a character as tables, those of Unicode, and what JavaScript decodes itself. */

/** Encodings of one byte, each with its label for `TextDecoder`. */
const labels: ReadonlyMap<string, string> = new Map(
  `ibm866 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15
  iso-8859-16 koi8-r koi8-u macintosh windows-1250 windows-1251 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257
  windows-1258`
    .split(/\s+/)
    .map((name) => [name, name]),
);

/** Encodings of several bytes that JavaScript decodes as the engines do. */
const multibyte: ReadonlySet<string> = new Set(['shift_jis', 'euc-jp', 'euc-kr', 'gbk', 'gb18030', 'big5']);

/** The upper half of windows-1252, which some decoders take for ISO-8859-1. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What came of it: a result, that the text does not fit, or that the encoding is not known here. */
export type Coded<T> = T | 'unfit' | 'unsupported';

/** The bytes of a text. */
export function encodeText(text: string, name: string): Coded<Buffer> {
  const encoding = name.toLowerCase();
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'utf-16':
      return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, 'utf16le').swap16()]);
    default: {
      // Most encodings agree with ASCII.
      if (multibyte.has(encoding) && !/[^\x00-\x7f]|[\\~]/.test(text)) return Buffer.from(text, 'latin1');
      const table = tableOf(encoding);
      if (!table) return 'unsupported';
      const bytes = Array.from(text, (letter) => table.indexOf(letter));
      return bytes.includes(-1) ? 'unfit' : Buffer.from(bytes);
    }
  }
}

/** The text that the bytes are. */
export function decodeText(bytes: Uint8Array, name: string): Coded<string> {
  const encoding = name.toLowerCase();
  if (/^utf-(?:8|16|16le|16be)$/.test(encoding) || multibyte.has(encoding)) {
    const marked =
      encoding === 'utf-16' ? (bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be') : encoding;
    const start =
      encoding === 'utf-16' && /^(?:fffe|feff)/.test(Buffer.from(bytes.subarray(0, 2)).toString('hex')) ? 2 : 0;
    const text = new TextDecoder(marked, { ignoreBOM: true }).decode(bytes.subarray(start));
    return text.includes('\ufffd') ? 'unfit' : text;
  }
  const table = tableOf(encoding);
  if (!table) return 'unsupported';
  const text = Array.from(bytes, (byte) => table[byte] ?? '\ufffd').join('');
  return text.includes('\ufffd') ? 'unfit' : text;
}

/** The characters of an encoding of one byte, in the order of their bytes. */
function tableOf(encoding: string): readonly string[] | undefined {
  const latin = Array.from({ length: 256 }, (_, byte) => String.fromCharCode(byte));
  if (encoding === 'us-ascii') return latin.slice(0, 128);
  if (encoding === 'iso-8859-1' || encoding === 'latin1') return latin;
  if (encoding === 'windows-1252') return [...latin.slice(0, 128), ...Array.from(windows), ...latin.slice(160)];
  const label = labels.get(encoding);
  if (label === undefined) return undefined;
  const decoder = new TextDecoder(label);
  // In the ISO encodings the engines leave out the control characters from 128 on.
  const isOpen = (byte: number) => label.startsWith('iso-8859') && byte >= 0x80 && byte < 0xa0;
  return latin.map((_, byte) => (isOpen(byte) ? '\ufffd' : decoder.decode(Uint8Array.of(byte))));
}

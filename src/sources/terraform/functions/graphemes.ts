/** Characters as people see them: Unicode grapheme clusters, in which Terraform counts. */

let segmenter: Intl.Segmenter | undefined;

/** The grapheme clusters of a text. */
export function graphemesOf(value: string): readonly string[] {
  let plain = true;
  for (let i = 0; i < value.length && plain; i++) {
    const unit = value.charCodeAt(i);
    plain = unit < 0x300 && unit !== 13;
  }
  if (plain) return value.split('');
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(value), ({ segment }) => segment);
}

/** The words of an identifier. */

/**
 * Splits at everything that is no letter or digit and between the humps of `camelCase`; lower case. `shop-CustomerTable_2` has the words
 * `shop`, `customer`, `table`, `2`.
 */
export function wordsOf(identifier: string): readonly string[] {
  return identifier
    .slice(0, 512)
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

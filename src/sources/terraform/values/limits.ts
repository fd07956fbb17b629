/** Bounds on what evaluation builds. */

/** Texts longer than this are not built: 16 Mi UTF-16 code units. */
export const MAX_TEXT = 16 * 1024 * 1024;
/** Values of more elements than this, written out in full, are not kept; 64 characters of a text count as one. */
export const MAX_WEIGHT = 500_000;
/** Values of more levels than this are not kept; whoever reads a value may recurse. */
export const MAX_LEVELS = 400;
/** Partly known texts of more parts than this are not kept. */
export const MAX_PARTS = 20_000;
/** More instances than this are not made of one block. */
export const MAX_INSTANCES = 100_000;

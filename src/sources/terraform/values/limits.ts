/** Bounds on what evaluation builds. */

/** Texts longer than this are not built: 16 Mi UTF-16 code units. */
export const MAX_TEXT = 16 * 1024 * 1024;
/** Why such a text is not there. */
export const overlong = `the text is longer than ${MAX_TEXT} characters`;
/** Values of more elements than this, written out in full, are not kept; 64 characters of a text count as one. */
export const MAX_WEIGHT = 500_000;
/** Values of more levels than this are not kept; whoever reads a value may recurse. */
export const MAX_LEVELS = 400;
/** Why a larger value is not there. */
export const oversized = `the value has more than ${MAX_WEIGHT} elements, or more than ${MAX_LEVELS} levels`;
/** Partly known texts of more parts than this are not kept. */
export const MAX_PARTS = 20_000;
/** More instances than this are not made of one block. */
export const MAX_INSTANCES = 100_000;
/** How many elements all loops of one evaluation of a root together may go through. */
export const MAX_ELEMENTS = 3_000_000;
/** How many elements the loops of all roots of a workspace may go through together. */
export const MAX_SHARED_ELEMENTS = 10_000_000;

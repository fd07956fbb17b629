/** Bounds on what evaluation builds. */

/** Texts longer than this are not built: 16 Mi UTF-16 code units. */
export const MAX_TEXT = 16 * 1024 * 1024;
/** More instances than this are not made of one block. */
export const MAX_INSTANCES = 100_000;

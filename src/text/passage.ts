/** Passages: parts of a file that keep their ranges while the text around them changes. */
import type { SourceFile } from './source-file.ts';

/**
 * A part of a source file. Offsets in it count in the text in which it was first read, so that whatever was made from it stays true
 * when it comes to stand elsewhere; its ranges always tell where it stands now.
 */
export class Passage {
  readonly path: string;
  readonly text: string;
  /** Tells a passage from a file: no range may name it, for then it would tell where the passage once stood. */
  readonly moves = true;
  /** The file that it stands in now, and how far from where it was first read. */
  #now: { readonly file: SourceFile; readonly by: number };

  constructor(file: SourceFile) {
    this.path = file.path;
    this.text = file.text;
    this.#now = { file, by: 0 };
  }

  /** Where it stands now. */
  get now(): { readonly file: SourceFile; readonly by: number } {
    return this.#now;
  }

  /** The same words stand in `file` from now on, `by` code units further on than where they were first read. */
  moveTo(file: SourceFile, by: number): void {
    this.#now = { file, by };
  }
}

/** A range of a passage. Never spread it: where it lies now is computed. */
export class PassageRange {
  /** Offsets in the text in which the passage was first read. */
  readonly from: number;
  readonly to: number;
  readonly passage: Passage;

  constructor(passage: Passage, from: number, to: number) {
    this.passage = passage;
    this.from = from;
    this.to = to;
  }

  get file(): SourceFile {
    return this.passage.now.file;
  }

  get start(): number {
    return this.from + this.passage.now.by;
  }

  get end(): number {
    return this.to + this.passage.now.by;
  }

  /** Whether both are the same words of the same passage, wherever it stands. */
  isSame(other: PassageRange): boolean {
    return this.passage === other.passage && this.from === other.from && this.to === other.to;
  }
}

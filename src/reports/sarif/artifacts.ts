/** Places in SARIF: artifacts by relative URI, regions by line and column. */
import { positionsOf, type Range } from '../../text/index.ts';
import type { ArtifactLocation, Location } from './log.ts';

/** Collects the files that results name, each once, in the order of their first use. */
export class Artifacts {
  readonly #prefix: string;
  readonly #indexes = new Map<string, number>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** A location with its file and region. */
  locate(at: Range, message?: string, id?: number): Location {
    const { start, end } = positionsOf(at);
    return {
      ...(id !== undefined && { id }),
      physicalLocation: {
        artifactLocation: this.#artifact(at.file.path),
        region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
      },
      ...(message !== undefined && { message: { text: message } }),
    };
  }

  /** All files that were named. */
  list(): readonly { readonly location: ArtifactLocation }[] {
    return [...this.#indexes].map(([path, index]) => ({ location: this.#location(path, index) }));
  }

  #artifact(path: string): ArtifactLocation {
    const index = this.#indexes.get(path) ?? this.#indexes.size;
    this.#indexes.set(path, index);
    return this.#location(path, index);
  }

  #location(path: string, index: number): ArtifactLocation {
    return { uri: uriOf(this.#prefix + path), uriBaseId: '%SRCROOT%', index };
  }
}

/** A relative URI reference: each part of the path percent-encoded; half a surrogate pair counts as U+FFFD. */
export function uriOf(path: string): string {
  return path
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}

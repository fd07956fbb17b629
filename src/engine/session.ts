/** Runs over the same files again and again: texts that have not changed stay the same objects, so that all made from them can stay too. */
import type { GraphNode } from '../graph/index.ts';
import { normaliseNode } from '../schema/index.ts';
import { type JsonText, parseJson, parseYaml, revisePassages, type YamlStream } from '../syntax/index.ts';
import { type Decoded, decode, type SourceFile } from '../text/index.ts';

/** A decoded file, and the bytes that it was decoded from. */
interface Kept {
  readonly bytes: Uint8Array;
  readonly decoded: Decoded;
}

/**
 * What is kept from run to run. Whole contents are compared, never times or sizes, so that no changed file is taken for the old one. What
 * a run did not read is forgotten after it.
 */
export class Session {
  #now = new Map<string, Kept>();
  #before = new Map<string, Kept>();
  readonly #yaml = new WeakMap<SourceFile, YamlStream>();
  readonly #json = new WeakMap<SourceFile, JsonText>();
  readonly #normalised = new WeakMap<GraphNode, GraphNode>();

  /** Begins a run. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** The file of these bytes: the one of the run before if it held the same. */
  decode(path: string, bytes: Uint8Array): Decoded {
    const before = this.#before.get(path);
    if (before && Buffer.compare(before.bytes, bytes) === 0) {
      this.#now.set(path, before);
      return before.decoded;
    }
    const decoded = decode(path, bytes);
    if (before) revisePassages(before.decoded.file, decoded.file);
    this.#now.set(path, { bytes, decoded });
    return decoded;
  }

  /** The file as YAML, parsed once. */
  yaml(file: SourceFile): YamlStream {
    let stream = this.#yaml.get(file);
    if (!stream) this.#yaml.set(file, (stream = parseYaml(file)));
    return stream;
  }

  /** The file as JSON, parsed once. */
  json(file: SourceFile): JsonText {
    let text = this.#json.get(file);
    if (!text) this.#json.set(file, (text = parseJson(file)));
    return text;
  }

  /** The node in the published shape of its kind, made once for a node that a source has kept. */
  normalise(node: GraphNode): GraphNode {
    let normalised = this.#normalised.get(node);
    if (!normalised) this.#normalised.set(node, (normalised = normaliseNode(node)));
    return normalised;
  }
}

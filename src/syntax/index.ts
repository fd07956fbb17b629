/** Texts to trees that keep every range. */
export {
  childOf,
  type Comment,
  type Entry,
  entryOf,
  type Mapping,
  type Node,
  type Scalar,
  type ScalarStyle,
  type ScalarValue,
  type Sequence,
  type Span,
  sizeOf,
  stringOf,
  type Tag,
} from './document.ts';
export { type PlainValue, plainValue } from './document-value.ts';
export { type JsonText, parseJson } from './json/parse-json.ts';
export type { YamlDocument } from './yaml/build-tree.ts';
export { parseYaml, type YamlOptions, type YamlStream } from './yaml/parse-yaml.ts';
export type { YamlSchema } from './yaml/resolve-scalar.ts';

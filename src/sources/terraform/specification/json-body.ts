/** A body in HCL's JSON syntax: a schema says which properties are attributes, and which are blocks with how many labels. */
import type { Block, Body, BodyItem, JsonText, Label, Node } from '../../../syntax/index.ts';
import type { Diagnostic, SourceFile } from '../../../text/index.ts';
import { jsonExpression } from '../modules/json-expression.ts';
import { schemaOf, type Spec } from './spec.ts';

/** The body that the JSON text is for a spec. Blocks of one type must lie in one body for the spec of their nested ones to be found. */
export function jsonBody(file: SourceFile, { root }: JsonText, spec: Spec, report: (found: Diagnostic) => void): Body {
  return bodyOf(file, root, [spec], report);
}

type Report = (found: Diagnostic) => void;

function bodyOf(file: SourceFile, node: Node | undefined, specs: readonly Spec[], report: Report): Body {
  const items: BodyItem[] = [];
  const entries = mappingsOf(node).flatMap((mapping) => mapping.entries);
  for (const { key, name, value } of entries) {
    if (name === undefined || name === '//') continue;
    const at = { start: key.start, end: value.end };
    const labels = specs.map((spec) => schemaOf(spec).blocks.get(name)).find((found) => found !== undefined);
    if (labels) {
      const nested = specs.flatMap((spec) => nestedOf(spec, name));
      for (const block of blocksOf(file, name, labels.length, [], value, nested, report))
        items.push({ ...block, ...at });
    } else items.push({ kind: 'attribute', name, value: jsonExpression(file, value, report), ...at });
  }
  return { kind: 'body', items, start: node?.start ?? 0, end: node?.end ?? 0 };
}

function blocksOf(
  file: SourceFile,
  type: string,
  depth: number,
  labels: readonly Label[],
  node: Node,
  nested: readonly Spec[],
  report: Report,
): readonly Block[] {
  if (labels.length < depth) {
    return mappingsOf(node).flatMap(({ entries }) =>
      entries.flatMap(({ key, name, value }) => {
        const label: Label = { kind: 'label', text: name ?? '', start: key.start, end: key.end };
        return blocksOf(file, type, depth, [...labels, label], value, nested, report);
      }),
    );
  }
  return mappingsOf(node).map((mapping): Block => {
    const body = bodyOf(file, mapping, nested, report);
    return { kind: 'block', type, labels, body, headerEnd: node.start, start: node.start, end: node.end };
  });
}

function mappingsOf(node: Node | undefined): readonly Extract<Node, { kind: 'mapping' }>[] {
  if (node?.kind === 'mapping') return [node];
  return node?.kind === 'sequence' ? node.items.filter((item) => item.kind === 'mapping') : [];
}

/** The specs for the bodies of blocks of a type. */
function nestedOf(spec: Spec, type: string): readonly Spec[] {
  switch (spec.kind) {
    case 'object':
      return [...spec.properties.values()].flatMap((inner) => nestedOf(inner, type));
    case 'array':
      return spec.elements.flatMap((inner) => nestedOf(inner, type));
    case 'default':
      return spec.attempts.flatMap((inner) => nestedOf(inner, type));
    case 'transform':
      return nestedOf(spec.nested, type);
    default:
      return 'nested' in spec && spec.blockType === type ? [spec.nested] : [];
  }
}

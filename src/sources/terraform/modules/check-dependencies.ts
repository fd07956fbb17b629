/** Holds `depends_on` against what both engines take: a list of references to what is declared, each to the whole of it. */
import { type Expression, rangeOf } from '../../../syntax/index.ts';
import type { Diagnostic, SourceText } from '../../../text/index.ts';
import type { Names } from '../expressions/frame.ts';
import { attributeOf, type TopBlock } from './body-source.ts';
import { undeclarable, undeclaredIn } from './check-references.ts';
import { isPlain, writtenReference } from './written-reference.ts';

const depending: ReadonlySet<string> = new Set(['resource', 'data', 'ephemeral', 'module', 'output']);

/** What both engines refuse of the `depends_on` of a block. */
export function misusedDependencies({ type, body }: TopBlock, names: Names): readonly Diagnostic[] {
  const found = depending.has(type) ? attributeOf(body, 'depends_on') : undefined;
  if (!found || found.item.value.kind === 'invalid') return [];
  const { file } = found;
  const { value } = found.item;
  const tell = (code: string, at: Expression, message: string): readonly Diagnostic[] => [
    { code, severity: 'error', message, at: rangeOf(file, at) },
  ];
  if (value.kind !== 'tuple') return tell('terraform-dependency', value, '`depends_on` must be a list of references');
  return value.elements.flatMap((element) => {
    const [code, message] = wrongWith(element, file, names) ?? [];
    return code === undefined || message === undefined ? [] : tell(code, element, message);
  });
}

function wrongWith(
  element: Expression,
  file: SourceText,
  names: Names,
): readonly ['terraform-dependency' | 'terraform-undeclared', string] | undefined {
  if (element.kind === 'invalid') return undefined;
  const reference = writtenReference(element, file);
  if (!reference || reference.steps.length === 0 || !reference.steps.every(isPlain)) {
    return [
      'terraform-dependency',
      '`depends_on` takes only references to what is declared, such as `aws_iam_role.app`',
    ];
  }
  const missing = undeclaredIn(reference, names);
  if (missing !== undefined) return ['terraform-undeclared', `there is no ${missing} here`];
  const path = reference.steps.map((step) => (step.kind === 'get-attribute' ? step.name : undefined));
  const [name = '', ...rest] = reference.name === 'resource' ? path : [reference.name, ...path];
  const length = lengthOf(name);
  const after = length === undefined ? [] : rest.slice(length);
  if (!after.some((one) => one !== undefined)) return undefined;
  const whole = [name, ...rest.slice(0, length)].join('.');
  return ['terraform-dependency', `\`depends_on\` takes the whole of \`${whole}\`, not an attribute of it`];
}

/** How many steps make the address of what a name begins; `undefined` where that does not matter. */
function lengthOf(name: string): number | undefined {
  if (undeclarable.has(name) || name === 'module' || name === 'action') return undefined;
  return name === 'data' || name === 'ephemeral' ? 2 : 1;
}

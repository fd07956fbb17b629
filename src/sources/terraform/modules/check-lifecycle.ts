/** Holds `ignore_changes` and `replace_triggered_by` against what both engines take; what a provider knows is not judged. */
import { type Expression, rangeOf, type Step } from '../../../syntax/index.ts';
import type { Diagnostic, SourceText } from '../../../text/index.ts';
import type { Names } from '../expressions/frame.ts';
import { attributeOf, plainText, type TopBlock } from './body-source.ts';
import { undeclarable, undeclaredIn } from './check-references.ts';
import { bodyOfBlocks } from './read-conditions.ts';
import { isPlain, writtenReference } from './written-reference.ts';

const ofResources = ['create_before_destroy', 'prevent_destroy', 'ignore_changes', 'replace_triggered_by'];

/** What both engines refuse of the `lifecycle` of a resource or data source. */
export function misusedLifecycle({ type, body }: TopBlock): readonly Diagnostic[] {
  if (type !== 'resource' && type !== 'data') return [];
  const lifecycle = bodyOfBlocks(body, 'lifecycle');
  if (lifecycle.length === 0) return [];
  if (type === 'data') {
    return ofResources.flatMap((name) => {
      const found = attributeOf(lifecycle, name);
      return found ? told(found.file, found.item, `a data source knows no \`${name}\``) : [];
    });
  }
  const ignored = attributeOf(lifecycle, 'ignore_changes');
  const triggers = attributeOf(lifecycle, 'replace_triggered_by');
  return [
    ...(ignored ? wrongIgnored(ignored.item.value, ignored.file) : []),
    ...(triggers ? wrongTriggers(triggers.item.value, triggers.file) : []),
  ];
}

function told(
  file: SourceText,
  place: { readonly start: number; readonly end: number },
  message: string,
  help?: string,
): readonly Diagnostic[] {
  const at = rangeOf(file, place);
  return [{ code: 'terraform-lifecycle', severity: 'error', message, at, ...(help !== undefined && { help }) }];
}

function wrongIgnored(value: Expression, file: SourceText): readonly Diagnostic[] {
  if (value.kind === 'invalid') return [];
  // In JSON the word stands in quotes.
  const word = value.kind === 'variable' ? value.name : file.path.endsWith('.json') ? plainText(value) : undefined;
  if (word === 'all') return [];
  if (value.kind !== 'tuple') return told(file, value, '`ignore_changes` must be a list of attributes, or `all`');
  return value.elements.flatMap((element) => {
    if (element.kind === 'invalid') return [];
    const text = plainText(element);
    if (text === '*') return told(file, element, '`*` ignores nothing', 'write `ignore_changes = all`');
    // A template within quotes is read as an expression; of those only some can be told.
    if (element.kind === 'template' && text === undefined) return [];
    const reference = writtenReference(element, file);
    if (reference?.steps.every(isPlain)) return [];
    return told(file, element, '`ignore_changes` takes only attributes, such as `tags` or `tags["Name"]`');
  });
}

/** Names that are none of a resource. */
const others: ReadonlySet<string> = new Set([...undeclarable, 'var', 'local', 'module']);

function wrongTriggers(value: Expression, file: SourceText): readonly Diagnostic[] {
  if (value.kind === 'invalid') return [];
  if (value.kind !== 'tuple') return told(file, value, '`replace_triggered_by` must be a list of resources');
  const isJson = file.path.endsWith('.json');
  return value.elements.flatMap((element) => {
    if (element.kind === 'invalid') return [];
    const reference = element.kind === 'template' && !isJson ? undefined : writtenReference(element, file);
    if (reference && !others.has(reference.name) && reference.steps.length > 0 && reference.steps.every(isKeyed)) {
      return [];
    }
    return told(file, element, '`replace_triggered_by` takes only resources of this module, and attributes of them');
  });
}

/** Resources that trigger a replacement and are not declared; only of a module that has an instance do both engines say so. */
export function undeclaredTriggers({ type, body }: TopBlock, names: Names): readonly Diagnostic[] {
  const found = type === 'resource' ? attributeOf(bodyOfBlocks(body, 'lifecycle'), 'replace_triggered_by') : undefined;
  if (found?.item.value.kind !== 'tuple') return [];
  const { file } = found;
  return found.item.value.elements.flatMap((element) => {
    const reference = writtenReference(element, file);
    if (!reference || others.has(reference.name) || !reference.steps.every(isKeyed)) return [];
    const missing = undeclaredIn(reference, names);
    if (missing === undefined) return [];
    const at = rangeOf(file, element);
    return [{ code: 'terraform-undeclared', severity: 'error', message: `there is no ${missing} here`, at } as const];
  });
}

/** The key may be that of the instance itself. */
function isKeyed(step: Step): boolean {
  if (isPlain(step)) return true;
  if (step.kind !== 'get-index' || step.key.kind !== 'traversal' || step.key.source.kind !== 'variable') return false;
  const [first, further] = step.key.steps;
  if (further || first?.kind !== 'get-attribute') return false;
  const key = `${step.key.source.name}.${first.name}`;
  return key === 'each.key' || key === 'count.index';
}

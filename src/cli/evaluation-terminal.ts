/** What `merlon evaluate` prints for people: resources with their values, counts, and what is not known. */
import type { EvaluatedResource, EvaluatedUnit } from '../engine/index.ts';
import { groupReasons, groupWords, Page, type ReasonGroup, Secrets, styled } from '../reports/index.ts';
import { countsOf } from './evaluated-counts.ts';
import { allOf, type UnknownPart, unknownsIn } from './evaluated-parts.ts';
import type { TextOptions } from './text-options.ts';
import { secretsOf, writeValue } from './value-terminal.ts';

/** All resources, by module. */
export function evaluationText(units: readonly EvaluatedUnit[], options: TextOptions): string {
  const page = new Page(options, new Secrets(secretsOf(units)));
  for (const unit of units) {
    heading(page, unit, options);
    let module = '';
    for (const resource of allOf(unit)) {
      page.gap();
      if (resource.module !== module) {
        module = resource.module;
        if (module !== '') page.line(styled('dim', `in ${module}`));
      }
      writeResource(page, resource);
    }
    if (unit.outputs.size > 0) {
      page.gap();
      page.line(styled('bold', 'outputs'));
    }
    for (const [name, { value, sensitive }] of unit.outputs)
      writeValue(page, name, value, sensitive ? true : undefined, 1);
  }
  return page.text();
}

function writeResource(page: Page, { address, values, sensitive, conditional }: EvaluatedResource): void {
  const doubt = conditional ? `  it is not known whether it exists: ${conditional.reason.says}` : '';
  page.line(styled('bold', address), styled('yellow', doubt));
  for (const [name, value] of values.entries) writeValue(page, name, value, sensitive?.[name], 1);
}

function heading(page: Page, unit: EvaluatedUnit, { unit: named }: TextOptions): void {
  const { scope, resources } = unit;
  page.gap();
  const unknowns = unknownsIn(unit).length;
  const known = unknowns === 0 ? 'all values known' : `${many(unknowns, 'value')} not known`;
  page.line(styled('bold', named(scope)), styled('dim', `  ${many(resources.length, 'resource')}, ${known}`));
}

/** How many resources there are of each type. */
export function countsText(units: readonly EvaluatedUnit[], options: TextOptions): string {
  const page = new Page(options);
  for (const unit of units) {
    heading(page, unit, options);
    const counts = countsOf(unit);
    const width = Math.max(...counts.map(([, count]) => String(count).length), 1);
    for (const [type, count] of counts) page.line(`  ${String(count).padStart(width)}  ${type}`);
  }
  return page.text();
}

/** How many values of one reason are listed. */
const mostValues = 10;

/** What is not known: by reason, as one input often decides many values. */
export function unknownsText(units: readonly EvaluatedUnit[], options: TextOptions): string {
  const page = new Page(options);
  for (const unit of units) {
    heading(page, unit, options);
    const unknowns = unknownsIn(unit);
    const groups = groupReasons(unknowns.map((one) => [one.reason, one] as const));
    // What somebody could decide comes first, and of that what decides most.
    for (const group of groups.toSorted((a, b) => later(a) - later(b) || b.members.length - a.members.length)) {
      const { members } = group;
      page.gap();
      const counted = members.length > 1 ? `  ${many(members.length, 'value')}` : '';
      page.line(styled('yellow', groupWords(group)), styled('dim', counted));
      for (const { address, path, at } of members.slice(0, mostValues)) {
        page.line(
          `  ${path === '' ? `${address}, whether it exists` : `${address}.${path}`}  `,
          styled('dim', options.place(at)),
        );
      }
      const rest = members.length - mostValues;
      if (rest > 0) page.line(styled('dim', `  … and ${rest.toLocaleString('en-GB')} more: --format json has all`));
    }
  }
  return page.text();
}

function later({ reason }: ReasonGroup<UnknownPart>): number {
  return reason.code === 'after-apply' ? 1 : 0;
}

function many(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

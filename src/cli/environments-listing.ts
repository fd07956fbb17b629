/** What `merlon evaluate --environments` prints: of what there are environments, and how each is known. */
import type { Evaluated } from '../engine/index.ts';
import { Page, styled } from '../reports/index.ts';
import type { TextOptions } from './text-options.ts';

/** For people. */
export function environmentsText(evaluated: Evaluated, options: TextOptions): string {
  const page = new Page(options);
  const alone: string[] = [];
  for (const [of, environments] of byFamily(evaluated)) {
    if (environments.length === 0) {
      alone.push(options.unit(of));
      continue;
    }
    page.gap();
    page.line(styled('bold', options.unit(of)));
    const width = Math.max(...environments.map(({ name }) => name.length), 0);
    for (const { name, why } of environments) page.line(`  ${name.padEnd(width)}  `, styled('dim', why));
  }
  if (alone.length > 0) {
    page.gap();
    page.line('no environments: evaluated once, with the values that are loaded without being named');
    for (const name of alone) page.line('  ', styled('bold', name));
  }
  if (evaluated.remarks.length > 0) page.gap();
  for (const { subject, reason } of evaluated.remarks)
    page.line(styled('dim', `${options.unit(`:${subject}`)}: ${reason}`));
  return page.text();
}

/** For programs. */
export function environmentsJson(evaluated: Evaluated): string {
  const environments = [...byFamily(evaluated)].map(([of, found]) => ({
    of,
    environments: found.map(({ name, why }) => ({ name, why })),
  }));
  const remarks = evaluated.remarks.map(({ subject, reason }) => ({ subject, reason }));
  return `${JSON.stringify({ environments, remarks }, undefined, 2)}\n`;
}

type Known = Evaluated['environments'];

/** What has no environments stands there without any. */
function byFamily({ environments, units }: Evaluated): ReadonlyMap<string, Known> {
  const families = new Map<string, Known>();
  for (const one of environments) families.set(one.of, [...(families.get(one.of) ?? []), one]);
  for (const { scope, environment } of units)
    if (environment === undefined) families.set(scope, families.get(scope) ?? []);
  return families;
}

/** Prints where values come from: the value, and below it every place that it came through. */
import type { EvaluatedUnit } from '../engine/index.ts';
import type { Origin } from '../graph/index.ts';
import { Page, Secrets, styled } from '../reports/index.ts';
import { positionAt, type Range } from '../text/index.ts';
import { allOf, valuesNamed } from './evaluated-parts.ts';
import type { TextOptions } from './text-options.ts';
import { secretsOf, writeValue } from './value-terminal.ts';

/** Every value that the address names, with its chain. */
export function provenanceText(units: readonly EvaluatedUnit[], address: string, options: TextOptions): string {
  const page = new Page(options, new Secrets(secretsOf(units)));
  for (const unit of units) {
    if (units.length > 1) {
      page.gap();
      page.line(styled('bold', options.unit(unit.scope)));
    }
    for (const resource of allOf(unit)) {
      page.gap();
      page.line(styled('bold', resource.address), styled('dim', resource.at ? `  ${options.place(resource.at)}` : ''));
      if (resource.conditional) {
        page.line('  ', styled('yellow', `it is not known whether it exists: ${resource.conditional.reason.says}`));
        writeLinks(page, options, resource.conditional.origin);
      }
      if (resource.via) writeLinks(page, options, resource.via);
      for (const { path, value, sensitive } of valuesNamed(resource, address)) {
        writeValue(page, path, value, sensitive, 1);
        writeLinks(page, options, value.origin);
      }
    }
  }
  return page.text();
}

function writeLinks(page: Page, { place: placeOf }: TextOptions, origin: Origin): void {
  let before = '';
  for (let link: Origin | undefined = origin; link; link = link.cause) {
    const place = placeOf(link.at);
    const text = lineOf(page, link.at);
    if (place !== before || link.as !== undefined) {
      page.line(
        styled('dim', `    ${link === origin ? '' : '← '}${link.as === undefined ? '' : `${link.as}  `}${place}  `),
        text,
      );
    }
    before = place;
  }
}

/** The line on which the range begins, without secrets. */
function lineOf(page: Page, at: Range): string {
  const { text } = page.secrets.line(at.file, positionAt(at.file, at.start).line);
  const most = page.width;
  const shown = text.trim();
  return shown.length > most ? `${shown.slice(0, most)}…` : shown;
}

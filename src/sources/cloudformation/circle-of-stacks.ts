/** Templates that nest each other. */
import { historyOf, type Origin } from '../../graph/index.ts';
import type { Diagnostic, Range } from '../../text/index.ts';

/** What is said of templates that nest each other: they would make stacks without end. `chain` are their paths, from the outermost. */
export function circleOfStacks(chain: readonly string[], at: Range, via: Origin | undefined): Diagnostic {
  const paths = chain.slice(chain.indexOf(chain.at(-1) ?? '')).map((path) => `\`${path}\``);
  const links = via ? historyOf(via).slice(0, paths.length - 2) : [];
  return {
    code: 'cloudformation-nested-cycle',
    severity: 'error',
    message: `${paths.join(' nests ')}: a circle, the inner stack is not read`,
    at,
    help: 'let one of the templates stand alone',
    related: links.map((link) => ({ at: link.at, message: `${link.as ?? 'a nested stack'} is part of the circle` })),
  };
}

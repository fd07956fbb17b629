/** Holds the `moved` blocks of a module against what both engines take: each address moves once, to one place, and is gone from where it was. */
import type { Diagnostic, Range } from '../../../text/index.ts';
import type { Declarations } from './declarations.ts';
import type { MoveDefinition } from './definition.ts';
import { addressText, isModuleAddress, type WrittenAddress } from './written-address.ts';

/** What an engine refuses of the moves even of a module without instances. */
export function mixedMoves(moves: readonly MoveDefinition[]): readonly Diagnostic[] {
  return moves
    .filter(({ from, to }) => isModuleAddress(from) !== isModuleAddress(to))
    .map(({ from, to }) => {
      const kind = (address: WrittenAddress) => (isModuleAddress(address) ? 'a module' : 'a resource');
      return wrong(to.at, `${kind(from)} cannot become ${kind(to)}`);
    });
}

/** What an engine refuses of the moves of a module that has an instance. */
export function refusedMoves({ moves, resources, calls }: Declarations): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const froms = new Map<string, MoveDefinition>();
  const tos = new Map<string, MoveDefinition>();
  for (const move of moves) {
    const [from, to] = endsOf(move);
    if (isModuleAddress(move.from) !== isModuleAddress(move.to)) continue;
    if (from === to) {
      found.push(wrong(move.at, `\`${addressText(move.from)}\` moves to where it is`));
      continue;
    }
    const before = froms.get(from);
    if (before && endsOf(before)[1] !== to) {
      found.push(wrong(move.from.at, `\`${addressText(move.from)}\` moves to two places`, before.from.at));
    }
    const other = tos.get(to);
    if (other && endsOf(other)[0] !== from) {
      found.push(wrong(move.to.at, `two addresses move to \`${addressText(move.to)}\``, other.to.at));
    }
    froms.set(from, before ?? move);
    tos.set(to, other ?? move);
    const stays = stillThere(move, resources, calls);
    if (stays) found.push(wrong(move.from.at, `\`${addressText(move.from)}\` is moved, but still declared`, stays));
  }
  return found;
}

/** Where what moves is declared still. With a key at either end, one instance moves, and which are there is computed. */
function stillThere(
  { from, to }: MoveDefinition,
  resources: Declarations['resources'],
  calls: Declarations['calls'],
): Range | undefined {
  const [step, further] = from.steps;
  // What an inner module declares is its own.
  if (!step || further || step.index !== '') return undefined;
  const declared = isModuleAddress(from) ? calls.get(step.name.slice('module.'.length)) : resources.get(step.name);
  const isWhole = to.steps.at(-1)?.index === '';
  return isWhole || declared?.repetition === undefined ? declared?.at : undefined;
}

/** Where either end has a key, one instance moves, also at the end that has none: it is the one without a key. */
function endsOf({ from, to }: MoveDefinition): readonly [string, string] {
  const ends = [from, to] as const;
  const isWhole = ends.every(({ steps }) => steps.at(-1)?.index === '');
  const textOf = (end: WrittenAddress) =>
    addressText(end) + (isWhole || end.steps.at(-1)?.index !== '' ? '' : ' without a key');
  return [textOf(from), textOf(to)];
}

function wrong(at: Range, message: string, related?: Range): Diagnostic {
  return {
    code: 'terraform-move',
    severity: 'error',
    message,
    at,
    ...(related && { related: [{ at: related, message: 'the other one' }] }),
  };
}

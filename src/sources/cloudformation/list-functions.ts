/** Functions on lists: Select, Split, Length, Cidr, GetAZs. */
import { listOf, literal, type Value } from '../../graph/index.ts';
import type { Node } from '../../syntax/index.ts';
import { cidrBlocks } from './cidr-blocks.ts';
import {
  type Evaluation,
  firstUnknown,
  misused,
  otherThan,
  unknownAt,
  unknownBecause,
  wholeNumber,
} from './evaluation.ts';
import { argumentsOf, mayHave } from './function-call.ts';

/** `Fn::Select`: an item by its index from 0. */
export function select(argument: Node, evaluation: Evaluation): Value | undefined {
  const origin = evaluation.originOf(argument);
  const given = argumentsOf(argument);
  const [index, list] = given.map((node) => evaluation.evaluate(node));
  const at = wholeNumber(index);
  if (given.length !== 2 || at === undefined || list?.kind !== 'list') {
    const wrong = mayHave(2, argument) ? [at === undefined ? index : undefined, otherThan('list', list)] : [];
    return misused('cloudformation-select', '`Fn::Select` needs an index and a list', origin, evaluation, ...wrong);
  }
  const item = list.items[at];
  if (item) return item;
  return list.open
    ? unknownBecause(list.open, origin)
    : evaluation.mistake('cloudformation-select', `the list has no item ${at}`, origin);
}

/** `Fn::Split`: the stretches of a text between a delimiter. A text of which parts are unknown is split in what is known. */
export function split(argument: Node, evaluation: Evaluation): Value {
  const origin = evaluation.originOf(argument);
  const given = argumentsOf(argument);
  const [separator, text] = given.map((node) => evaluation.evaluate(node));
  const delimiter = separator?.kind === 'literal' ? String(separator.value ?? '') : '';
  if (given.length !== 2 || delimiter === '' || !text || text.kind === 'list' || text.kind === 'record') {
    const wrong = mayHave(2, argument) ? [otherThan('literal', separator), otherThan('literal', text)] : [];
    return misused('cloudformation-split', '`Fn::Split` needs a delimiter and a text', origin, evaluation, ...wrong);
  }
  if (text.kind === 'literal')
    return listOf(
      String(text.value ?? '')
        .split(delimiter)
        .map((piece) => literal(piece, origin)),
      origin,
    );
  // An unknown part may hold the delimiter, so what follows it has no certain index.
  const open = firstUnknown(text);
  const [head] = text.kind === 'partial' ? text.parts : [];
  const certain = typeof head === 'string' ? head.split(delimiter).slice(0, -1) : [];
  return listOf(
    certain.map((piece) => literal(piece, origin)),
    origin,
    open && unknownBecause(open, origin),
  );
}

/** `Fn::Length` of a list. */
export function length(argument: Node, evaluation: Evaluation): Value {
  const origin = evaluation.originOf(argument);
  const list = evaluation.evaluate(argument);
  if (list?.kind !== 'list')
    return misused('cloudformation-length', '`Fn::Length` needs a list', origin, evaluation, list);
  return list.open ? unknownBecause(list.open, origin) : literal(list.items.length, origin);
}

/** `Fn::Cidr`: blocks of an address range; the third argument is the number of host bits. */
export function cidr(argument: Node, evaluation: Evaluation): Value {
  const origin = evaluation.originOf(argument);
  const given = argumentsOf(argument);
  const values = given.map((node) => evaluation.evaluate(node));
  const open = firstUnknown(...values);
  if (open) return unknownBecause(open, origin);
  const [block, count, bits] = values;
  // Its documentation neither gives a default for the bits nor says that they are required; linters differ.
  if (given.length === 2)
    return unknownAt('unsupported', '`Fn::Cidr` is not evaluated without the bits of its blocks', origin);
  if (given.length !== 3 || block?.kind !== 'literal')
    return evaluation.mistake(
      'cloudformation-cidr',
      '`Fn::Cidr` needs a block, a number of blocks and their bits',
      origin,
    );
  const cut = cidrBlocks(String(block.value), wholeNumber(count), wholeNumber(bits));
  if ('refused' in cut) return evaluation.mistake('cloudformation-cidr', `\`Fn::Cidr\`: ${cut.refused}`, origin);
  if ('unclear' in cut) return unknownAt('unsupported', `\`Fn::Cidr\`: ${cut.unclear}`, origin);
  return listOf(
    cut.blocks.map((one) => literal(one, origin)),
    origin,
  );
}

/** `Fn::GetAZs`: the zones of a region are known only where the stack is deployed. */
export function availabilityZones(argument: Node, evaluation: Evaluation): Value {
  const origin = evaluation.originOf(argument);
  const region = evaluation.evaluate(argument);
  if (!region || region.kind === 'list' || region.kind === 'record')
    return misused('cloudformation-getazs', '`Fn::GetAZs` needs the name of a region', origin, evaluation, region);
  return unknownAt('after-apply', '`Fn::GetAZs` is known after deployment: it gives the zones of the region', origin);
}

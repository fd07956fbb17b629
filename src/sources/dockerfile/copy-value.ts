/** COPY and ADD as values. */
import { listOf, literal, type Origin, recordOf, type Value } from '../../graph/index.ts';
import type { CopyInstruction } from '../../syntax/index.ts';
import { range } from '../../text/index.ts';
import { type StageState, variablesOf } from './stage-state.ts';
import { wordText, wordValue } from './variables.ts';

/** What a COPY or ADD brings in, and from where; `stageName` gives the name of the stage that `--from` means. */
export function copyValue(
  instruction: CopyInstruction,
  state: StageState,
  stageName: (from: string) => string | undefined,
): Value {
  const variables = variablesOf(state);
  const origin: Origin = { at: range(state.file, instruction.start, instruction.end) };
  const entries = new Map<string, Value>([
    [
      'Sources',
      listOf(
        instruction.sources.map((word) => wordValue(word, variables)),
        origin,
      ),
    ],
  ]);
  if (instruction.destination) entries.set('Destination', wordValue(instruction.destination, variables));
  for (const { name, value, start, end } of instruction.flags) {
    if (name === 'from' && value) {
      const stage = stageName(wordText(value, variables) ?? '');
      const from = wordValue(value, variables);
      if (stage === undefined) entries.set('From', from);
      else entries.set('FromStage', literal(stage, from.origin));
    } else if (name === 'chown' || name === 'chmod' || name === 'checksum') {
      if (value) entries.set(`${name.charAt(0).toUpperCase()}${name.slice(1)}`, wordValue(value, variables));
    } else if (name === 'link') {
      entries.set('Link', value ? wordValue(value, variables) : literal(true, { at: range(state.file, start, end) }));
    }
  }
  const user = state.settings.get('User');
  if (user) entries.set('User', user);
  return recordOf(entries, origin);
}

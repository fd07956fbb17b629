/** Evaluates planned bodies. */
import type { Range } from '../../../text/index.ts';
import type { Frame } from '../expressions/frame.ts';
import { loopOver } from '../expressions/loop.ts';
import { MAX_INSTANCES } from '../values/limits.ts';
import { scatteredFrom } from '../values/history.ts';
import { marksWithin } from '../values/marks.ts';
import { compareText } from '../values/text-order.ts';
import { type EntriesVal, list, object, type UnknownVal, type Val, withMarks } from '../values/value.ts';
import type { BodyPlan, PlannedBlock, PlannedEntry } from './body-plan.ts';

/** The value of an attribute, or the list of all nested blocks of a type; `path` leads to it in its resource. */
export function evaluateEntry(entry: PlannedEntry, frame: Frame, path: string): Val {
  if (entry.value && entry.blocks.length === 0) return entry.value(frame);
  const items: Val[] = [];
  let open: UnknownVal | undefined;
  for (const block of entry.blocks) {
    const { dynamic, plan } = block;
    if (!dynamic) {
      items.push(evaluateBody(plan, frame, `${path}[${items.length}]`, block));
      continue;
    }
    const at = block.at;
    const collection = dynamic.forEach(frame);
    // How many blocks there are says something of a hidden collection, so that all within them is hidden too.
    const marks = collection.kind === 'set' ? marksWithin(collection) : collection.marks;
    const stopped = loopOver({ collection, at, by: `blocks \`${entry.name}\`` }, frame, (key, value) => {
      // A block costs far more than an element, and blocks within blocks multiply.
      if (items.length >= MAX_INSTANCES || !frame.run.spend(30)) {
        const says = items.length >= MAX_INSTANCES ? `more than ${MAX_INSTANCES} of them` : frame.run.spent();
        open ??= frame.run.tooLargeWithin(at, says, `blocks \`${entry.name}\``);
        return false;
      }
      frame.slots[dynamic.slot] = object(
        new Map([
          ['key', key],
          ['value', value],
        ]),
        value.origin,
      );
      items.push(withMarks(evaluateBody(plan, frame, `${path}[${items.length}]`, block), marks));
      return true;
    });
    open ??= stopped;
  }
  const [first] = entry.blocks;
  const origin = first && entry.blocks.length === 1 ? { at: first.at } : scatteredFrom(entry.at);
  const result = list(items, 'any', origin);
  return open ? { ...result, open } : result;
}

/** The object that a nested block makes; the provider may add to it. */
function evaluateBody(plan: BodyPlan, frame: Frame, path: string, { at }: PlannedBlock): EntriesVal {
  return { ...evaluatePlan(plan, frame, path, at), rest: { to: frame.owner, attribute: path } };
}

/** The object that a whole body makes. */
export function evaluatePlan(plan: BodyPlan, frame: Frame, path: string, at: Range): EntriesVal {
  const entries: [string, Val][] = plan.entries.map((entry) => [
    entry.name,
    evaluateEntry(entry, frame, `${path}.${entry.name}`),
  ]);
  return object(new Map(entries.sort(([a], [b]) => compareText(a, b))), { at });
}

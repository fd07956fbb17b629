/** Finds the object that a known text names: its `id` or `arn`, told once it exists. */
import { childOf, stringOf } from '../../../syntax/index.ts';
import { isWhole } from './mark.ts';
import type { PlannedObject } from './plan-file.ts';
import type { Target } from './plan-references.ts';

/** Of a text that more objects have the first ones count: a list would be walked for each of them. */
const most = 100;

/** See the file's first line. */
export class KnownIdentities {
  readonly #byText = new Map<string, Target[]>();

  constructor(objects: readonly PlannedObject[]) {
    for (const object of objects) {
      if (object.mode !== 'managed') continue;
      for (const attribute of ['id', 'arn']) {
        const text = stringOf(childOf(object.values, attribute));
        if (text === undefined || text === '' || isWhole(object.secret)) continue;
        const list = this.#byText.get(text);
        if (list && list.length < most) list.push({ object, attribute });
        else if (!list) this.#byText.set(text, [{ object, attribute }]);
      }
    }
  }

  /**
   * What the text names, of what the object depends on: `allowed`, or the blocks that a state lists. Equal texts elsewhere are chance.
   */
  find(text: string, object: PlannedObject, allowed: ReadonlySet<PlannedObject> | undefined): Target | undefined {
    const found = this.#byText.get(text);
    if (!found) return undefined;
    const may = ({ object: other }: Target) =>
      other !== object && (allowed ? allowed.has(other) : object.dependsOn.includes(blockPath(other)));
    const [first, second] = found.filter(may);
    if (!first || !second || second.object === first.object) return first;
    // One bucket has several parts whose id is its name: what they all are parts of is the first that has an ARN.
    return found.filter(may).find(({ object: { values } }) => childOf(values, 'arn') !== undefined) ?? first;
  }
}

/** The block with the calls of modules that lead to it, without any keys. */
function blockPath({ module, block }: PlannedObject): string {
  return module === '' ? block : `${module.replace(/\[(?:\d{1,15}|"(?:[^"\\]|\\.)*")\]/g, '')}.${block}`;
}

/** What a plan or a state tells an evaluation of its root. */
import type { Node } from '../../../syntax/index.ts';
import { range } from '../../../text/index.ts';
import { knownType } from '../lower/known-types.ts';
import { attributeOf } from '../values/reasons.ts';
import type { Decided } from '../modules/decided.ts';
import { unknownIn } from '../values/known.ts';
import type { Val } from '../values/value.ts';
import { withOrigin } from '../values/value.ts';
import { entriesOf } from './configured-module.ts';
import { markAt } from './mark.ts';
import type { PlanFile, PlannedObject } from './plan-file.ts';
import { planValue, type ValueFile } from './plan-value.ts';
import { moduleSteps } from './reference-steps.ts';

/** See the file's first line. */
export class Decisions implements Decided {
  readonly #plan: PlanFile;
  readonly #objects: ReadonlyMap<string, PlannedObject>;
  readonly #keys = new Map<string, Set<string | number>>();
  readonly #attributes = new Map<PlannedObject, ReadonlyMap<string, Node>>();

  constructor(plan: PlanFile) {
    this.#plan = plan;
    this.#objects = new Map(plan.objects.map((object) => [object.address, object]));
    for (const { module, block, key } of plan.objects) {
      this.#add(`${module === '' ? '' : `${module}.`}${block}`, key);
      for (const step of moduleSteps(module)) {
        this.#add(`${step.parent === '' ? '' : `${step.parent}.`}module.${step.call}`, step.key);
      }
    }
  }

  /** The file, as what is read of it is told. */
  #from(subject: string): ValueFile {
    return { file: this.#plan.file, is: this.#plan.is, subject };
  }

  #add(address: string, key: string | number | undefined): void {
    let keys = this.#keys.get(address);
    if (!keys) this.#keys.set(address, (keys = new Set()));
    if (key !== undefined) keys.add(key);
  }

  variable(name: string): Val | undefined {
    const node = this.#plan.variables.get(name);
    if (!node || this.#plan.configuration?.secretVariables.has(name)) return undefined;
    const value = planValue(node, false, false, this.#from(`var.${name}`));
    const { path } = this.#plan.file;
    return withOrigin(value, { ...value.origin, as: `variable in the plan \`${path}\`` });
  }

  /**
   * A plan that names no instance of a resource block has none; of data blocks and of modules without resources it is silent. So is a
   * state of what is new: it decides on what it holds alone.
   */
  keys(address: string): readonly (string | number)[] | undefined {
    const keys = this.#keys.get(address);
    if (keys) return [...keys];
    const isResource = !/(?:^|\.)(?:data\.[^.]+\.[^.]+|module\.[^.]+)$/.test(address);
    return this.#plan.is === 'plan' && isResource ? [] : undefined;
  }

  /** Attributes of clouds' own resources stay references, which say more than an identifier; secrets stay unknown. */
  attribute(address: string, name: string): Val | undefined {
    const object = this.#objects.get(address);
    if (!object || (object.mode === 'managed' && knownType(object.type))) return undefined;
    let attributes = this.#attributes.get(object);
    if (!attributes) this.#attributes.set(object, (attributes = entriesOf(object.values)));
    const node = attributes.get(name);
    if (!node) return undefined;
    const value = planValue(
      node,
      markAt(object.unknown, name),
      markAt(object.secret, name),
      this.#from(attributeOf(address, name)),
    );
    if (value.kind === 'null' || unknownIn(value)) return undefined;
    const cause = value.origin;
    return withOrigin(value, { at: range(cause.at.file, cause.at.start, cause.at.end), as: `\`${address}\``, cause });
  }
}

/**
 * Finds what an unknown value of a plan refers to. A plan's values have lost that (hashicorp/terraform#30826); its configuration names
 * what each expression refers to, through variables, module calls and outputs, but not through locals.
 */
import type { Node } from '../../../syntax/index.ts';
import {
  type ConfiguredBlock,
  type ConfiguredCall,
  type ConfiguredModule,
  entriesOf,
  referencesOf,
} from './configured-module.ts';
import { Keyed } from './keyed.ts';
import { markAt } from './mark.ts';
import type { PlanFile, PlannedObject } from './plan-file.ts';
import { moduleSteps, pathText, type Step, stepsOf } from './reference-steps.ts';

/** An attribute of an instance; empty for an instance as a whole. */
export interface Target {
  readonly object: PlannedObject;
  readonly attribute: string;
}

/** What an expression leads to: the objects, and the attributes that the plan leaves open, each once. */
export interface Targets {
  readonly objects: ReadonlySet<PlannedObject>;
  readonly open: readonly Target[];
}

/** Where an expression stands: an instance of a module, and a block of it with its key. */
interface Place {
  readonly module: ConfiguredModule;
  readonly address: string;
  readonly key: string | number | undefined;
  readonly block: ConfiguredBlock | undefined;
  /** The call that made the instance, and where it stands. */
  readonly call: ConfiguredCall | undefined;
  readonly around: Place | undefined;
}

/** How many references one expression may lead to before it counts as not told. */
const MOST = 500;

/** The references of one plan. */
export class PlanReferences {
  readonly #objects = new Map<string, Keyed<PlannedObject>>();
  /** Addresses of the instances of each call. */
  readonly #modules = new Map<string, Keyed<string>>();
  readonly #names = new Map<Node, readonly string[]>();
  /** What expressions lead to that have no key in them, by module: many instances of a block share it. */
  readonly #found = new Map<Node, Map<string, Targets | undefined>>();
  readonly #places = new Map<string, Place | undefined>();
  readonly #configuration: ConfiguredModule | undefined;
  #left = 0;

  constructor({ objects, configuration }: PlanFile) {
    this.#configuration = configuration;
    const modules = new Set(['']);
    for (const object of objects) {
      keyedAt(this.#objects, `${object.module}\0${object.block}`).add(object, object.key);
      if (modules.has(object.module)) continue;
      modules.add(object.module);
      for (const { call, key, address, parent } of moduleSteps(object.module)) {
        if (address !== object.module && modules.has(address)) continue;
        modules.add(address);
        keyedAt(this.#modules, `${parent}\0${call}`).add(address, key);
      }
    }
  }

  /** What the configuration says of the block of an object. */
  blockOf(object: PlannedObject): ConfiguredBlock | undefined {
    return this.#place(object.module)?.module.blocks.get(object.block);
  }

  /** The attributes that an expression in the block of an object refers to; `undefined` where not all of them are told. */
  targetsOf(expression: Node, object: PlannedObject): Targets | undefined {
    if (this.#namesIn(expression).some(isOfKey)) return this.#targets(expression, object);
    let byModule = this.#found.get(expression);
    if (!byModule) this.#found.set(expression, (byModule = new Map()));
    if (!byModule.has(object.module)) byModule.set(object.module, this.#targets(expression, object));
    return byModule.get(object.module);
  }

  #targets(expression: Node, object: PlannedObject): Targets | undefined {
    const around = this.#place(object.module);
    if (!around) return undefined;
    this.#left = MOST;
    const place = { ...around, key: object.key, block: around.module.blocks.get(object.block) };
    const found = this.#expression(expression, place, [], 0);
    if (!found) return undefined;
    const all = distinct(found);
    return { objects: new Set(all.map((target) => target.object)), open: all.filter(isOpen) };
  }

  #namesIn(expression: Node): readonly string[] {
    let names = this.#names.get(expression);
    if (!names) this.#names.set(expression, (names = referencesOf(expression)));
    return names;
  }

  #place(address: string): Place | undefined {
    if (this.#places.has(address)) return this.#places.get(address);
    const root = this.#configuration;
    let place: Place | undefined = root && {
      module: root,
      address: '',
      key: undefined,
      block: undefined,
      call: undefined,
      around: undefined,
    };
    for (const step of moduleSteps(address)) {
      const call: ConfiguredCall | undefined = place?.module.calls.get(step.call);
      place = call && place && inside(call, step.address, { ...place, key: step.key, block: call });
    }
    this.#places.set(address, place);
    return place;
  }

  /** `rest` is the way on from the value of the expression. */
  #expression(node: Node, place: Place, rest: readonly Step[], depth: number): readonly Target[] | undefined {
    if (depth > 64) return undefined;
    const references = this.#namesIn(node);
    const hasKey = references.some(isOfKey);
    const found: Target[] = [];
    for (const reference of references) {
      if (this.#left-- <= 0) return undefined;
      const targets = this.#reference(stepsOf(reference), place, rest, hasKey, depth + 1);
      if (!targets) return undefined;
      for (const one of targets) found.push(one);
    }
    return found;
  }

  #reference(
    steps: readonly Step[],
    place: Place,
    rest: readonly Step[],
    hasKey: boolean,
    depth: number,
  ): readonly Target[] | undefined {
    const [first, second, ...more] = steps;
    const head = nameAt(first);
    const name = nameAt(second);
    switch (head) {
      case undefined:
      case 'local':
        return undefined;
      case 'count':
      case 'path':
      case 'self':
      case 'terraform':
        return [];
      case 'each':
        return name === 'value' ? this.#each(place, [...more, ...rest], depth) : [];
      case 'var': {
        const argument = place.call && entriesOf(place.call.expressions).get(name ?? '');
        // Variables of the root, and defaults, are known when a plan is made.
        return argument && place.around ? this.#expression(argument, place.around, [...more, ...rest], depth) : [];
      }
      case 'module':
        return this.#output(name ?? '', [...more, ...rest], place, hasKey, depth);
      case 'data': {
        const [third, ...after] = more;
        return this.#block(`data.${name}.${nameAt(third)}`, [...after, ...rest], place, hasKey);
      }
      default:
        return this.#block(`${head}.${name}`, [...more, ...rest], place, hasKey);
    }
  }

  /** `each.value` of a block that is repeated over the instances of another one. */
  #each(place: Place, rest: readonly Step[], depth: number): readonly Target[] | undefined {
    const { key } = place;
    const over = place.block?.forEach;
    if (!over || key === undefined) return undefined;
    const found = this.#expression(over, { ...place, block: undefined }, [{ key }, ...rest], depth);
    return found?.length === 0 ? undefined : found;
  }

  #output(
    name: string,
    steps: readonly Step[],
    place: Place,
    hasKey: boolean,
    depth: number,
  ): readonly Target[] | undefined {
    const call = place.module.calls.get(name);
    const [key, after] = keyed(steps);
    const [output, ...rest] = after;
    const expression = call?.module.outputs.get(nameAt(output) ?? '');
    if (!call || !expression) return undefined;
    const instances = this.#modules.get(`${place.address}\0${name}`)?.near(key, hasKey ? place.key : undefined) ?? [];
    const found: Target[] = [];
    for (const address of instances) {
      const targets = this.#expression(expression, inside(call, address, place), rest, depth);
      if (!targets) return undefined;
      for (const one of targets) found.push(one);
    }
    return found;
  }

  #block(block: string, steps: readonly Step[], place: Place, hasKey: boolean): readonly Target[] {
    const [key, rest] = keyed(steps);
    const objects = this.#objects.get(`${place.address}\0${block}`);
    const attribute = pathText(rest);
    return objects?.near(key, hasKey ? place.key : undefined).map((object) => ({ object, attribute })) ?? [];
  }
}

function inside(call: ConfiguredCall, address: string, around: Place): Place {
  return { module: call.module, address, key: undefined, block: undefined, call, around };
}

function nameAt(step: Step | undefined): string | undefined {
  return step && 'name' in step ? step.name : undefined;
}

function keyed(steps: readonly Step[]): readonly [string | number | undefined, readonly Step[]] {
  const [first, ...rest] = steps;
  return first && 'key' in first ? [first.key, rest] : [undefined, steps];
}

/** Whether a reference is to the key of the instance itself. */
function isOfKey(reference: string): boolean {
  return /^(?:each\.(?:key|value)|count\.index)\b/.test(reference);
}

function keyedAt<T>(index: Map<string, Keyed<T>>, name: string): Keyed<T> {
  let keyed = index.get(name);
  if (!keyed) index.set(name, (keyed = new Keyed()));
  return keyed;
}

/** Whether the plan leaves an attribute open. */
function isOpen({ object, attribute }: Target): boolean {
  const [first] = stepsOf(attribute);
  const name = nameAt(first);
  return name === undefined || markAt(object.unknown, name) !== false;
}

function distinct(targets: readonly Target[]): readonly Target[] {
  const found = new Map(targets.map((target) => [`${target.object.address}\0${target.attribute}`, target]));
  return [...found.values()];
}

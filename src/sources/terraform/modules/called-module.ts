/**
 * What a call of a module makes: an instance, which may be that of an earlier evaluation. It stands in where everything that came into
 * it from outside, and every file that it was made from, is the same as then; its values then are what they would be.
 */
import { identical } from '../values/identical.ts';
import type { EntriesVal, Handle, Val } from '../values/value.ts';
import type { Context } from './context.ts';
import type { EvaluatedModule } from './evaluated-module.ts';
import { seek } from './find-module.ts';
import { handedIn } from './provider-configuration.ts';

/** See the file's first line. */
export class CalledModule<Module extends EvaluatedModule> implements Handle {
  readonly #context: Context;
  #instance: Module;
  /** The earlier one, until it is decided whether it stands in. */
  #former: Module | undefined;
  #isDeciding = false;

  /** `former` is what an earlier evaluation had at the same address. */
  constructor(context: Context, instance: Module, former: Module | undefined) {
    this.#context = context;
    this.#instance = instance;
    if (former && isAlike(former, instance)) this.#former = former;
  }

  /** The instance. Whoever asks first decides which it is, so that nobody sees values of both. */
  get instance(): Module {
    if (!this.#former) return this.#instance;
    if (this.#isDeciding) {
      // Something that comes in depends on what goes out: only value by value can that be told from a cycle.
      this.#former = undefined;
      return this.#instance;
    }
    this.#isDeciding = true;
    try {
      const holds = this.#context.run.attempt(() => this.#holds());
      if (holds && this.#former) {
        this.#former.replace(this.#instance);
        this.#instance = this.#former;
      }
      this.#former = undefined;
    } finally {
      this.#isDeciding = false;
    }
    return this.#instance;
  }

  get(name: string): Val | undefined {
    return this.instance.get(name);
  }

  whole(): EntriesVal {
    return this.instance.whole();
  }

  /** Whether all that came in is what would come in now. */
  #holds(): boolean {
    const former = this.#former;
    const instance = this.#instance;
    if (!former?.definition.variables.every((_, i) => identical(instance.variable(i), former.variable(i))))
      return false;
    for (const { reference, frame, value } of former.handedIn.values()) {
      if (!identical(handedIn(instance, reference, frame), value)) return false;
    }
    let elements = former.account.elements;
    let instances = former.account.instances;
    for (const module of former.withAllCalled()) {
      if (!holdsIn(module, this.#context)) return false;
      if (module === former) continue;
      elements += module.account.elements + module.taken.elements;
      instances += module.account.instances + module.taken.instances;
    }
    return this.#context.draw(instances) && this.#context.run.draw(elements);
  }
}

/** Whether both come from the same text by the same way. */
function isAlike(former: EvaluatedModule, { definition, birth }: EvaluatedModule): boolean {
  const { via, conditional, within } = former.birth;
  return (
    former.definition === definition &&
    former.isSettled &&
    identical(conditional, birth.conditional) &&
    identical(via, birth.via) &&
    within.join('\0') === birth.within.join('\0')
  );
}

/** Whether what a module was made from is still there: the files that it read, and the modules that it calls. */
function holdsIn(module: EvaluatedModule, context: Context): boolean {
  return (
    module.sought.every(({ placed, frame, found }) => {
      const now = seek(context, placed, frame);
      return now.definition === found.definition && now.folder === found.folder;
    }) &&
    (module.read?.holdsIn(context.workspace, context.states) ?? false)
  );
}

/** What an expression may refer to while it is evaluated, and how names are resolved before that. */
import type { Expression } from '../../../syntax/index.ts';
import type { SourceFile, SourceText } from '../../../text/index.ts';
import type { DeferredVal, UnknownVal, Val } from '../values/value.ts';
import type { States } from '../remote-states/states.ts';
import type { Run } from './run.ts';

/** An expression made ready: evaluates to its value. Nothing is thrown but `Run`'s own signal. */
export interface Evaluate {
  (frame: Frame): Val;
  /** Set where the value depends on nothing: it is always this one. */
  constant?: Val;
}

/** The files that functions may read. */
export interface FileAccess {
  /** The text of the file at a path as Terraform sees it from the root; `outside` for paths that leave the scanned folder. */
  read(path: string): SourceFile | 'missing' | 'outside';
  /** Whether a file lies at a path; `unsure` where that cannot be told. */
  exists(path: string): boolean | 'outside' | 'unsure';
  /** Paths of all files below a folder, `levels` folders deep, relative to it; as above. */
  list(folder: string, levels: number): readonly string[] | 'outside' | 'unsure';
}

/** The module instance whose names an expression sees. Numbers are those that `Names` gave. */
export interface ModuleScope {
  variable(index: number): Val;
  local(index: number): Val;
  /** All instances of a resource: one deferred object, a tuple of them, or an object of them by key. */
  resource(index: number): Val;
  /** All instances of a module call, as above. */
  call(index: number): Val;
  /** `path.module` and `path.root`. */
  readonly path: string;
  readonly rootPath: string;
  /** Set where it is noted what is read for it. */
  readonly files?: FileAccess;
  readonly states?: States | undefined;
}

/** One evaluation of a body or an expression. */
export interface Frame {
  readonly run: Run;
  readonly scope: ModuleScope;
  readonly files: FileAccess;
  /** The states of other roots; `undefined` where a root is evaluated by itself. */
  readonly states: States | undefined;
  /** `terraform.workspace`. */
  readonly workspace: string;
  readonly each: { readonly key: Val; readonly value: Val } | undefined;
  readonly count: Val | undefined;
  readonly self: DeferredVal | UnknownVal | undefined;
  /** Key of the resource instance that is being evaluated; empty outside of one. */
  readonly owner: string;
  /** Variables of `for`, `dynamic` and template loops, by slot. */
  readonly slots: Val[];
  /** Variables of a template file, instead of all names of the module. */
  readonly variables: ReadonlyMap<string, Val> | undefined;
  /** Makes a template ready; the same text at the same place once only. */
  template(file: SourceFile): Evaluate;
}

/** Numbers of a module's names. */
export interface Names {
  readonly variables: ReadonlyMap<string, number>;
  readonly locals: ReadonlyMap<string, number>;
  /** `aws_s3_bucket.logs`, `data.aws_region.current`. */
  readonly resources: ReadonlyMap<string, number>;
  readonly calls: ReadonlyMap<string, number>;
  /** A file of the module that cannot be read: what is not here may be declared there. */
  readonly unread?: string | undefined;
}

/** Where an expression is made ready. */
export interface Place {
  readonly file: SourceText;
  /** The names of the module; `undefined` for template files, which see only their variables. */
  readonly names: Names | undefined;
  /** Slots of the loop variables in sight. */
  readonly slots: ReadonlyMap<string, number>;
  /** How deep the deepest expression made ready so far nests; `level` is where we are. */
  readonly depth: { level: number; deepest: number };
  /** Makes an inner expression ready. */
  readonly compile: (expression: Expression, place: Place) => Evaluate;
}

/** The place with further loop variables, and their slots. */
export function withSlots(
  place: Place,
  names: readonly (string | undefined)[],
): { place: Place; slots: readonly number[] } {
  const slots = new Map(place.slots);
  let free = 0;
  for (const slot of place.slots.values()) free = Math.max(free, slot + 1);
  const numbers = names.map((name) => {
    const slot = free++;
    if (name !== undefined) slots.set(name, slot);
    return slot;
  });
  return { place: { ...place, slots }, slots: numbers };
}

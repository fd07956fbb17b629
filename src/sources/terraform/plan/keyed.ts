/** Things of one name that a `count` or `for_each` may tell apart: all of them, and those of a key. */
export class Keyed<T> {
  readonly #all: T[] = [];
  readonly #byKey = new Map<string, T[]>();

  /** Adds one, with its key if it has any. */
  add(one: T, key: string | number | undefined): void {
    this.#all.push(one);
    const name = String(key);
    const list = this.#byKey.get(name);
    if (list) list.push(one);
    else this.#byKey.set(name, [one]);
  }

  /** Of several that of the key named, or that of the own key where one is used; else all of them. */
  near(named: string | number | undefined, own: string | number | undefined): readonly T[] {
    if (named !== undefined) return this.#byKey.get(String(named)) ?? [];
    return (own === undefined ? undefined : this.#byKey.get(String(own))) ?? this.#all;
  }
}

/** One evaluation of a root: it keeps diagnostics, finds cycles, and bounds depth and size. */
import type { Diagnostic, Range } from '../../../text/index.ts';
import { MAX_ELEMENTS, MAX_SHARED_ELEMENTS, oversized } from '../values/limits.ts';
import { type UnknownVal, unknownVal, type Val } from '../values/value.ts';
import type { Account, Demands, Row } from './demands.ts';

/** How deep expressions may nest on the JavaScript stack before evaluation starts afresh with the innermost value. */
const MAX_DEPTH = 700;
/** How many different problems are told. */
const MAX_DIAGNOSTICS = 1000;
/** How often they are told in all: each once by each module instance in which it occurs. */
const MAX_TOLD = 50_000;

interface Demand {
  readonly row: Row;
  readonly index: number;
}

/** Unwinds the stack, so that a value can be evaluated from the bottom. Caught by `Run` alone. */
class TooDeep extends Error {
  readonly demand: Demand;
  constructor(demand: Demand) {
    super('evaluation goes on from the bottom of the stack');
    this.demand = demand;
  }
}

/** Ends an attempt that needs a value which is being evaluated outside of it. Caught by `Run` alone. */
class Reentered extends Error {}

/** See the file's first line. */
export class Run implements Demands {
  /** Problems were left out, for there are too many. */
  isFull = false;
  #depth = 0;
  #left = MAX_ELEMENTS;
  #attempts = 0;
  #told = 0;
  readonly #shared: { elements: number };
  readonly #trail: Demand[] = [];
  readonly #known = new Set<string>();
  readonly #own: Account = { diagnostics: new Map(), elements: 0, isCyclic: false };
  /** Takes what is said while no value is asked for. */
  #speaker = this.#own;
  /** Where problems go: to the run, or to a trial that wants to know whether there were any. */
  #sink: Diagnostic[] | undefined;

  /** A run that draws on what it shares with others as well. */
  constructor(shared: { elements: number } = { elements: MAX_ELEMENTS }) {
    this.#shared = shared;
  }

  /** Problems of what belongs to no row, each once. */
  diagnostics(): readonly Diagnostic[] {
    return [...this.#own.diagnostics.values()];
  }

  /** Takes a problem. */
  report(diagnostic: Diagnostic): void {
    if (this.#sink) {
      this.#sink.push(diagnostic);
      return;
    }
    const found = this.#weighed(diagnostic);
    const { diagnostics } = this.#account();
    const key = keyOf(found);
    const former = diagnostics.get(key);
    if (former && !isWorse(found, former)) return;
    if (!former && !this.#admits(key)) this.isFull = true;
    else diagnostics.set(key, this.#withCalls(found));
  }

  /** Whether one more problem can be told. */
  #admits(key: string): boolean {
    if (!this.#known.has(key) && this.#known.size >= MAX_DIAGNOSTICS) return false;
    this.#known.add(key);
    return ++this.#told <= MAX_TOLD;
  }

  #account(): Account {
    const asking = this.#trail.at(-1);
    return asking ? asking.row.accountOf(asking.index) : this.#speaker;
  }

  /** Does what asks for no value itself, as a part of what the account is about. */
  speakingFor(account: Account, act: () => void): void {
    const before = this.#speaker;
    this.#speaker = account;
    try {
      act();
    } finally {
      this.#speaker = before;
    }
  }

  /** What `attempt` comes to; `undefined` where it needs a value that is being evaluated outside of it. */
  attempt<T>(attempt: () => T): T | undefined {
    this.#attempts++;
    try {
      return attempt();
    } catch (error) {
      if (error instanceof Reentered) return undefined;
      throw error;
    } finally {
      this.#attempts--;
    }
  }

  /** What is wrong with something that may not be there at all stops no engine for sure. */
  #weighed(diagnostic: Diagnostic): Diagnostic {
    if (diagnostic.severity !== 'error' || diagnostic.code === 'terraform-limit') return diagnostic;
    return this.#trail.at(-1)?.row.isOpen ? { ...diagnostic, severity: 'warning' } : diagnostic;
  }

  /** What is wrong in a module may be so for one of its calls only: the calls are named, the nearest first. */
  #withCalls(diagnostic: Diagnostic): Diagnostic {
    if (diagnostic.related) return diagnostic;
    const related: { readonly at: Range; readonly message: string }[] = [];
    for (let call = this.#trail.at(-1)?.row.via; call && related.length < 20; call = call.cause) {
      related.push({ at: call.at, message: `in ${call.as ?? 'a module'}, called here` });
    }
    return related.length > 0 ? { ...diagnostic, related } : diagnostic;
  }

  /** Evaluates `attempt` and hands back the problems instead of taking them. */
  trial<T = Val>(attempt: () => T): { readonly value: T; readonly problems: readonly Diagnostic[] } {
    const outer = this.#sink;
    const problems: Diagnostic[] = [];
    this.#sink = problems;
    try {
      return { value: attempt(), problems };
    } finally {
      this.#sink = outer;
    }
  }

  /** Takes from the budget of elements that this run may produce; false where it is used up. */
  spend(elements: number): boolean {
    this.#account().elements += elements;
    return this.draw(elements);
  }

  /** Why `spend` answered false. */
  spent(): string {
    return this.#left < 0
      ? `the ${MAX_ELEMENTS} elements that one root may go through are used up`
      : `the ${MAX_SHARED_ELEMENTS} elements that all roots may go through are used up`;
  }

  /** As `spend`, for what is on an account already. */
  draw(elements: number): boolean {
    this.#left -= elements;
    this.#shared.elements -= elements;
    return this.#left >= 0 && this.#shared.elements >= 0;
  }

  /** Takes problems that a trial handed back. */
  pass(problems: readonly Diagnostic[]): void {
    for (const problem of problems) this.report(problem);
  }

  demand(row: Row, index: number): Val {
    const cost = row.cost(index) + 4;
    if (this.#depth === 0) return this.#drive({ row, index });
    if (this.#depth + cost > MAX_DEPTH) throw new TooDeep({ row, index });
    return this.#fill({ row, index }, cost);
  }

  /** Evaluates one demand; those too deep for the stack come first. */
  #drive(first: Demand): Val {
    const pending = [first];
    for (let next = pending.at(-1); next; next = pending.at(-1)) {
      if (next.row.has(next.index)) {
        pending.pop();
        continue;
      }
      try {
        this.#fill(next, next.row.cost(next.index) + 4);
        pending.pop();
      } catch (error) {
        if (!(error instanceof TooDeep)) throw error;
        const { demand } = error;
        const again = pending.findIndex(({ row, index }) => row === demand.row && index === demand.index);
        if (again >= 0) demand.row.set(demand.index, this.#cyclic(pending.slice(again)));
        else pending.push(demand);
      }
    }
    return first.row.get(first.index);
  }

  #fill(demand: Demand, cost: number): Val {
    const sink = this.#sink;
    this.#sink = undefined;
    this.#depth += cost;
    this.#trail.push(demand);
    try {
      return demand.row.fill(demand.index);
    } finally {
      this.#trail.pop();
      this.#depth -= cost;
      this.#sink = sink;
    }
  }

  oversized(row: Row, index: number): Val {
    const { name, at } = row.describe(index);
    return this.tooLarge(at, `\`${name}\`: ${oversized}`);
  }

  /** Reports that a value is beyond a limit and gives the unknown that stands for it. */
  tooLarge(at: Range, says: string): UnknownVal {
    this.report({ code: 'terraform-limit', severity: 'error', message: says, at });
    return unknownVal({ code: 'limit', says }, { at });
  }

  /** As `tooLarge`, for a part, or the whole, of what is being evaluated, by the name of that. */
  tooLargeWithin(at: Range, says: string, part = ''): UnknownVal {
    const asking = this.#trail.at(-1);
    const whole = asking ? `\`${asking.row.describe(asking.index).name}\`` : '';
    const subject = part !== '' && whole !== '' ? `${part} of ${whole}` : part + whole;
    return this.tooLarge(at, subject === '' ? says : `${subject}: ${says}`);
  }

  cycle(row: Row, index: number): Val {
    if (this.#attempts > 0) throw new Reentered();
    const start = this.#trail.findIndex((demand) => demand.row === row && demand.index === index);
    return this.#cyclic(this.#trail.slice(Math.max(0, start)));
  }

  #cyclic(chain: readonly Demand[]): Val {
    const links = chain.map(({ row, index }) => row.describe(index));
    const [first] = links;
    if (!first) throw new Error('a cycle without members');
    const names = links.map(({ name }) => `\`${name}\``);
    const told = names.length > 8 ? [...names.slice(0, 7), '…'] : names;
    const sink = this.#sink;
    this.#sink = undefined;
    this.#account().isCyclic = true;
    const message = `${[...told, names[0]].join(' needs ')}: a cycle, none of these values can be evaluated`;
    this.report({
      code: 'terraform-cycle',
      severity: 'error',
      message,
      at: first.at,
      help: 'break the cycle by writing one of the values out',
      related: links.slice(1, 50).map(({ name, at }) => ({ at, message: `\`${name}\` is part of the cycle` })),
    });
    this.#sink = sink;
    return unknownVal({ code: 'error', says: message }, { at: first.at });
  }

  /** Reports an error at a place and gives the unknown that stands for its value. */
  fail(at: Range, code: string, message: string, help?: string): Val {
    this.report({ code, severity: 'error', message, at, ...(help !== undefined && { help }) });
    return unknownVal({ code: 'error', says: message }, { at });
  }
}

/** What makes two problems the same. */
export function keyOf({ at, code, message }: Diagnostic): string {
  return `${at.file.path}:${at.start}:${at.end}:${code}:${message}`;
}

/** Whether a problem is to be told in place of the same one. */
export function isWorse(found: Diagnostic, former: Diagnostic): boolean {
  return former.severity === 'warning' && found.severity === 'error';
}

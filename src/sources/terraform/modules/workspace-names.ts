/** The workspaces that the code of a module names: what it compares `terraform.workspace` with, and the keys of maps that it looks up by it. */
import { type BodyItem, type Expression, forEachChild, type Step } from '../../../syntax/index.ts';
import type { SourceFile } from '../../../text/index.ts';
import { plainText, type TopBlock } from './body-source.ts';

/** What the code says of workspaces. */
export interface Workspaces {
  readonly names: readonly string[];
  /** It has something to say of other workspaces as well, such as `default`: the other branch of a comparison. */
  readonly others: boolean;
}

/** More names than this in one module are not kept; the environments of a root are bounded besides. */
const mostNames = 200;

/** The workspaces of a module; `undefined` where the code never asks for the workspace. */
export function workspacesIn(blocks: readonly TopBlock[]): Workspaces | undefined {
  if (!blocks.some(({ whole }) => asks(whole.file))) return undefined;
  return new Reader(blocks).read();
}

const askers = new WeakMap<SourceFile, boolean>();

function asks(file: SourceFile): boolean {
  let answer = askers.get(file);
  if (answer === undefined) askers.set(file, (answer = file.text.includes('terraform.workspace')));
  return answer;
}

class Reader {
  readonly #blocks: readonly TopBlock[];
  readonly #values = new Map<string, Expression>();
  readonly #aliases = new Set<string>();
  readonly #names = new Set<string>();
  #others = false;

  constructor(blocks: readonly TopBlock[]) {
    this.#blocks = blocks;
    for (const { type, labels, body } of blocks) {
      for (const { item } of body) {
        if (item.kind !== 'attribute') continue;
        if (type === 'locals') this.#values.set(`local.${item.name}`, item.value);
        else if (type === 'variable' && item.name === 'default') this.#values.set(`var.${labels[0] ?? ''}`, item.value);
      }
    }
  }

  read(): Workspaces {
    // A local that is the workspace may stand for it, also through another local.
    for (let before = -1; before !== this.#aliases.size; ) {
      before = this.#aliases.size;
      for (const [name, value] of this.#values) if (this.#standsFor(value)) this.#aliases.add(name);
    }
    for (const { body } of this.#blocks) for (const { item } of body) this.#item(item);
    return { names: [...this.#names], others: this.#others };
  }

  #item(item: BodyItem): void {
    if (item.kind === 'attribute') this.#expression(item.value);
    else for (const inner of item.body.items) this.#item(inner);
  }

  #expression(expression: Expression): void {
    forEachChild(expression, (child) => this.#expression(child));
    if (expression.kind === 'binary' && (expression.operator === '==' || expression.operator === '!=')) {
      const { left, right } = expression;
      const other = this.#isWorkspace(left) ? right : this.#isWorkspace(right) ? left : undefined;
      if (other) {
        this.#others = true;
        this.#add(plainText(other));
      }
    } else if (expression.kind === 'traversal') {
      const at = expression.steps.findIndex((step) => step.kind === 'get-index' && this.#isWorkspace(step.key));
      if (at >= 0) this.#keys(this.#reached(expression.source, expression.steps.slice(0, at)));
    } else if (expression.kind === 'call') {
      const [first, second, third] = expression.arguments;
      if (!first || !second || !this.#isWorkspace(second)) return;
      if (expression.name === 'lookup') {
        this.#keys(this.#reached(first, []));
        if (third) this.#others = true;
      } else if (expression.name === 'contains') {
        this.#others = true;
        const list = this.#reached(first, []);
        if (list?.kind === 'tuple') for (const element of list.elements) this.#add(plainText(element));
        if (list?.kind === 'call' && list.name === 'keys' && list.arguments[0])
          this.#keys(this.#reached(list.arguments[0], []));
      }
    }
  }

  #add(name: string | undefined): void {
    if (name === 'default') this.#others = true;
    else if (name !== undefined && name !== '' && this.#names.size < mostNames) this.#names.add(name);
  }

  #keys(map: Expression | undefined): void {
    if (map?.kind !== 'object') return;
    for (const { key } of map.items) this.#add(key.kind === 'key-name' ? key.name : plainText(key));
  }

  /** The expression that a value is written as, through locals, defaults of variables and names in objects. */
  #reached(expression: Expression, steps: readonly Step[]): Expression | undefined {
    if (expression.kind === 'parentheses') return this.#reached(expression.inner, steps);
    if (expression.kind === 'traversal') return this.#reached(expression.source, [...expression.steps, ...steps]);
    const [first, ...rest] = steps;
    if (!first) return expression;
    if (first.kind !== 'get-attribute') return undefined;
    if (expression.kind === 'variable') {
      const value = this.#values.get(`${expression.name}.${first.name}`);
      // What is written as a name again is not followed: locals may go round in a circle.
      return value && value.kind !== 'traversal' ? this.#reached(value, rest) : undefined;
    }
    if (expression.kind !== 'object') return undefined;
    const item = expression.items.find(
      ({ key }) => (key.kind === 'key-name' ? key.name : plainText(key)) === first.name,
    );
    return item && item.value.kind !== 'traversal' ? this.#reached(item.value, rest) : undefined;
  }

  #isWorkspace(expression: Expression): boolean {
    switch (expression.kind) {
      case 'traversal': {
        const { source, steps } = expression;
        const [step] = steps;
        if (source.kind !== 'variable' || steps.length !== 1 || step?.kind !== 'get-attribute') return false;
        return (
          `${source.name}.${step.name}` === 'terraform.workspace' || this.#aliases.has(`${source.name}.${step.name}`)
        );
      }
      case 'parentheses':
        return this.#isWorkspace(expression.inner);
      case 'template': {
        const [part] = expression.parts;
        return expression.parts.length === 1 && part?.kind === 'interpolation' && this.#isWorkspace(part.expression);
      }
      case 'call': {
        const [first] = expression.arguments;
        return (
          /^(?:lower|trimspace|tostring)$/.test(expression.name) && first !== undefined && this.#isWorkspace(first)
        );
      }
      default:
        return false;
    }
  }

  /** Whether the value is the workspace, in one branch of a choice at least. */
  #standsFor(expression: Expression): boolean {
    if (expression.kind !== 'conditional') return this.#isWorkspace(expression);
    return this.#standsFor(expression.whenTrue) || this.#standsFor(expression.whenFalse);
  }
}

/** Reads a file of `hcldec` specs: the root spec, and the variables and functions that inputs may use. */
import { type Block, type BodyItem, parseHcl } from '../../../syntax/index.ts';
import { constantIn } from '../expressions/compile.ts';
import type { Diagnostic, SourceFile } from '../../../text/index.ts';
import { attributeOf, bodyOf, plainText } from '../modules/body-source.ts';
import { readType } from '../variables/type-constraint.ts';
import type { Type } from '../values/type.ts';
import { toDouble } from '../values/numeric.ts';
import type { Val } from '../values/value.ts';
import { bare, type CustomFunction, Evaluator, type Surroundings } from './expressions.ts';
import type { Spec } from './spec.ts';

/** A read spec file. */
export interface SpecFile {
  readonly root: Spec;
  readonly surroundings: Surroundings;
}

/** Functions of the spec format that Terraform's language has under another name, or not at all. */
const ownFunctions: readonly (readonly [string, readonly string[], string])[] = [
  ['int', ['n'], 'n < 0 ? ceil(n) : floor(n)'],
  ['hasindex', ['of', 'key'], 'can(of[key])'],
  ['strlen', ['text'], 'length(text)'],
  ['reverse', ['text'], 'strrev(text)'],
];

/** Reads the file; a test whose spec makes no sense is broken, so this throws. */
export function readSpec(file: SourceFile): SpecFile {
  return new Reader(file).read();
}

class Reader {
  readonly #file: SourceFile;
  readonly #evaluator = new Evaluator();
  readonly #own: Surroundings;

  constructor(file: SourceFile) {
    this.#file = file;
    const functions = ownFunctions.map(([name, parameters, text]): [string, CustomFunction] => {
      const result = (variables: ReadonlyMap<string, Val>) =>
        this.#evaluator.evaluateText(text, { ...bare, variables });
      return [name, { parameters, rest: undefined, result }];
    });
    this.#own = { ...bare, functions: new Map(functions) };
  }

  read(): SpecFile {
    const { body, diagnostics } = parseHcl(this.#file);
    this.#refuse(diagnostics);
    const variables = new Map<string, Val>();
    const functions = new Map<string, CustomFunction>();
    const specs: Block[] = [];
    for (const block of blocksOf(body.items)) {
      if (block.type === 'variables') {
        for (const item of block.body.items) {
          if (item.kind === 'attribute')
            variables.set(item.name, this.#value(block, item.name) ?? this.#broken('value'));
        }
      } else if (block.type === 'function') functions.set(block.labels[0]?.text ?? '', this.#function(block));
      else specs.push(block);
    }
    const [root] = specs;
    if (!root || specs.length > 1) return this.#broken('one root spec is required');
    const spec = this.#spec(root, undefined);
    this.#refuse(this.#evaluator.run.diagnostics());
    return { root: spec, surroundings: { variables, functions } };
  }

  #spec(block: Block, label: string | undefined): Spec {
    const name = this.#text(block, 'name') ?? label ?? '';
    const blockType = this.#text(block, 'block_type') ?? label ?? '';
    const required = this.#flag(block, 'required');
    const inner = blocksOf(block.body.items);
    const nested = (): Spec => {
      const [only] = inner;
      return only && inner.length === 1
        ? this.#spec(only, undefined)
        : this.#broken(`\`${block.type}\`: one spec inside`);
    };
    switch (block.type) {
      case 'object': {
        const properties = inner.map((each): [string, Spec] => {
          const property = each.labels[0]?.text ?? this.#broken('a property needs a name');
          return [property, this.#spec(each, property)];
        });
        return { kind: 'object', properties: new Map(properties) };
      }
      case 'array':
        return { kind: 'array', elements: inner.map((each) => this.#spec(each, undefined)) };
      case 'attr':
        return { kind: 'attr', name, type: this.#type(block, 'type'), required };
      case 'block':
        return { kind: 'block', blockType, required, nested: nested() };
      case 'block_list':
      case 'block_set':
      case 'block_tuple': {
        const [min, max] = [this.#number(block, 'min_items'), this.#number(block, 'max_items')];
        return { kind: block.type, blockType, min, max, nested: nested() };
      }
      case 'block_map': {
        const labels = this.#value(block, 'labels');
        const names = labels && 'items' in labels ? labels.items : [];
        const texts = names.map((each) => (each.kind === 'string' ? each.value : ''));
        return { kind: 'block_map', blockType, labels: texts, nested: nested() };
      }
      case 'block_attrs':
        return { kind: 'block_attrs', blockType, element: this.#type(block, 'element_type'), required };
      case 'literal':
        return { kind: 'literal', value: this.#value(block, 'value') ?? this.#broken('a literal needs a value') };
      case 'default':
        return { kind: 'default', attempts: inner.map((each) => this.#spec(each, label)) };
      case 'transform': {
        const result = this.#attribute(block, 'result') ?? this.#broken('a transform needs a result');
        const apply = (value: Val) => {
          const variables = new Map([['nested', value]]);
          return this.#evaluator.evaluate(this.#file, result, { ...this.#own, variables });
        };
        return { kind: 'transform', nested: nested(), result: apply };
      }
      default:
        return this.#broken(`there is no spec \`${block.type}\``);
    }
  }

  #function(block: Block): CustomFunction {
    const parameters = this.#attribute(block, 'params');
    const rest = this.#attribute(block, 'variadic_param');
    const result = this.#attribute(block, 'result') ?? this.#broken('a function needs a result');
    const names = parameters?.kind === 'tuple' ? parameters.elements : [];
    return {
      parameters: names.map((each) => (each.kind === 'variable' ? each.name : this.#broken('a name is required'))),
      rest: rest?.kind === 'variable' ? rest.name : undefined,
      result: (variables) => this.#evaluator.evaluate(this.#file, result, { ...this.#own, variables }),
    };
  }

  #attribute(block: Block, name: string) {
    return attributeOf(bodyOf(this.#file, block.body), name)?.item.value;
  }

  #value(block: Block, name: string): Val | undefined {
    const expression = this.#attribute(block, name);
    return expression && this.#evaluator.evaluate(this.#file, expression, this.#own);
  }

  #text(block: Block, name: string): string | undefined {
    return plainText(this.#attribute(block, name));
  }

  #flag(block: Block, name: string): boolean {
    const value = this.#value(block, name);
    return value?.kind === 'bool' && value.value;
  }

  #number(block: Block, name: string): number {
    const value = this.#value(block, name);
    return value?.kind === 'number' ? toDouble(value.value) : 0;
  }

  #type(block: Block, name: string): Type {
    const expression = this.#attribute(block, name);
    return expression
      ? readType(expression, this.#file, constantIn(this.#file), (problem) => this.#refuse([problem]))
      : 'any';
  }

  #refuse([first]: readonly Diagnostic[]): void {
    if (first) this.#broken(first.message);
  }

  #broken(says: string): never {
    throw new Error(`${this.#file.path}: ${says}`);
  }
}

function blocksOf(items: readonly BodyItem[]): readonly Block[] {
  return items.filter((item) => item.kind === 'block');
}

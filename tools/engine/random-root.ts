/** Makes whole roots from a seed: variables, locals, resources and modules within modules that feed each other, and files of values. */
import { type Draw, drawFrom } from './generate.ts';
import {
  constraintOf,
  literalOf,
  type Named,
  oneOf,
  type Shape,
  shapeOf,
  typedExpression,
} from './typed-expression.ts';

/** Path to text of each file. */
export type RootFiles = Readonly<Record<string, string>>;

interface Variable {
  readonly name: string;
  readonly shape: Shape;
  readonly hasDefault: boolean;
}

/** What those see who call a module. */
interface Interface {
  readonly variables: readonly Variable[];
  readonly outputs: readonly Named[];
}

const texts: Shape = { of: 'list', element: 'string' };

/** The files of a root; the same for the same seed. Of resources it holds `terraform_data` alone, which needs no provider. */
export function randomRoot(seed: number): RootFiles {
  const draw = drawFrom(seed + 1);
  for (let i = 0; i < 8; i++) draw(2);
  const files: Record<string, string> = {};
  const { variables } = new ModuleWriter(draw, files).write('', 0);
  const given = variables.filter(() => draw(3) === 0).map(({ name, shape }) => `${name} = ${literalOf(draw, shape)}\n`);
  if (given.length > 0) files['terraform.tfvars'] = given.join('');
  return files;
}

class ModuleWriter {
  readonly #draw: Draw;
  readonly #files: Record<string, string>;
  #names = 0;

  constructor(draw: Draw, files: Record<string, string>) {
    this.#draw = draw;
    this.#files = files;
  }

  /** Writes the module of a folder, and those that it calls. */
  write(folder: string, depth: number): Interface {
    const draw = this.#draw;
    const blocks: string[] = [];
    const sight: Named[] = [];
    const variables = this.#several(4).map((): Variable => {
      const variable = { name: this.#name('v'), shape: shapeOf(draw, 2), hasDefault: depth === 0 || draw(2) === 0 };
      const isHidden = draw(8) === 0;
      const lines = [`  type = ${constraintOf(variable.shape)}`];
      if (variable.hasDefault) lines.push(`  default = ${literalOf(draw, variable.shape)}`);
      if (isHidden) lines.push('  sensitive = true');
      if (draw(5) === 0) lines.push('  nullable = false');
      blocks.push(block(`variable "${variable.name}"`, lines));
      sight.push({ text: `var.${variable.name}`, shape: variable.shape, isHidden });
      return variable;
    });
    this.#locals(blocks, sight);
    for (const _ of this.#several(3)) this.#resource(blocks, sight);
    if (depth < 2) for (let more = draw(3); more > 0; more--) this.#call(folder, depth, blocks, sight);
    this.#locals(blocks, sight);
    const outputs = this.#several(3).map((): Named => {
      const [name, shape, isHidden] = [this.#name('o'), shapeOf(draw, 2), draw(2) === 0];
      const value = typedExpression(draw, shape, isHidden ? sight : plainOf(sight), 3);
      blocks.push(block(`output "${name}"`, [`  value = ${value}`, ...(isHidden ? ['  sensitive = true'] : [])]));
      return { text: name, shape, isHidden };
    });
    this.#files[`${folder}main.tf`] = blocks.join('\n');
    return { variables, outputs };
  }

  #locals(blocks: string[], sight: Named[]): void {
    for (const _ of this.#several(3)) {
      const [name, shape] = [this.#name('l'), shapeOf(this.#draw, 2)];
      blocks.push(block('locals', [`  ${name} = ${typedExpression(this.#draw, shape, plainOf(sight), 3)}`]));
      sight.push({ text: `local.${name}`, shape, isHidden: false });
    }
  }

  #resource(blocks: string[], sight: Named[]): void {
    const draw = this.#draw;
    const [name, shape, isHidden] = [this.#name('r'), shapeOf(draw, 2), draw(3) > 0];
    const from = isHidden ? sight : plainOf(sight);
    const { lines, more, whole } = this.#repetition(`terraform_data.${name}`, sight);
    blocks.push(
      block(`resource "terraform_data" "${name}"`, [
        ...lines,
        `  input = ${typedExpression(draw, shape, [...more, ...from], 3)}`,
      ]),
    );
    sight.push({ ...whole('input', shape), isHidden });
    sight.push({ ...whole('id', 'string'), isHidden: true });
  }

  #call(folder: string, depth: number, blocks: string[], sight: Named[]): void {
    const draw = this.#draw;
    const name = this.#name('m');
    const { variables, outputs } = this.write(`${folder}${name}/`, depth + 1);
    const { lines, more, whole } = this.#repetition(`module.${name}`, sight);
    const given = variables.filter(({ hasDefault }) => !hasDefault || draw(2) === 0);
    blocks.push(
      block(`module "${name}"`, [
        `  source = "./${name}"`,
        ...lines,
        ...given.map(({ name: to, shape }) => {
          return `  ${to} = ${typedExpression(draw, shape, [...more, ...plainOf(sight)], 2)}`;
        }),
      ]),
    );
    for (const { text, shape, isHidden } of outputs) sight.push({ ...whole(text, shape), isHidden });
  }

  /** `count`, `for_each` or neither; what its block sees besides; and how an attribute of all its instances is called. */
  #repetition(address: string, sight: readonly Named[]) {
    const draw = this.#draw;
    const plain = plainOf(sight);
    const kind = draw(4);
    if (kind === 0)
      return {
        lines: [`  count = min(3, length(${typedExpression(draw, texts, plain, 2)}))`],
        more: [{ text: 'count.index', shape: 'number', isHidden: false }] satisfies Named[],
        whole: (attribute: string, element: Shape): Omit<Named, 'isHidden'> => ({
          text: oneOf(draw, [`${address}[*].${attribute}`, `[for x in ${address} : x.${attribute}]`]),
          shape: { of: 'list', element },
        }),
      };
    if (kind === 1)
      return {
        lines: [`  for_each = toset(${typedExpression(draw, texts, plain, 2)})`],
        more: [{ text: 'each.key', shape: 'string', isHidden: false }] satisfies Named[],
        whole: (attribute: string, element: Shape): Omit<Named, 'isHidden'> => ({
          text: `{ for k, x in ${address} : k => x.${attribute} }`,
          shape: { of: 'map', element },
        }),
      };
    return {
      lines: [],
      more: [],
      whole: (attribute: string, shape: Shape): Omit<Named, 'isHidden'> => ({ text: `${address}.${attribute}`, shape }),
    };
  }

  #several(most: number): readonly undefined[] {
    return Array.from({ length: 1 + this.#draw(most) }, () => undefined);
  }

  #name(prefix: string): string {
    return `${prefix}${this.#names++}`;
  }
}

function plainOf(sight: readonly Named[]): readonly Named[] {
  return sight.filter(({ isHidden }) => !isHidden);
}

function block(header: string, lines: readonly string[]): string {
  return `${header} {\n${lines.join('\n')}\n}\n`;
}

/** Rewritings that make the root a module which a new root calls, its constants arguments of the call. */
import { type Block, parseHcl } from '../../syntax/index.ts';
import { moveIn } from './move-literals.ts';
import {
  freshNames,
  isOverride,
  nativeFiles,
  type Program,
  type Rewriting,
  type Rewritten,
  withFiles,
} from './program.ts';
import { added, edited, joined, stretch, type TracedText } from './traced-text.ts';

/** All of these rewritings. */
export const moduleWrappings: readonly Rewriting[] = [
  wrapping('module', '', ''),
  wrapping('module with `count`', '  count = 1\n', '[0]'),
  wrapping('module with `for_each` over a map', '  for_each = { only = true }\n', '["only"]'),
  wrapping('module with `for_each` over a set', '  for_each = toset(["only"])\n', '["only"]'),
];

/** Blocks that belong to a root only. */
const ofRoots: ReadonlySet<string> = new Set(['provider', 'terraform', 'import']);
/** What these blocks make: configurations of providers and of Terraform itself. */
const staysInRoot = /^(?:provider|backend|state_store)\.|^(?:cloud|encryption)$/;
/** Blocks that name addresses, which no longer are the same. */
const addressing: ReadonlySet<string> = new Set(['moved', 'removed', 'import', 'check']);

function wrapping(name: string, repetition: string, index: string): Rewriting {
  return { name: `literals → arguments of a ${name}`, rewrite: (program) => wrap(program, repetition, index) };
}

function wrap(program: Program, repetition: string, index: string): Rewritten | undefined {
  const files = nativeFiles(program, 'root');
  const fresh = freshNames(program);
  const name = fresh();
  if ([...program.keys()].some((path) => path.endsWith('.json') && !path.includes('/'))) return undefined;
  if (files.some((file) => isOverride(file) || file.blocks.some(({ type }) => addressing.has(type)))) return undefined;
  const moved = new Map<string, TracedText>();
  for (const [path, text] of program) if (!path.endsWith('.tfvars')) moved.set(`${name}/${path}`, text);
  const root: (TracedText | string)[] = [];
  const args: (TracedText | string)[] = [];
  for (const file of files) {
    const literals = moveIn(file, 'whole', fresh, (variable, value) => {
      args.push(`  ${variable} = `, value, '\n');
      return { reference: `var.${variable}`, declaration: added(`variable "${variable}" {}\n`) };
    });
    const kept: Block[] = file.blocks.filter(({ type }) => ofRoots.has(type));
    const edits = [...(literals?.edits ?? []), ...kept.map(({ start, end }) => ({ start, end, to: added('') }))];
    for (const block of kept) root.push(stretch(file.text, block), '\n');
    for (const block of file.blocks) {
      if (block.type !== 'variable') continue;
      const [label] = block.labels;
      root.push(stretch(file.text, block), '\n');
      args.push(`  ${label?.text} = var.${label?.text}\n`);
    }
    moved.set(`${name}/${file.path}`, joined(edited(file.text, edits), '\n', ...(literals?.declarations ?? [])));
  }
  const call = joined(...root, `module "${name}" {\n  source = "./${name}"\n`, repetition, ...args, '}\n');
  const given = [...program].filter(([path]) => path.endsWith('.tfvars'));
  if (parseHcl({ path: 'main.tf', text: call.text }).diagnostics.length > 0) return undefined;
  return {
    program: withFiles(moved, [['main.tf', call], ...given]),
    renamed: (address) => (staysInRoot.test(address) ? address : `module.${name}${index}.${address}`),
  };
}

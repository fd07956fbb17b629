/** Pure rooms touch no machine: no disk, network, environment, clock or chance. */
import { type Expression, Visitor } from 'oxc-parser';
import type { Breach } from './breach.ts';
import { impureRooms, pureModules } from './floors.ts';
import { type House, isTest, roomOf } from './house.ts';
import type { Module } from './modules.ts';

/** Members of globals that read the machine. A whole global is given as an empty list. */
const impureGlobals: ReadonlyMap<string, readonly string[]> = new Map([
  ['process', []],
  ['performance', []],
  ['globalThis', []],
  ['Date', ['now']],
  ['Math', ['random']],
  ['crypto', ['getRandomValues', 'randomUUID']],
]);
const impureCalls: ReadonlySet<string> = new Set(['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'Date']);
const chance = /^(random|generate)/;
const suspicious = /\b(process|performance|globalThis|Date|Math|crypto|fetch|setTimeout|setInterval|setImmediate)\b/;

/** The packages that the product may use: the `dependencies` of package.json. */
export function dependenciesOf(house: House): ReadonlySet<string> {
  const value: unknown = JSON.parse(house.texts.get('package.json') ?? '{}');
  const listed = typeof value === 'object' && value !== null && 'dependencies' in value ? value.dependencies : {};
  return new Set(Object.keys(Object(listed)));
}

/** Every place where a pure room touches the machine, and every package in the product that is no dependency of it. */
export function purityBreaches(modules: readonly Module[], dependencies: ReadonlySet<string>): Breach[] {
  const breaches: Breach[] = [];
  for (const module of modules) {
    const room = roomOf(module.path);
    if (room === undefined || isTest(module.path)) continue;
    const say = (rule: string, says: string) => breaches.push({ rule, file: module.path, says });
    packages(module, dependencies, say);
    if (impureRooms.has(room)) continue;
    nodeModules(module, say);
    if (suspicious.test(module.text)) globals(module, say);
  }
  return breaches;
}

type Say = (rule: string, says: string) => void;

function packages(module: Module, dependencies: ReadonlySet<string>, say: Say) {
  for (const { specifier, target } of module.imports) {
    if (target !== undefined || specifier.startsWith('node:')) continue;
    const [scope, name] = specifier.split('/');
    const found = specifier.startsWith('@') ? `${scope}/${name}` : (scope ?? specifier);
    if (!dependencies.has(found)) say('package', `imports \`${found}\`, which is not among the product's dependencies`);
  }
}

function nodeModules(module: Module, say: Say) {
  for (const { specifier, isType, names } of module.imports) {
    if (!specifier.startsWith('node:') || isType) continue;
    if (!pureModules.has(specifier)) say('pure', `a pure room imports \`${specifier}\``);
    else if (specifier === 'node:crypto') {
      for (const name of names) {
        if (chance.test(name)) say('pure', `a pure room imports \`${name}\` from \`${specifier}\``);
        if (name === '*' || name === 'default') say('pure', 'a pure room imports all of `node:crypto`; import by name');
      }
    }
  }
}

function globals(module: Module, say: Say) {
  const own = ownNames(module);
  const isGlobal = (node: Expression) => (node.type === 'Identifier' && !own.has(node.name) ? node.name : undefined);
  new Visitor({
    MemberExpression(node) {
      const name = isGlobal(node.object);
      const members = name === undefined ? undefined : impureGlobals.get(name);
      if (members === undefined) return;
      const member =
        !node.computed && node.property.type === 'Identifier'
          ? node.property.name
          : node.property.type === 'Literal'
            ? String(node.property.value)
            : '[…]';
      if (members.length === 0 || members.includes(member)) say('pure', `a pure room uses \`${name}.${member}\``);
    },
    CallExpression(node) {
      const name = isGlobal(node.callee);
      if (name !== undefined && impureCalls.has(name)) say('pure', `a pure room calls \`${name}\``);
    },
    NewExpression(node) {
      if (isGlobal(node.callee) === 'Date' && node.arguments.length === 0)
        say('pure', 'a pure room reads the clock by `new Date()`');
    },
  }).visit(module.parsed.program);
}

/** Names that the file declares itself anywhere, which therefore need not be the globals of that name. */
function ownNames(module: Module): ReadonlySet<string> {
  const own = new Set<string>();
  const add = (node: { type: string; name?: string } | null) => {
    if (node?.type === 'Identifier' && node.name !== undefined) own.add(node.name);
  };
  const parameters = (nodes: readonly { type: string; name?: string }[]) => nodes.forEach(add);
  new Visitor({
    ImportSpecifier: (node) => add(node.local),
    ImportDefaultSpecifier: (node) => add(node.local),
    ImportNamespaceSpecifier: (node) => add(node.local),
    VariableDeclarator: (node) => add(node.id),
    FunctionDeclaration: (node) => {
      add(node.id);
      parameters(node.params);
    },
    FunctionExpression: (node) => parameters(node.params),
    ArrowFunctionExpression: (node) => parameters(node.params),
  }).visit(module.parsed.program);
  return own;
}

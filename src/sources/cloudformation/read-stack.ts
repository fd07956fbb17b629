/** Stacks with those that are nested in them and the modules that they use. */
import type { GraphNode, Origin, Value } from '../../graph/index.ts';
import { childOf, type Entry, entryOf, type Node } from '../../syntax/index.ts';
import { placeAt } from '../document-value.ts';
import { circleOfStacks } from './circle-of-stacks.ts';
import { absorb, type Collector, collect } from './collector.ts';
import { dependencyCycles } from './dependency-cycles.ts';
import { givenBy } from './environments/given-parameter.ts';
import type { Library, LibraryTemplate } from './library.ts';
import { instancesOf, type ModuleInstance } from './modules/module-instances.ts';
import { isInModules, type OpenModule, referenceInto } from './modules/module-references.ts';
import type { ModuleUse } from './modules/module-use.ts';
import { noteMissing } from './nesting.ts';
import { nestedTemplatePath } from './nested-template.ts';
import type { OpenStack, StackPlace } from './open-stack.ts';
import { conditionOf, keyAt, readResource } from './read-resource.ts';
import { judgeRules } from './rules.ts';
import { Stack } from './stack.ts';
import type { Template } from './template.ts';

const deepest = 8;
const mostStacks = 5000;
/** Pseudo parameters that differ from stack to stack of one deployment. */
const perStack: ReadonlySet<string> = new Set(['AWS::StackId', 'AWS::StackName']);

/** Opens the stack of a template at a place; what is read goes to the collector, nested templates are taken from `library`. */
export function openStack(template: Template, place: StackPlace, library: Library, into: Collector): OpenStack {
  const children = new Map<string, OpenStack | undefined>();
  const entries = resourceEntries(template);
  const moduleIds = new Set(template.modules.flatMap(({ kind, id }) => (kind === 'registry' ? [id] : [])));
  let modules: readonly OpenModule[] | undefined;
  const stack = new Stack(template, {
    keyOf: (id) => keyAt(place, id),
    given: (name) => place.given(name),
    output: (id, name) => child(id)?.output(name),
    exported: (name) => place.exported(name),
    deployment: (name) => place.deployment?.(name),
    elsewhere: (name, attribute, origin) =>
      referenceInto(opened(), name, attribute, origin, stack) ?? place.outer?.(name, attribute, origin),
    isInModules: (name) => isInModules(opened(), name),
    isModule: place.isModule ?? false,
    report: (diagnostic) => into.diagnostics.push(diagnostic),
  });
  // Defaults alone are often meant to be refused, so that somebody chooses.
  if ([...template.section('Parameters').keys()].some((name) => place.given(name)))
    judgeRules(template.section('Rules'), stack);

  /** The nested stack with this id, opened at the first request. */
  function child(id: string): OpenStack | undefined {
    if (children.has(id)) return children.get(id);
    children.set(id, undefined);
    const entry = entries.get(id);
    const path = entry && nestedTemplatePath(template, entry.value);
    const nested = path === undefined ? undefined : library.templates.get(path);
    const open = entry && nested && openChild(id, entry, nested);
    children.set(id, open);
    return open;
  }

  function openChild(id: string, entry: Entry, nested: LibraryTemplate): OpenStack | undefined {
    const condition = conditionOf(entry.value, stack);
    const inner = condition === false ? undefined : placeBelow(entry.key, nested, `nested stack \`${id}\``);
    if (!inner) return undefined;
    const conditional = place.conditional ?? (typeof condition === 'boolean' ? undefined : condition);
    const given = handedDown(childOf(childOf(entry.value, 'Properties'), 'Parameters'), stack);
    return openBelow(nested, { ...inner, conditional, prefix: `${place.prefix}${id}/`, given });
  }

  /** The modules that the template uses, each opened when something of it is asked for. */
  function opened(): readonly OpenModule[] {
    if (modules) return modules;
    // While the lists of loops are evaluated there are no modules yet.
    modules = [];
    return (modules = template.modules.flatMap(instancesAt));
  }

  function instancesAt(use: ModuleUse): readonly OpenModule[] {
    const found = instancesOf(use, stack);
    if (found && !('kind' in found)) return found.map((one) => ({ ...one, open: once(() => openModule(one)) }));
    const reason = found ? `modules of a list that is not known: ${found.reason.says}` : 'too many modules, or no list';
    const at = placeAt(template.file, use.key);
    into.ledger.push({ about: 'module', subject: use.id, reason, count: 1, at, incomplete: true });
    return [];
  }

  function openModule({ use, id, properties, overrides }: ModuleInstance): OpenStack | undefined {
    const nested = use.path === undefined ? undefined : library.module(use.path);
    const inner = nested && placeBelow(use.key, nested, `module \`${id}\``);
    if (!nested || !inner) return undefined;
    if (!library.templates.has(nested.template.path)) noteMissing(nested.template, library.templates, into);
    return openBelow(nested, {
      ...inner,
      ...(place.deployment && { deployment: (name: string) => place.deployment?.(name) }),
      prefix: `${place.prefix}${id}`,
      given: handedDown(properties, stack),
      overriding: (logicalId) => {
        const node = childOf(childOf(overrides, logicalId), 'Properties');
        return node && stack.evaluate(node);
      },
      ...(use.kind === 'local' && { outer: (name, attribute, origin) => named(stack, name, attribute, origin) }),
      isModule: true,
      // A condition is not asked for before resources are: it may itself ask what names lead into the module.
      get conditional() {
        const condition = conditionOf(use.body, stack);
        return place.conditional ?? (typeof condition === 'boolean' ? undefined : condition);
      },
    });
  }

  /** What a stack below this one takes over from it; `undefined` where there is none. */
  function placeBelow(key: Node, nested: LibraryTemplate, as: string): Omit<StackPlace, 'given'> | undefined {
    const { path } = nested.template;
    if (place.chain.includes(path)) {
      into.diagnostics.push(circleOfStacks([...place.chain, path], placeAt(template.file, key), place.via));
      return undefined;
    }
    if (place.chain.length >= deepest || into.stacks > mostStacks) return undefined;
    if (into.stacks++ === mostStacks) {
      const reason = `more than ${mostStacks} nested stacks`;
      into.ledger.push({ about: 'module', subject: path, reason, count: 1, incomplete: true });
      return undefined;
    }
    return {
      scope: place.scope,
      ...(place.environment && { environment: place.environment }),
      prefix: place.prefix,
      exported: (name) => place.exported(name),
      chain: [...place.chain, path],
      via: { at: placeAt(template.file, key), as, ...(place.via && { cause: place.via }) },
      ...(place.deployment && {
        deployment: (name: string) => (perStack.has(name) ? undefined : place.deployment?.(name)),
      }),
      ...(place.madeAt && { madeAt: place.madeAt }),
      ...(place.constructOf && { constructOf: place.constructOf }),
    };
  }

  function openBelow(nested: LibraryTemplate, inner: StackPlace): OpenStack {
    const made = nested.hasMacros ? nested.madeWith(givenBy(nested.template, (name) => inner.given(name))) : nested;
    into.nested.add(nested.template.path);
    absorb(into, made.said);
    return openStack(made.template, inner, library, into);
  }

  return {
    stack,
    output(name) {
      const node = childOf(template.section('Outputs').get(name), 'Value');
      return node && stack.evaluate(node);
    },
    read() {
      const nodes: GraphNode[] = [];
      for (const [id, entry] of entries) {
        if (moduleIds.has(id)) continue;
        const node = readResource(id, entry, stack, place, into);
        if (node) nodes.push(node);
        if (nestedTemplatePath(template, entry.value) !== undefined) child(id)?.read();
      }
      for (const one of opened()) if (conditionOf(one.use.body, stack) !== false) one.open()?.read();
      // A condition that nothing asks for is refused all the same.
      if (!place.isModule)
        for (const [name, node] of template.section('Conditions')) stack.condition(name, stack.originOf(node));
      for (const one of dependencyCycles(nodes, (node) => dependsOn(node, place, entries, template)))
        into.diagnostics.push(one);
      for (const node of nodes) collect(into, node);
    },
  };
}

function named(stack: Stack, name: string, attribute: string | undefined, origin: Origin): Value | undefined {
  return attribute === undefined ? stack.ref(name, origin) : stack.attribute(name, attribute, origin);
}

function once<T>(make: () => T): () => T | undefined {
  let made: { readonly value: T | undefined } | undefined;
  return () => {
    if (made) return made.value;
    // Who asks for it while it is opened gets nothing.
    made = { value: undefined };
    made = { value: make() };
    return made.value;
  };
}

/** What a nesting resource writes for parameters, each evaluated once. */
function handedDown(parameters: Node | undefined, stack: Stack): (parameter: string) => Value | undefined {
  const known = new Map<string, Value | undefined>();
  return (name) => {
    if (known.has(name)) return known.get(name);
    const node = childOf(parameters, name);
    const value = node && stack.evaluate(node);
    known.set(name, value);
    return value;
  };
}

/** What a resource states in `DependsOn`. */
function dependsOn({ key }: GraphNode, place: StackPlace, entries: ReadonlyMap<string, Entry>, { file }: Template) {
  const body = entries.get(key.slice(place.scope.length + 1 + place.prefix.length))?.value;
  const node = childOf(body, 'DependsOn');
  const items = node?.kind === 'sequence' ? node.items : node ? [node] : [];
  return items.flatMap((item) =>
    item.kind === 'scalar' ? [{ to: keyAt(place, item.text), at: placeAt(file, item) }] : [],
  );
}

/** The resources by their logical ids; of two with one id the last one holds, and the parser has said so. */
function resourceEntries(template: Template): ReadonlyMap<string, Entry> {
  const resources = entryOf(template.root, 'Resources')?.value;
  const found = new Map<string, Entry>();
  if (resources?.kind === 'mapping') {
    for (const entry of resources.entries) if (entry.name !== undefined) found.set(entry.name, entry);
  }
  return found;
}

/** One stack: a template with its parameters, evaluated on demand. */
import { listOf, type Origin, recordOf, rootCause, type Unknown, unknown, type Value } from '../../graph/index.ts';
import { childOf, type Mapping, type Node, stringOf } from '../../syntax/index.ts';
import type { Diagnostic } from '../../text/index.ts';
import { type DocumentContext, originOf, scalarValue, valueOf } from '../document-value.ts';
import { ifElse, truthOf, truthValue } from './condition-functions.ts';
import { withDynamicReferences } from './dynamic-references.ts';
import { type Evaluation, takenOver, type Truth, unknownAt } from './evaluation.ts';
import { callOf, extensionIn, type FunctionCall } from './function-call.ts';
import { availabilityZones, cidr, length, select, split } from './list-functions.ts';
import {
  findInMap,
  getAtt,
  importValue,
  packaged,
  published,
  ref,
  stackOutput,
  transform,
  transformWords,
} from './lookup-functions.ts';
import { merge } from './modules/merge.ts';
import { parameterValue, pseudoParameter, pseudoParameters, referredParameter } from './parameters.ts';
import { refusalOf } from './parameter-limits.ts';
import type { Template } from './template.ts';
import { refAll, ruleTruths, attributeOfOne, attributeOfAll } from './rules.ts';
import { base64, join, sub, toJsonString } from './text-functions.ts';

const functions: ReadonlyMap<string, (argument: Node, evaluation: Evaluation) => Value | undefined> = new Map<
  string,
  (argument: Node, evaluation: Evaluation) => Value | undefined
>([
  ['Ref', ref],
  ['Fn::Base64', base64],
  ['Fn::Cidr', cidr],
  ['Fn::FindInMap', findInMap],
  ['Fn::GetAZs', availabilityZones],
  ['Fn::GetAtt', getAtt],
  ['Fn::GetStackOutput', stackOutput],
  ['Fn::If', ifElse],
  ['Fn::ImportValue', importValue],
  ['Fn::Join', join],
  ['Fn::Length', length],
  ['Fn::Merge', merge],
  ['Fn::Packaged', packaged],
  ['Fn::RefAll', refAll],
  ['Fn::ValueOf', attributeOfOne],
  ['Fn::ValueOfAll', attributeOfAll],
  ['Fn::Published', published],
  ['Fn::Select', select],
  ['Fn::Split', split],
  ['Fn::Sub', sub],
  ['Fn::ToJsonString', toJsonString],
  ['Fn::Transform', transform],
]);
const truths: ReadonlySet<string> = new Set([
  'Fn::Equals',
  'Fn::And',
  'Fn::Or',
  'Fn::Not',
  'Condition',
  ...ruleTruths.keys(),
]);

/** A stack makes no more values than this; what comes after is unknown. */
const mostValues = 2_000_000;
const mostMistakes = 50;
/** How long a chain of conditions may be, of which each needs the next. */
const longestChain = 200;

/** What a stack asks of those around it. */
export interface StackSurroundings {
  /** The key of the resource with this logical id in this stack. */
  keyOf(logicalId: string): string;
  /** The value that a parent stack hands down. */
  given(parameter: string): Value | undefined;
  /** An output of a nested stack; `undefined` where the resource is none that can be read. */
  output(logicalId: string, output: string): Value | undefined;
  /** An export of another stack; `undefined` where none is known. */
  exported(name: string): Value | undefined;
  /** What is known of a pseudo parameter such as `AWS::Region`. */
  deployment(pseudoParameter: string): Value | undefined;
  /** What a name means that the template does not have: in its modules, or around it; `undefined` where nothing is called so. */
  elsewhere(name: string, attribute: string | undefined, origin: Origin): Value | undefined;
  /** Whether a resource of its modules is called so. */
  isInModules(name: string): boolean;
  /** Whether the limits of parameters do not count. */
  readonly isModule: boolean;
  /** Takes mistakes of the template. */
  report(diagnostic: Diagnostic): void;
}

/** Evaluates the values of one stack. */
export class Stack implements Evaluation {
  readonly template: Template;
  readonly #around: StackSurroundings;
  readonly #context: DocumentContext;
  readonly #parameters = new Map<string, Value>();
  readonly #conditions = new Map<string, Truth | 'open'>();
  #values = 0;
  #mistakes = 0;
  #chain = 0;

  constructor(template: Template, around: StackSurroundings) {
    this.template = template;
    this.#around = around;
    this.#context = { file: template.file, schema: 'core' };
  }

  get file(): Template['file'] {
    return this.template.file;
  }

  originOf(node: Node): Origin {
    return originOf(node, this.file);
  }

  plain(node: Node): Value {
    return valueOf(node, this.#context);
  }

  evaluate(node: Node): Value | undefined {
    if (++this.#values > mostValues)
      return unknownAt('limit', `the template expands to more than ${mostValues} values`, this.originOf(node));
    const call = callOf(node);
    if (call) return this.#call(call, node);
    if (node.kind === 'scalar') return withDynamicReferences(scalarValue(node, this.#context));
    if (node.kind === 'mapping') return this.#record(node);
    const items = node.items.flatMap((item) => this.evaluate(item) ?? []);
    return listOf(items, this.originOf(node));
  }

  #call(call: FunctionCall, node: Node): Value | undefined {
    if (truths.has(call.name)) return truthValue(node, this);
    const run = functions.get(call.name);
    if (!run) return unknownAt('unsupported', `the function \`${call.name}\` is not evaluated`, this.originOf(node));
    const extended = this.#around.isModule ? undefined : extensionIn(call);
    if (extended !== undefined && !this.template.transforms.includes('AWS::LanguageExtensions'))
      this.mistake(
        'cloudformation-no-language-extensions',
        `${extended} needs the transform \`AWS::LanguageExtensions\``,
        this.originOf(node),
      );
    const value = run(call.argument, this);
    // What a text function put together may be a dynamic reference.
    const made = value && withDynamicReferences(value);
    if (made && made !== value) return made;
    // The place of a call is the whole call, with its tag or name.
    if (
      !value ||
      value.origin.at.start !== call.argument.start ||
      value.origin.at.file !== (call.argument.file ?? this.file)
    )
      return value;
    return { ...value, origin: { ...value.origin, at: this.originOf(node).at } };
  }

  #record(node: Mapping): Value {
    const entries = new Map<string, Value>();
    let open: Unknown | undefined;
    for (const { name, key, value } of node.entries) {
      if (name === undefined) continue;
      if (name === 'Fn::Transform') {
        open ??= unknownAt('not-read', transformWords(value), this.originOf(key));
        continue;
      }
      if (name.startsWith('Fn::ForEach::')) {
        open ??= unknownAt('unsupported', `what \`${name}\` adds is not evaluated`, this.originOf(key));
        continue;
      }
      const entry = this.evaluate(value);
      if (entry) entries.set(name, entry);
    }
    return recordOf(entries, this.originOf(node), open);
  }

  ref(name: string, origin: Origin): Value | undefined {
    if (name === 'AWS::NoValue') return undefined;
    if (pseudoParameters.has(name)) {
      const known = this.#around.deployment(name);
      return known ? takenOver(known, origin) : pseudoParameter(name, origin);
    }
    const definition = this.template.section('Parameters').get(name);
    if (definition) return referredParameter(this.#parameter(name, definition), origin);
    if (name.startsWith('Const::')) return this.#constant(name.slice('Const::'.length), origin);
    if (!this.#exists(name) || this.#isModule(name)) {
      const found = this.#around.elsewhere(name, undefined, origin);
      if (found) return found;
    }
    if (!this.#exists(name)) return this.mistake('cloudformation-unknown-name', `nothing is named \`${name}\``, origin);
    const reason = { code: 'after-apply', says: `\`${name}\` is known after deployment` } as const;
    return unknown(reason, origin, { to: this.#around.keyOf(name), attribute: 'Ref' });
  }

  attribute(logicalId: string, attribute: string, origin: Origin): Value {
    if (!this.#exists(logicalId) || this.#isModule(logicalId)) {
      const found = this.#around.elsewhere(logicalId, attribute, origin);
      if (found) return found;
    }
    if (!this.#exists(logicalId))
      return this.mistake('cloudformation-unknown-name', `no resource is named \`${logicalId}\``, origin);
    if (attribute.startsWith('Outputs.')) {
      const output = this.#around.output(logicalId, attribute.slice('Outputs.'.length));
      if (output) return { ...output, origin: { ...origin, cause: output.origin } };
    }
    const reason = { code: 'after-apply', says: `\`${logicalId}.${attribute}\` is known after deployment` } as const;
    return unknown(reason, origin, { to: this.#around.keyOf(logicalId), attribute });
  }

  parametersOf(type: string): readonly Value[] {
    return [...this.template.section('Parameters')].flatMap(([name, definition]) =>
      stringOf(childOf(definition, 'Type')) === type ? [this.#parameter(name, definition)] : [],
    );
  }

  condition(name: string, origin: Origin): Truth {
    const known = this.#conditions.get(name);
    if (known === 'open')
      return this.mistake('cloudformation-condition-cycle', `the condition \`${name}\` depends on itself`, origin);
    if (known !== undefined) return known;
    const node = this.template.section('Conditions').get(name);
    if (!node) return this.mistake('cloudformation-unknown-name', `no condition is named \`${name}\``, origin);
    if (this.#chain >= longestChain)
      return this.mistake('cloudformation-too-deep', `more than ${longestChain} conditions need one another`, origin);
    this.#conditions.set(name, 'open');
    this.#chain++;
    const truth = this.truth(node);
    this.#chain--;
    this.#conditions.set(name, truth);
    return truth;
  }

  truth(node: Node): Truth {
    return truthOf(node, this);
  }

  exported(name: string): Value | undefined {
    return this.#around.exported(name);
  }

  mapping(name: string): Node | undefined {
    return this.template.section('Mappings').get(name);
  }

  /** What seems to be a mistake is none where something outside of the template may change that place. */
  mistake(code: string, says: string, origin: Origin): Unknown {
    const [maker] = this.template.makers;
    if (maker && code !== 'cloudformation-parameter')
      return unknownAt('not-read', `${says}, but \`${maker.subject}\` may change it`, origin);
    if (this.#mistakes++ < mostMistakes)
      this.#around.report({ code, severity: 'warning', message: says, at: origin.at });
    return unknownAt('error', says, origin);
  }

  /** Whether a resource of the stack is called so, its modules included. */
  names(logicalId: string): boolean {
    return (this.#exists(logicalId) && !this.#isModule(logicalId)) || this.#around.isInModules(logicalId);
  }

  #isModule(logicalId: string): boolean {
    return this.template.modules.some(({ id }) => id === logicalId);
  }

  /** A constant of a template with local modules; placeholders in its text are filled in. */
  #constant(name: string, origin: Origin): Value | undefined {
    const node = this.template.section('Constants').get(name);
    if (!node) return this.mistake('cloudformation-unknown-name', `no constant is named \`${name}\``, origin);
    if (this.#chain >= longestChain)
      return this.mistake('cloudformation-too-deep', `more than ${longestChain} constants need one another`, origin);
    this.#chain++;
    const isText = node.kind === 'scalar' && !node.tag && node.text.includes('${');
    const value = isText ? sub(node, this) : this.evaluate(node);
    this.#chain--;
    return value && takenOver(value, origin);
  }

  #exists(logicalId: string): boolean {
    return this.template.section('Resources').has(logicalId);
  }

  #parameter(name: string, definition: Node): Value {
    let value = this.#parameters.get(name);
    if (!value) {
      this.#parameters.set(
        name,
        unknownAt('error', `parameter \`${name}\` depends on itself`, this.originOf(definition)),
      );
      this.#parameters.set(name, (value = parameterValue(name, definition, this.#around.given(name), this)));
      const refusal = this.#around.isModule ? undefined : refusalOf(name, definition, value);
      if (refusal !== undefined) this.mistake('cloudformation-parameter', refusal, rootCause(value.origin));
    }
    return value;
  }
}

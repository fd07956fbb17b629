/**
 * The tree of HCL native syntax: what a file says, with the offsets of every part, and nothing evaluated.
 *
 * Every node holds `start` and `end`, UTF-16 offsets into the text of the file it was read from; `rangeOf` makes a `Range` of them.
 * The tree is never deeper than the parser's limit, so that a reader may recurse over it.
 * Source: the HCL native syntax specification (hashicorp/hcl, `hclsyntax/spec.md`).
 */
import type { Diagnostic, SourceFile } from '../../text/index.ts';

/** A read file: its body, its comments in order, and what was wrong with it. The body holds all that could be read. */
export interface HclFile {
  readonly file: SourceFile;
  readonly body: Body;
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A comment with its marks; `form` `line` stands for `#` and `//`, and its range does not hold the line end. */
export interface Comment {
  readonly kind: 'comment';
  readonly form: 'line' | 'block';
  readonly start: number;
  readonly end: number;
}

/** Attributes and blocks in the order of the file. Of a block, the range runs from `{` to `}`, both held. */
export interface Body {
  readonly kind: 'body';
  readonly items: readonly BodyItem[];
  readonly start: number;
  readonly end: number;
}

/** What a body may hold. */
export type BodyItem = Attribute | Block;

/** `name = value`. The name lies at `start` and is `name.length` long. */
export interface Attribute {
  readonly kind: 'attribute';
  readonly name: string;
  readonly value: Expression;
  readonly start: number;
  readonly end: number;
}

/** `type "label" label { … }`. The type lies at `start` and is `type.length` long; the header runs from `start` to `headerEnd`. */
export interface Block {
  readonly kind: 'block';
  readonly type: string;
  readonly labels: readonly Label[];
  readonly body: Body;
  /** Where the last label (or the type, if there is none) ends. */
  readonly headerEnd: number;
  readonly start: number;
  readonly end: number;
}

/** A label of a block; the range holds the quotes, `text` does not, and its escapes are resolved. */
export interface Label {
  readonly kind: 'label';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Everything that has a value. */
export type Expression =
  | NumberLiteral
  | BoolLiteral
  | NullLiteral
  | Template
  | Variable
  | Traversal
  | Call
  | Unary
  | Binary
  | Conditional
  | Tuple
  | ObjectLiteral
  | ForTuple
  | ForObject
  | Parentheses
  | Invalid;

/** A number, kept as it is written: `text` is decimal digits with an optional fraction and exponent, of any length. */
export interface NumberLiteral {
  readonly kind: 'number';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `true` or `false`. */
export interface BoolLiteral {
  readonly kind: 'bool';
  readonly value: boolean;
  readonly start: number;
  readonly end: number;
}

/** `null`. */
export interface NullLiteral {
  readonly kind: 'null';
  readonly start: number;
  readonly end: number;
}

/**
 * A string template: `"…"`, a heredoc, or (`bare`) a text without any quotes, such as a string out of JSON.
 * Escapes are resolved, strip markers applied, and the indentation of a `<<-` heredoc removed; so `parts` say what comes out.
 * No parts is the empty string; one `text` part is a plain string; ONE `interpolation` alone passes its value on unchanged,
 * not turned into a string (the specification's "template unwrapping").
 */
export interface Template {
  readonly kind: 'template';
  readonly form: 'quoted' | 'heredoc' | 'indented-heredoc' | 'bare';
  readonly parts: readonly TemplatePart[];
  /** With quotes; a heredoc from `<<` to the end of its closing word. */
  readonly start: number;
  readonly end: number;
}

/** A part of a template. */
export type TemplatePart = TemplateText | Interpolation | TemplateIf | TemplateFor;

/** Literal text; `value` is what comes out, the range where it is written. Two texts never stand side by side. */
export interface TemplateText {
  readonly kind: 'text';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** `${ expression }`; the strip markers are already applied to the neighbouring texts. */
export interface Interpolation {
  readonly kind: 'interpolation';
  readonly expression: Expression;
  /** `${~` stood here. */
  readonly stripBefore: boolean;
  /** `~}` stood here. */
  readonly stripAfter: boolean;
  readonly start: number;
  readonly end: number;
}

/** `%{ if condition }…%{ else }…%{ endif }`. */
export interface TemplateIf {
  readonly kind: 'template-if';
  readonly condition: Expression;
  readonly whenTrue: readonly TemplatePart[];
  /** Empty where there is no `%{ else }`. */
  readonly whenFalse: readonly TemplatePart[];
  readonly start: number;
  readonly end: number;
}

/** `%{ for key, value in collection }…%{ endfor }`. */
export interface TemplateFor {
  readonly kind: 'template-for';
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: Expression;
  readonly body: readonly TemplatePart[];
  readonly start: number;
  readonly end: number;
}

/** A name on its own, such as the `var` of `var.region`: the root of a reference. */
export interface Variable {
  readonly kind: 'variable';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A value and the steps taken into it, from left to right: `aws_subnet.a[0].id` is the variable `aws_subnet` and three steps. */
export interface Traversal {
  readonly kind: 'traversal';
  /** Never itself a traversal. */
  readonly source: Expression;
  /** Never empty. */
  readonly steps: readonly Step[];
  readonly start: number;
  readonly end: number;
}

/** One step of a traversal; the range of a step holds its `.` or brackets. */
export type Step = AttributeStep | IndexStep | SplatStep;

/** `.name`. */
export interface AttributeStep {
  readonly kind: 'get-attribute';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** `[key]`, or the older `.0` (`legacy`), whose key is a number. */
export interface IndexStep {
  readonly kind: 'get-index';
  readonly key: Expression;
  readonly legacy: boolean;
  readonly start: number;
  readonly end: number;
}

/**
 * `.*` (`attributes`) or `[*]` (`full`): `steps` are taken in every element, and the results make a tuple. A step that follows in the
 * outer traversal is taken in that tuple: `a.*.b[0]` is the first of all `b`, whereas `a[*].b[0]` holds the first of each `b`.
 */
export interface SplatStep {
  readonly kind: 'splat';
  readonly form: 'attributes' | 'full';
  readonly steps: readonly Step[];
  /** From the `.` or `[` of the splat to the end of its last step. */
  readonly start: number;
  readonly end: number;
}

/** `name(arguments)`; `name` holds its namespaces, as `provider::aws::arn_parse`. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly arguments: readonly Expression[];
  /** The last argument ends in `...`: its elements are the further arguments. */
  readonly expandFinal: boolean;
  /** Where the name ends; it begins at `start`. */
  readonly nameEnd: number;
  readonly start: number;
  readonly end: number;
}

/** `-x` or `!x`. */
export interface Unary {
  readonly kind: 'unary';
  readonly operator: '-' | '!';
  readonly operand: Expression;
  readonly start: number;
  readonly end: number;
}

/** An operator between two values. */
export type BinaryOperator = '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

/** `left operator right`. */
export interface Binary {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly start: number;
  readonly end: number;
}

/** `condition ? whenTrue : whenFalse`. */
export interface Conditional {
  readonly kind: 'conditional';
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
  readonly start: number;
  readonly end: number;
}

/** `[a, b]`. */
export interface Tuple {
  readonly kind: 'tuple';
  readonly elements: readonly Expression[];
  readonly start: number;
  readonly end: number;
}

/** `{ key = value }`; duplicate keys are kept in order. */
export interface ObjectLiteral {
  readonly kind: 'object';
  readonly items: readonly ObjectItem[];
  readonly start: number;
  readonly end: number;
}

/**
 * `key = value` or `key: value` in an object. A traversal as key (`aws.west = …`) is not a value: HCL refuses to evaluate it, and only those
 * read it who look for references, as Terraform does in `providers`.
 */
export interface ObjectItem {
  readonly kind: 'item';
  readonly key: ObjectKeyName | Expression;
  readonly value: Expression;
  readonly start: number;
  readonly end: number;
}

/** A bare word as a key: it stands for its own text. (A variable as key is written in parentheses.) */
export interface ObjectKeyName {
  readonly kind: 'key-name';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** `[for key, item in collection : value if condition]`. */
export interface ForTuple {
  readonly kind: 'for-tuple';
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: Expression;
  readonly value: Expression;
  readonly condition: Expression | undefined;
  readonly start: number;
  readonly end: number;
}

/** `{for keyName, valueName in collection : key => value... if condition}`. */
export interface ForObject {
  readonly kind: 'for-object';
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: Expression;
  readonly key: Expression;
  readonly value: Expression;
  /** `...` stood after the value: values of equal keys are gathered in tuples. */
  readonly group: boolean;
  readonly condition: Expression | undefined;
  readonly start: number;
  readonly end: number;
}

/** `(inner)`. */
export interface Parentheses {
  readonly kind: 'parentheses';
  readonly inner: Expression;
  readonly start: number;
  readonly end: number;
}

/** Stands where no expression could be read; a diagnostic says why. Its value is unknown. */
export interface Invalid {
  readonly kind: 'invalid';
  readonly start: number;
  readonly end: number;
}

/** Every node of the tree. */
export type HclNode = Comment | Body | BodyItem | Label | Expression | TemplatePart | Step | ObjectItem | ObjectKeyName;

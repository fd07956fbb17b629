/** Texts to trees that keep every range. */
export {
  childOf,
  type Comment,
  type Entry,
  entryOf,
  type Mapping,
  type Node,
  type Scalar,
  type ScalarStyle,
  type ScalarValue,
  type Sequence,
  type Span,
  sizeOf,
  stringOf,
  type Tag,
} from './document.ts';
export { type PlainValue } from './document-value.ts';
export { type JsonText, parseJson } from './json/parse-json.ts';
export { lettersOf, matchesOf, type NoPattern, type Pattern, patternOf } from './pattern/pattern.ts';
export type { Match } from './pattern/run.ts';
export { parseToml, type TomlText } from './toml/parse-toml.ts';
export type { YamlDocument } from './yaml/build-tree.ts';
export { parseYaml, type YamlOptions, type YamlStream } from './yaml/parse-yaml.ts';
export { resolvePlain, type YamlSchema } from './yaml/resolve-scalar.ts';
export { forEachChild } from './hcl/for-each-child.ts';
export { type ParsedExpression, parseExpression, parseHcl, parseTemplate } from './hcl/parse.ts';
export { type HclPassage, hclPassages, revisePassages } from './hcl/passages.ts';
export { rangeOf } from './hcl/range-of.ts';
export type {
  Attribute,
  AttributeStep,
  Binary,
  BinaryOperator,
  Block,
  Body,
  BodyItem,
  BoolLiteral,
  Call,
  Comment as HclComment,
  Conditional,
  Expression,
  ForObject,
  ForTuple,
  HclFile,
  HclNode,
  IndexStep,
  Interpolation,
  Invalid,
  Label,
  NullLiteral,
  NumberLiteral,
  ObjectItem,
  ObjectKeyName,
  ObjectLiteral,
  Parentheses,
  SplatStep,
  Step,
  Template,
  TemplateFor,
  TemplateIf,
  TemplatePart,
  TemplateText,
  Traversal,
  Tuple,
  Unary,
  Variable,
} from './hcl/tree.ts';
export { literalOf, type Environment, substitute, type Substituted } from './dockerfile/substitute.ts';
export { parseDockerfile } from './dockerfile/parse-dockerfile.ts';
export type {
  AssigningInstruction,
  Assignment,
  Command,
  CommandInstruction,
  CopyInstruction,
  Directive,
  DockerfileTree,
  Flag,
  FromInstruction,
  HealthcheckInstruction,
  Heredoc,
  Instruction,
  OnbuildInstruction,
  Stage,
  VariableOperator,
  VariableReference,
  Word,
  WordPart,
  WordsInstruction,
} from './dockerfile/tree.ts';
export { contextAccesses, contextPath } from './github-expression/context-path.ts';
export { findGithubExpressions, parseGithubExpression } from './github-expression/parse-github-expression.ts';
export type { EmbeddedExpression, GithubExpression, GithubOperator, GithubParse } from './github-expression/tree.ts';
export { scalarText } from './scalar-text.ts';
export { parseShell } from './shell/parse-shell.ts';
export type { ShellCommand, ShellJoint, ShellRedirection, ShellScript, ShellWord } from './shell/tree.ts';
export { type SplicedText, sourceSpan, unspliced } from './spliced-text.ts';

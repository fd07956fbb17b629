/** The tree of a Dockerfile; terms of the Dockerfile reference (https://docs.docker.com/reference/dockerfile/). */
import type { Diagnostic } from '../../text/index.ts';
import type { Comment, Span } from '../document.ts';
import type { SplicedText } from '../spliced-text.ts';

/** A piece of a word: literal text after unquoting, or a variable reference. */
export type WordPart = { readonly kind: 'text'; readonly text: string } | VariableReference;

/** The modifiers of `${name…}`. */
export type VariableOperator = '-' | ':-' | '+' | ':+' | '?' | ':?' | '#' | '##' | '%' | '%%' | '/' | '//';

/** `$name`, `${name}`, or with a modifier: `${name:-operand}`, `${name/operand/replacement}`. */
export interface VariableReference extends Span {
  readonly kind: 'variable';
  readonly name: string;
  readonly operator: VariableOperator | undefined;
  readonly operand: readonly WordPart[];
  /** The text after the second `/` of `/` and `//`; empty for the others. */
  readonly replacement: readonly WordPart[];
}

/** A word with its quotes: `raw` as written (continuations joined), `parts` unquoted. */
export interface Word extends Span {
  readonly raw: string;
  readonly parts: readonly WordPart[];
}

/** `--name=value` or `--name` before the arguments; the name is in lower case. */
export interface Flag extends Span {
  readonly name: string;
  readonly value: Word | undefined;
}

/** `<<EOF … EOF`. */
export interface Heredoc extends Span {
  readonly name: string;
  /** Are variables expanded? No, where the delimiter was quoted. */
  readonly expands: boolean;
  /** Written `<<-`: leading tabs do not count. */
  readonly stripsTabs: boolean;
  /** The lines between, with the last line break. */
  readonly content: Span;
}

/** A command in exec form (a JSON list, words as they reach the process) or shell form (a line for the shell). */
export type Command =
  | { readonly form: 'exec'; readonly words: readonly Word[] }
  | { readonly form: 'shell'; readonly line: SplicedText };

/** `name=value`, or `name value` in the old form; ARG may have no value. */
export interface Assignment extends Span {
  readonly name: Word;
  readonly value: Word | undefined;
}

interface InstructionPlace extends Span {
  /** Where the keyword stands. */
  readonly keyword: Span;
  readonly flags: readonly Flag[];
  readonly heredocs: readonly Heredoc[];
}

/** `FROM image [AS alias]`. */
export interface FromInstruction extends InstructionPlace {
  readonly kind: 'FROM';
  readonly image: Word;
  readonly alias: Word | undefined;
}

/** ARG, ENV and LABEL. */
export interface AssigningInstruction extends InstructionPlace {
  readonly kind: 'ARG' | 'ENV' | 'LABEL';
  readonly assignments: readonly Assignment[];
}

/** RUN, CMD, ENTRYPOINT and SHELL. */
export interface CommandInstruction extends InstructionPlace {
  readonly kind: 'RUN' | 'CMD' | 'ENTRYPOINT' | 'SHELL';
  readonly command: Command;
}

/** COPY and ADD; a heredoc as a source is among `heredocs` and among `sources` as its `<<name`. */
export interface CopyInstruction extends InstructionPlace {
  readonly kind: 'COPY' | 'ADD';
  readonly sources: readonly Word[];
  readonly destination: Word | undefined;
}

/** HEALTHCHECK; without a command it is `HEALTHCHECK NONE`. */
export interface HealthcheckInstruction extends InstructionPlace {
  readonly kind: 'HEALTHCHECK';
  readonly command: Command | undefined;
}

/** ONBUILD with the instruction that it keeps for later. */
export interface OnbuildInstruction extends InstructionPlace {
  readonly kind: 'ONBUILD';
  readonly trigger: Instruction | undefined;
}

/** The instructions whose arguments are words. */
export interface WordsInstruction extends InstructionPlace {
  readonly kind: 'USER' | 'WORKDIR' | 'EXPOSE' | 'VOLUME' | 'STOPSIGNAL' | 'MAINTAINER';
  readonly words: readonly Word[];
}

/** One instruction, from its keyword to the end of its last line or heredoc. */
export type Instruction =
  | FromInstruction
  | AssigningInstruction
  | CommandInstruction
  | CopyInstruction
  | HealthcheckInstruction
  | OnbuildInstruction
  | WordsInstruction;

/** A FROM and what follows it. */
export interface Stage {
  /** From 0. */
  readonly index: number;
  readonly from: FromInstruction;
  /** The instructions after FROM, in order. */
  readonly instructions: readonly Instruction[];
}

/** A parser directive, such as `# syntax=docker/dockerfile:1`; the name is in lower case. */
export interface Directive extends Span {
  readonly name: string;
  readonly value: string;
}

/** What a Dockerfile holds. */
export interface DockerfileTree {
  readonly directives: readonly Directive[];
  /** The ARG instructions before the first FROM; only FROM lines see them. */
  readonly globals: readonly AssigningInstruction[];
  readonly stages: readonly Stage[];
  /** Whole-line comments, those between continuation lines included; `text` is without the `#`. */
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

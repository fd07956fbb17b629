/** Shell scripts to simple commands. */
import { type SplicedText, sourceSpan } from '../spliced-text.ts';
import { readWord } from './read-word.ts';
import type { ShellCommand, ShellJoint, ShellRedirection, ShellScript, ShellWord } from './tree.ts';

/**
 * Splits a script into its simple commands. Substitutions stay opaque, nothing is evaluated, and nothing is refused: what a shell would
 * reject is split as far as its operators tell. Never throws; linear time.
 */
export function parseShell(script: SplicedText): ShellScript {
  return new ShellReader(script).read();
}

// After these a command begins, or they stand alone.
const reserved = new Set([
  'if',
  'then',
  'elif',
  'else',
  'fi',
  'while',
  'until',
  'do',
  'done',
  'esac',
  '{',
  '}',
  '!',
  'time',
]);
const operator = /&&|\|\||\|&|;;&|;;|;&|[;&|()]/y;
const redirection = /(?:[0-9]+|\{[A-Za-z_]\w*\})?(?:<<<|<<-?|<>|<&|>>|>&|>\||&>>|&>|<|>)/y;

class ShellReader {
  private readonly script: SplicedText;
  private readonly commands: ShellCommand[] = [];
  private at = 0;
  private depth = 0;
  private joint: ShellJoint = 'first';
  private isUnclosed = false;
  private words: ShellWord[] = [];
  private assignments: ShellWord[] = [];
  private redirections: ShellRedirection[] = [];
  private start = -1;
  private end = 0;
  private pending: { readonly delimiter: string; readonly strips: boolean }[] = [];

  constructor(script: SplicedText) {
    this.script = script;
  }

  read(): ShellScript {
    const { text } = this.script;
    while (this.at < text.length) {
      const c = text.charAt(this.at);
      if (c === '\n') {
        this.finish();
        this.at++;
        this.passHeredocs();
        if (this.joint === 'first' || this.joint === ';' || this.joint === '&')
          this.joint = this.commands.length > 0 ? 'newline' : 'first';
      } else if (c === ' ' || c === '\t' || c === '\r') this.at++;
      else if (c === '\\' && /\r?\n/y.test(text.slice(this.at + 1, this.at + 3))) {
        this.at += text.charAt(this.at + 1) === '\r' ? 3 : 2;
      } else if (c === '#') {
        const feed = text.indexOf('\n', this.at);
        this.at = feed === -1 ? text.length : feed;
      } else if (!this.redirect() && !this.operate()) this.word();
    }
    this.finish();
    return { commands: this.commands, isUnclosed: this.isUnclosed };
  }

  private word(): void {
    const start = this.at;
    const { word, end, closed } = readWord(this.script, start);
    // Every character that is no blank or operator begins a word; should one slip through, it must not stop us here.
    this.at = Math.max(end, start + 1);
    if (!closed) this.isUnclosed = true;
    if (this.words.length === 0) {
      if (word.isLiteral && reserved.has(word.raw)) {
        if (word.raw === '{') this.depth++;
        else if (word.raw === '}') this.depth = Math.max(0, this.depth - 1);
        this.finish();
        return;
      }
      if (/^[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=/.test(word.raw)) {
        this.mark(start, this.at);
        this.assignments.push(word);
        return;
      }
    }
    this.mark(start, this.at);
    this.words.push(word);
  }

  private operate(): boolean {
    operator.lastIndex = this.at;
    const found = operator.exec(this.script.text)?.[0];
    if (found === undefined) return false;
    this.finish();
    this.at += found.length;
    if (found === '(') {
      this.depth++;
      return true;
    }
    if (found === ')') this.depth = Math.max(0, this.depth - 1);
    this.joint = jointOf(found);
    return true;
  }

  private redirect(): boolean {
    const { text } = this.script;
    redirection.lastIndex = this.at;
    const found = redirection.exec(text)?.[0];
    if (found === undefined) return false;
    const start = this.at;
    this.at += found.length;
    // `<(…)` and `>(…)` are words: process substitutions.
    while (text.charAt(this.at) === ' ' || text.charAt(this.at) === '\t') this.at++;
    const { word, end, closed } = readWord(this.script, this.at);
    const target = end > this.at ? word : undefined;
    if (!closed) this.isUnclosed = true;
    this.at = end;
    if (target && /<<-?$/.test(found)) this.pending.push({ delimiter: target.text, strips: found.endsWith('-') });
    this.redirections.push({ operator: found, target, ...sourceSpan(this.script, start, this.at) });
    this.mark(start, this.at);
    return true;
  }

  private mark(start: number, end: number): void {
    if (this.start === -1) this.start = start;
    this.end = end;
  }

  private finish(): void {
    if (this.start === -1) return;
    const { joint, depth, assignments, words, redirections } = this;
    this.commands.push({
      joint,
      depth,
      assignments,
      words,
      redirections,
      ...sourceSpan(this.script, this.start, this.end),
    });
    this.words = [];
    this.assignments = [];
    this.redirections = [];
    this.start = -1;
    this.joint = ';';
  }

  /** Passes over the lines of the heredocs that the line before opened. */
  private passHeredocs(): void {
    const { text } = this.script;
    for (const { delimiter, strips } of this.pending) {
      let isOpen = true;
      while (isOpen && this.at < text.length) {
        const feed = text.indexOf('\n', this.at);
        const line = text.slice(this.at, feed === -1 ? text.length : feed).replace(/\r$/, '');
        this.at = feed === -1 ? text.length : feed + 1;
        isOpen = (strips ? line.replace(/^\t+/, '') : line) !== delimiter;
      }
      if (isOpen) this.isUnclosed = true;
    }
    this.pending = [];
  }
}

function jointOf(found: string): ShellJoint {
  switch (found) {
    case '&&':
    case '||':
    case '|':
    case '|&':
    case '&': {
      return found;
    }
    default: {
      return ';';
    }
  }
}

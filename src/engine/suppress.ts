/** Inline suppressions: `merlon:ignore CHECK[,CHECK] [until=YYYY-MM-DD] REASON` in a comment of whatever language. */
import type { Check } from '../checks/index.ts';
import type { Finding } from '../findings/index.ts';
import { historyOf } from '../graph/index.ts';
import type { Comment } from '../sources/index.ts';
import { type Diagnostic, lineText, positionAt, type Range, range, type SourceFile } from '../text/index.ts';
import { answersTo } from './select-checks.ts';

/** One suppression as written. */
interface Suppression {
  readonly at: Range;
  readonly patterns: readonly string[];
  readonly reason: string;
  readonly line: number;
  /** Whether nothing but the comment stands on its line. */
  readonly alone: boolean;
  /** For a comment that stands alone: the first line below it that is no comment and not blank. */
  readonly next: number;
  used: boolean;
}

/** The findings with their state, and what is wrong with the suppressions. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Marks what a comment suppresses. A comment that stands alone holds for the resource whose block holds it or begins right below, or
 * for the property on the line right below; a comment at the end of a line holds for what that line declares or sets.
 * `today` is `YYYY-MM-DD`; a suppression holds up to and including its `until` day.
 */
export function suppress(
  findings: readonly Finding[],
  comments: readonly Comment[],
  checks: readonly Check[],
  today: string,
): Suppressed {
  const diagnostics: Diagnostic[] = [];
  const byFile = new Map<SourceFile, Suppression[]>();
  const known = new Map<string, boolean>();
  const isKnown = (pattern: string): boolean => {
    let answer = known.get(pattern);
    if (answer === undefined) {
      answer = checks.some((check) => answersTo(check, pattern));
      known.set(pattern, answer);
    }
    return answer;
  };
  for (const comment of comments) {
    const suppression = read(comment, isKnown, today, diagnostics);
    if (!suppression) continue;
    const list = byFile.get(comment.at.file);
    if (list) list.push(suppression);
    else byFile.set(comment.at.file, [suppression]);
  }
  if (byFile.size === 0) return { findings, diagnostics };
  const marked = findings.map((finding) => {
    if (finding.verdict.answer !== 'fail') return finding;
    const suppression = findFor(finding, byFile);
    if (!suppression) return finding;
    suppression.used = true;
    return { ...finding, state: 'suppressed' as const, justification: suppression.reason };
  });
  for (const list of byFile.values()) {
    for (const one of list) {
      if (!one.used)
        diagnostics.push(
          problem(
            one.at,
            'suppression-unused',
            `nothing here fails \`${one.patterns.join(',')}\``,
            'remove the comment',
          ),
        );
    }
  }
  return { findings: marked, diagnostics };
}

function read(
  comment: Comment,
  isKnown: (pattern: string) => boolean,
  today: string,
  diagnostics: Diagnostic[],
): Suppression | undefined {
  const match = /^merlon:ignore\b[ \t]*([^ \t]*)[ \t]*(?:until=([^ \t]*)[ \t]*)?(.*)$/.exec(
    comment.text.split('\n', 1)[0] ?? '',
  );
  if (!match) return undefined;
  const [, list = '', until, rest = ''] = match;
  const patterns = list.split(',').filter((one) => one !== '');
  const reason = rest.replace(/^[-:–—\s]+/, '').trim();
  const refuse = (code: string, message: string, help: string) => {
    diagnostics.push(problem(comment.at, code, message, help));
  };
  if (patterns.length === 0 || reason === '') {
    refuse(
      'suppression-incomplete',
      'a suppression needs a check and a reason; it has no effect',
      'write `merlon:ignore CHECK REASON`',
    );
    return undefined;
  }
  const stranger = patterns.find((pattern) => !isKnown(pattern));
  if (stranger !== undefined) {
    refuse('suppression-unknown-check', `no check is called \`${stranger}\``, 'see `merlon checks` for their ids');
    return undefined;
  }
  if (until !== undefined && (!/^\d{4}-\d{2}-\d{2}$/.test(until) || Number.isNaN(Date.parse(until)))) {
    refuse(
      'suppression-bad-date',
      `\`${until}\` is no date; the suppression has no effect`,
      'write `until=YYYY-MM-DD`',
    );
    return undefined;
  }
  if (until !== undefined && until < today) {
    refuse(
      'suppression-expired',
      `this suppression ended on ${until}; it has no effect`,
      'mend the finding, or set a new date with a reason',
    );
    return undefined;
  }
  const { file, start } = comment.at;
  const { line, column } = positionAt(file, start);
  const alone =
    lineText(file, line)
      .slice(0, column - 1)
      .trim() === '';
  return {
    at: comment.at,
    patterns,
    reason,
    line,
    alone,
    next: alone ? firstLineBelow(comment.at) : line,
    used: false,
  };
}

function firstLineBelow({ file, end }: Range): number {
  let line = positionAt(file, end).line + 1;
  while (/^\s*(#|\/\/|$)/.test(lineText(file, line)) && line - positionAt(file, end).line < 50) line++;
  return line;
}

function findFor(finding: Finding, byFile: ReadonlyMap<SourceFile, Suppression[]>): Suppression | undefined {
  const { resource, rule, verdict } = finding;
  const blocks: Range[] = [];
  if (resource.at) blocks.push(range(resource.at.file, resource.at.start, resource.body?.end ?? resource.at.end));
  if (resource.via) for (const link of historyOf(resource.via)) blocks.push(link.at);
  const places = verdict.evidence.flatMap((one) => historyOf(one.origin).map((link) => link.at));
  const holds = (suppression: Suppression): boolean => {
    const { file, start } = suppression.at;
    for (const block of blocks) {
      if (block.file !== file) continue;
      const header = positionAt(file, block.start).line;
      if (suppression.next === header || (suppression.alone && start >= block.start && start < block.end)) return true;
    }
    return places.some((place) => place.file === file && positionAt(file, place.start).line === suppression.next);
  };
  for (const file of new Set([...blocks, ...places].map((at) => at.file))) {
    const found = byFile
      .get(file)
      ?.find((one) => one.patterns.some((pattern) => answersTo(rule, pattern)) && holds(one));
    if (found) return found;
  }
  return undefined;
}

function problem(at: Range, code: string, message: string, help: string): Diagnostic {
  return { code, severity: code === 'suppression-unused' ? 'note' : 'warning', message, at, help };
}

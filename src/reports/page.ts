/** The page that sections write on. */
import type { ReportOptions } from './format.ts';
import { displayWidth } from './display-width.ts';
import { Secrets } from './secrets.ts';
import { plain, printLine, type Segment } from './style.ts';
import { wrap } from './wrap.ts';

/** Collects lines; knows the width, whether colour is wanted, and where paths begin. */
export class Page {
  readonly width: number;
  readonly prefix: string;
  /** What no line of a source may show. */
  readonly secrets: Secrets;
  readonly #colour: boolean;
  readonly #lines: string[] = [];

  constructor(options: ReportOptions, secrets = new Secrets()) {
    this.secrets = secrets;
    this.width = Math.max(40, Math.min(options.width ?? 100, 140));
    this.prefix = options.prefix ?? '';
    this.#colour = options.colour ?? false;
  }

  /** One line as it is. */
  line(...segments: readonly Segment[]): void {
    this.#lines.push(printLine(segments, this.#colour));
  }

  /** An empty line, unless the page begins here or one is there already. */
  gap(): void {
    if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
  }

  /** A paragraph: `lead` once, then text that is wrapped and indented under itself. */
  paragraph(indent: number, lead: readonly Segment[], ...segments: readonly Segment[]): void {
    const used = lead.reduce((sum, segment) => sum + displayWidth(plain(segment)), 0);
    wrap(segments, this.width, indent, used).forEach((line, i) => this.line(...(i === 0 ? [...lead, ...line] : line)));
  }

  /** A paragraph each line of which begins with `lead`. */
  under(lead: readonly Segment[], ...segments: readonly Segment[]): void {
    const used = lead.reduce((sum, segment) => sum + displayWidth(plain(segment)), 0);
    for (const line of wrap(segments, this.width - used, 0, 0)) this.line(...lead, ...line);
  }

  /** All lines, ended; nothing where there is none. */
  text(): string {
    return this.#lines.length === 0 ? '' : `${this.#lines.join('\n')}\n`;
  }
}

/** The contract of every report format: a pure function from a report to text. */
import type { Report } from '../findings/index.ts';

/** What a caller may ask of a format; each format takes what it understands and ignores the rest. */
export interface ReportOptions {
  /** Put before every path of the report, ending in `/`, so that a reader or a viewer finds the file from where it stands. Default: nothing. */
  readonly prefix?: string;
  /** Terminal: whether to use colour. Default: no. */
  readonly colour?: boolean;
  /** Terminal: columns of the screen. Default 100. */
  readonly width?: number;
  /** Terminal: one line for each finding, and the summary. */
  readonly quiet?: boolean;
  /** Terminal: show every group of findings, however many. */
  readonly all?: boolean;
  /** Whether to tell how long each stage took; such a report is not the same twice. */
  readonly timings?: boolean;
  /** Terminal: HTML reports that are written in the same run, as the user named them. */
  readonly pages?: readonly string[];
  /** Terminal: how many attack paths the caller left out, as the user asked for others. */
  readonly leftOut?: number;
  /** Show the attack paths only. */
  readonly pathsOnly?: boolean;
}

/** One format. */
export interface Format {
  /** The report as text, with a final line end. */
  render(report: Report, options?: ReportOptions): string;
}

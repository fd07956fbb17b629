/** Which report goes where: pairs of `--format` and `--output` in the order of the command line. */
import { InvalidArgumentError } from 'commander';
import { type FormatName, formatNames, isFormatName } from '../reports/index.ts';
import { didYouMean } from './nearest.ts';
import { UsageError } from './usage-error.ts';

/** One report; without a file it goes to standard output. */
export interface Output {
  readonly format: FormatName;
  readonly file?: string;
}

const byExtension: Readonly<Record<string, FormatName>> = {
  html: 'html',
  htm: 'html',
  json: 'json',
  sarif: 'sarif',
  xml: 'junit',
  md: 'markdown',
  txt: 'terminal',
};

/** Collects the pairs while options are parsed; one is made for each command line. */
export class OutputPairs {
  readonly #pairs: Output[] = [];

  /** `--format NAME` or `--format NAME=FILE`. */
  format(value: string): void {
    const [name = '', ...rest] = value.split('=');
    if (!isFormatName(name)) {
      const help = didYouMean(name, formatNames) ?? `Formats are ${formatNames.join(', ')}.`;
      throw new InvalidArgumentError(`There is no format \`${name}\`; ${help}`);
    }
    const file = rest.join('=');
    this.#pairs.push(file === '' ? { format: name } : { format: name, file });
  }

  /** `--output FILE`: for the `--format` before it, or of the format that the file's name says. */
  output(file: string): void {
    const last = this.#pairs.at(-1);
    if (last && last.file === undefined) {
      this.#pairs[this.#pairs.length - 1] = { format: last.format, file };
      return;
    }
    const format = byExtension[/\.(?:sarif\.json|([a-z]+))$/i.exec(file)?.[1]?.toLowerCase() ?? 'sarif'];
    if (!/\.[a-z]+$/i.test(file) || format === undefined) {
      throw new InvalidArgumentError(`The name of \`${file}\` does not say its format: give \`--format\` before it.`);
    }
    this.#pairs.push({ format, file });
  }

  /** All pairs; the terminal report where none was asked for. */
  list(): readonly Output[] {
    if (this.#pairs.length === 0) return [{ format: 'terminal' }];
    const loose = this.#pairs.filter(({ file }) => file === undefined);
    if (loose.length > 1) {
      throw new UsageError(
        `${loose.map(({ format }) => `\`${format}\``).join(' and ')} cannot both go to standard output`,
        'give an `--output FILE` after each `--format` but one',
      );
    }
    const files = this.#pairs.flatMap(({ file }) => file ?? []);
    const twice = files.find((file, i) => files.indexOf(file) !== i);
    if (twice !== undefined) throw new UsageError(`two reports cannot both go to \`${twice}\``);
    return this.#pairs;
  }
}

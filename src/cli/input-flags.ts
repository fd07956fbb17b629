/** The options that give values to the variables of Terraform roots: `--var` and `--var-file`, kept in the order in which they stand. */
import { basename, dirname, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { diskFiles, isUnreadable } from '../host/index.ts';
import type { GivenValue } from '../sources/index.ts';
import { decode } from '../text/index.ts';
import { UsageError } from './usage-error.ts';

/** What stood on the command line: a text `name=value`, or the name of a file. */
export type InputFlag = { readonly var: string } | { readonly varFile: string };

/** Declares the options; the list that comes back fills while the command line is parsed. */
export function withInputFlags(command: Command): readonly InputFlag[] {
  const given: InputFlag[] = [];
  command
    .addOption(
      new Option('--var <name=value>', 'one value; may be repeated, and what stands later counts').argParser(
        (text: string) => given.push({ var: text }),
      ),
    )
    .addOption(
      new Option('--var-file <file>', 'a further file of values; may be repeated, as above').argParser((name: string) =>
        given.push({ varFile: name }),
      ),
    );
  return given;
}

/**
 * The values and files that the options name.
 * @throws UsageError where an option gives no value
 */
export function givenInputs(flags: readonly InputFlag[], cwd: string): readonly GivenValue[] {
  return flags.map((flag) => ('var' in flag ? assignment(flag.var) : { file: valuesIn(flag.varFile, cwd) }));
}

function assignment(text: string): GivenValue {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`\`--var ${text}\` gives no value`, 'write `--var name=value`');
  return { name: text.slice(0, at).trim(), value: text.slice(at + 1) };
}

/** A file of values, wherever it lies: whoever names it means it. */
function valuesIn(name: string, cwd: string) {
  const path = resolve(cwd, name);
  const bytes = diskFiles(dirname(path)).read(basename(path));
  if (isUnreadable(bytes)) throw new UsageError(`cannot read \`${name}\`: ${bytes.reason}`);
  return decode(name, bytes).file;
}

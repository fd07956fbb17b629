/** The program: its commands, and how errors become messages and exit codes. */
import { Command, CommanderError } from 'commander';
import { baselineCommand } from './baseline.ts';
import { checksCommand } from './checks.ts';
import { completionCommand } from './completion.ts';
import { evaluateCommand } from './evaluate.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { explainCommand } from './explain.ts';
import type { Machine } from './machine.ts';
import { pathsCommand } from './paths.ts';
import type { Context } from './program-context.ts';
import { scanCommand } from './scan.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

const footer = `
Examples:
  merlon scan                                   scan this folder
  merlon scan infra --fail-on medium            end with 1 from medium severity on
  merlon scan --format sarif --output a.sarif   write SARIF for code scanning
  merlon paths --to account                     the attack paths to the cloud account
  merlon explain CKV_AWS_53                     what a check is about, by any tool's id

Exit codes: 0 clean; 1 findings or attack paths at or above --fail-on; 2 incomplete or failed`;

/** Runs one command line and gives the exit code. Never throws. */
export async function run(args: readonly string[], machine: Machine): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  const program = declare({ machine, exit: (set) => (code = set) });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.failed;
    machine.err.write(messageOf(error));
    return exitCodes.failed;
  }
}

/** The program with all of its commands declared; what they do is loaded when they run. */
function declare(context: Context): Command {
  const { machine } = context;
  const program = new Command('merlon')
    .description(
      'reads what describes a system, and shows what is wrong and which path leads from a stranger to the data',
    )
    .version(version, '-V, --version')
    .helpOption('-h, --help', 'show help')
    .addHelpText('after', footer)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => machine.out.write(text),
      writeErr: (text) => machine.err.write(text),
      getOutHelpWidth: () => machine.out.columns ?? 100,
      getErrHelpWidth: () => machine.err.columns ?? 100,
    })
    .configureHelp({ sortOptions: false })
    .showHelpAfterError('(see `merlon --help`)');
  for (const command of [scanCommand, pathsCommand, explainCommand, checksCommand, baselineCommand, evaluateCommand]) {
    command(program, context);
  }
  completionCommand(program, context);
  return program;
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError) {
    return `error: ${error.message}\n${error.help === undefined ? '' : `  help: ${error.help}\n`}`;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `error: Merlon broke; this is a defect of Merlon and not of your files, please report it with these lines\n${detail}\n`;
}

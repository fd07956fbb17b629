/** The command `merlon`: hands the arguments to the program. Nothing is loaded before it is needed; asking for the version needs nothing. */
import { machine } from './machine.ts';
import { version } from './version.ts';

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) process.stdout.write(`${version}\n`);
else {
  const { run } = await import('./program.ts');
  process.exitCode = await run(args, machine());
}

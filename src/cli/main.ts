/** The command `merlon`: hands the arguments to the program. Nothing else is loaded before a command is known. */
import { machine } from './machine.ts';
import { run } from './program.ts';

process.exitCode = await run(process.argv.slice(2), machine());

/** Loaded before a measured program: at its end, writes the largest resident set in kB to the file that the environment names. */
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const note = process.env['MERLON_BENCH_PEAK'];
  if (note) writeFileSync(note, String(process.resourceUsage().maxRSS));
});

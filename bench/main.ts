/** `npm run bench`: measures what the product promises and prints a table; arguments choose sections by name. */
import { cpus, totalmem, version as system } from 'node:os';
import { fileURLToPath } from 'node:url';
import { product } from '../tools/set-up.mjs';
import { megabytesOf, withCorpus } from './corpus-folder.ts';
import { estate } from './estate.ts';
import { largePlan, largeState } from './plan-corpus.ts';
import { medianRun, run, startUp } from './run.ts';
import { type Row, table } from './table.ts';
import { repeatedModule, terraformCorpus } from './terraform-corpus.ts';

/** A folder of real Terraform to parse in place of the generated corpus: `npm run bench -- hcl --corpus FOLDER`. */
const args = process.argv.slice(2);
const corpusAt = args.indexOf('--corpus');
const supplied = corpusAt < 0 ? undefined : args.splice(corpusAt, 2)[1];

const sections: Readonly<Record<string, () => Row[]>> = {
  start: measureStart,
  hcl: measureHcl,
  files: measureFiles,
  evaluate: measureEvaluate,
  instances: measureInstances,
  plans: measurePlans,
  estate: measureEstate,
  growth: measureGrowth,
};

function measureStart(): Row[] {
  const bare = startUp(21, ['-e', '0']);
  const own = startUp(21, [product, '--version']);
  const help = startUp(21, [product, 'scan', '--help']);
  const how = 'median of 21 starts';
  return [
    { what: 'start-up, bare `node -e 0`', measured: `${bare.toFixed(0)} ms`, aim: '', how },
    {
      what: 'start-up, `merlon --version`',
      measured: `${own.toFixed(0)} ms, ${(own / bare).toFixed(2)} times bare`,
      aim: 'at most 2 times, under 100 ms',
      met: own <= 2 * bare && own < 100,
      how,
    },
    {
      what: 'start-up, `merlon scan --help`, all options declared',
      measured: `${help.toFixed(0)} ms, ${(help / bare).toFixed(2)} times bare`,
      aim: 'under 100 ms',
      met: help < 100,
      how,
    },
  ];
}

function measureHcl(): Row[] {
  const tsx = import.meta.resolve('tsx');
  const program = fileURLToPath(new URL('parse-hcl.ts', import.meta.url));
  const passesOver = (folder: string) =>
    Array.from({ length: 5 }, () => parsed(run(['--import', tsx, program, folder]).output));
  const passes = supplied === undefined ? withCorpus(terraformCorpus(400, 3.5e6), passesOver) : passesOver(supplied);
  const [first = { characters: 0, files: 0, problems: 0, seconds: [] }] = passes;
  const rate = (seconds: number) => first.characters / 1e6 / seconds;
  const cold = middle(passes.map(({ seconds }) => seconds[0] ?? 0));
  const warm = middle(passes.map(({ seconds }) => middle(seconds.slice(-5))));
  const how = `${first.files} files, ${(first.characters / 1e6).toFixed(1)} MB, ${first.problems} problems; median of 5 processes`;
  return [
    {
      what: 'HCL parse, first pass',
      measured: `${rate(cold).toFixed(1)} MB/s`,
      aim: '8 MB/s',
      met: rate(cold) >= 8,
      how,
    },
    {
      what: 'HCL parse, warm',
      measured: `${rate(warm).toFixed(1)} MB/s`,
      aim: '20 MB/s',
      met: rate(warm) >= 20,
      how: `${how}, passes 8 to 12`,
    },
  ];
}

function measureFiles(): Row[] {
  const aim = { words: '3 s', met: ({ milliseconds }: { milliseconds: number }) => milliseconds <= 3000 };
  return [scanned('scan of Terraform', terraformCorpus(800, 3e6), 6000, 5, aim)];
}

/** The evaluation alone, first and after edits, with a root for each eighth of the modules and with one for all of them. */
function measureEvaluate(): Row[] {
  return [8, 1].flatMap((roots) => {
    const corpus = terraformCorpus(800, 3e6, roots);
    const { files, resources, first, edits } = evaluated(corpus, 3);
    const how = `${files} files, ${megabytesOf(corpus).toFixed(1)} MB, ${resources.toLocaleString('en')} resources; median of 3 processes`;
    const all = roots === 1 ? 'one root' : `${roots} roots`;
    const aim = '0.2 s';
    return [
      { what: `evaluate, ${all}: first`, measured: seconds(first), aim: '3 s', met: first <= 3000, how },
      ...edits.map(({ what, milliseconds }) => ({
        what: `evaluate, ${all}: after an edit of ${what}`,
        measured: seconds(milliseconds),
        aim,
        met: milliseconds <= 200,
        how,
      })),
    ];
  });
}

/** One module that is called a thousand times. */
function measureInstances(): Row[] {
  return [2_000, 10_000, 100_000].map((size) => {
    const { resources, first, megabytes, reads } = evaluated(repeatedModule(size), size < 100_000 ? 3 : 1);
    const row = {
      what: `evaluate, a module called 1,000 times: ${size.toLocaleString('en')} resources`,
      measured: `${seconds(first)}, ${megabytes.toFixed(0)} MB; module read ${reads} ${reads === 1 ? 'time' : 'times'}`,
      how: `${resources.toLocaleString('en')} resources read; everything kept as in a session`,
    };
    if (size === 100_000) return { ...row, aim: 'linear' };
    return { ...row, aim: 'under 600 MB, read once', met: megabytes < 600 && reads === 1 && resources >= size };
  });
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

interface Evaluated {
  readonly files: number;
  readonly resources: number;
  /** How often the first file of a module that is called was read. */
  readonly reads: number;
  readonly first: number;
  readonly edits: readonly { readonly what: string; readonly milliseconds: number }[];
}

/** The run of median time to the first result out of several processes. */
function evaluated(corpus: ReadonlyMap<string, string>, times: number): Evaluated & { readonly megabytes: number } {
  const tsx = import.meta.resolve('tsx');
  const program = fileURLToPath(new URL('evaluate.ts', import.meta.url));
  const runs = Array.from({ length: times }, () =>
    withCorpus(corpus, (folder) => {
      const { output, megabytes } = run(['--import', tsx, program, folder]);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the text comes from evaluate.ts beside this file
      return { ...(JSON.parse(output) as Evaluated), megabytes };
    }),
  ).sort((a, b) => a.first - b.first);
  const middleRun = runs[Math.floor(times / 2)];
  if (!middleRun) throw new Error('nothing was measured');
  return middleRun;
}

function measureEstate(): Row[] {
  return [
    scanned('scan of an estate of 10,000 resources', estate(10_000), 10_000, 3, {
      words: 'under 5 s and 600 MB',
      met: ({ milliseconds, megabytes }) => milliseconds < 5000 && megabytes < 600,
    }),
  ];
}

/** Plans and states alone, each as one file. Larger ones are not read: a file has at most 16 MB. */
function measurePlans(): Row[] {
  return [1_000, 10_000].flatMap((size) => [
    scanned(`scan of a plan of ${size.toLocaleString('en')} resources`, largePlan(size), size, 3),
    scanned(`scan of a state of ${size.toLocaleString('en')} resources`, largeState(size), size, 3),
  ]);
}

function measureGrowth(): Row[] {
  return [1_000, 10_000, 100_000].map((size) =>
    scanned(`growth: ${size.toLocaleString('en')} resources`, estate(size), size, size < 100_000 ? 3 : 1),
  );
}

function scanned(
  what: string,
  corpus: ReadonlyMap<string, string>,
  declared: number,
  times: number,
  aim?: { words: string; met: (run: { milliseconds: number; megabytes: number }) => boolean },
): Row {
  const result = withCorpus(corpus, (folder) => medianRun(times, [product, 'scan', folder, '--format', 'json']));
  const resources = resourcesIn(result.output);
  const read = `${resources.toLocaleString('en')} resources read, exit ${result.exitCode}`;
  const measured = `${(result.milliseconds / 1000).toFixed(2)} s, ${result.megabytes.toFixed(0)} MB; ${read}`;
  const how = `${corpus.size} files, ${megabytesOf(corpus).toFixed(1)} MB; median of ${times}`;
  // A scan that did not read what is there is not fast but broken. Some blocks describe a part of another's resource: a fifth may be gone.
  const isWhole = resources >= 0.8 * declared;
  if (aim === undefined) return { what, measured, aim: isWhole ? '' : 'reads everything (MISSED)', how };
  return { what, measured, aim: aim.words, met: isWhole && aim.met(result), how };
}

/** Resources over all sources, by the JSON report; 0 if there is none. */
function resourcesIn(output: string): number {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape of the JSON report is published, and read here only to count
    const report = JSON.parse(output) as { sources?: readonly { resources: number }[] };
    return (report.sources ?? []).reduce((sum, { resources }) => sum + resources, 0);
  } catch {
    return 0;
  }
}

interface Passes {
  readonly files: number;
  readonly characters: number;
  readonly problems: number;
  readonly seconds: readonly number[];
}

function parsed(output: string): Passes {
  const value: unknown = JSON.parse(output);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the text comes from parse-hcl.ts beside this file
  return value as Passes;
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const chosen = args;
const unknown = chosen.find((name) => !(name in sections));
if (unknown !== undefined) {
  console.error(`no section \`${unknown}\`; there are ${Object.keys(sections).join(', ')}`);
  process.exit(2);
}
const [processor] = cpus();
console.log(
  `${cpus().length} × ${processor?.model ?? 'unknown processor'}, ${(totalmem() / 1e9).toFixed(0)} GB, ${system()}, Node ${process.version}\n`,
);
const rows = Object.entries(sections).flatMap(([name, measure]) => {
  if (chosen.length > 0 && !chosen.includes(name)) return [];
  process.stderr.write(`measuring ${name}\n`);
  return measure();
});
console.log(table(rows));

/** However many environments a repository has, each of its files is read and parsed once. */
import { describe, expect, it } from 'vitest';
import { type Files, memoryFiles } from '../host/index.ts';
import { sources, type Workspace } from '../sources/index.ts';
import { openWorkspace } from './workspace.ts';

const code = {
  'infra/main.tf': 'variable "size" {}\nmodule "m" {\n  source = "../modules/queue"\n  size   = var.size\n}\n',
  'infra/more.tf.json': '{"resource": {"aws_sns_topic": {"t": {"name": "${var.size}"}}}}',
  'other/main.tf': 'module "m" {\n  source = "../modules/queue"\n  size   = 1\n}\n',
  'modules/queue/main.tf': 'variable "size" {}\nresource "aws_sqs_queue" "q" {\n  name = "q${var.size}"\n}\n',
  'stack.yaml':
    'Parameters:\n  Size: { Type: String }\nResources:\n  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Size } }\n',
};

/** The resources of the repository in its environments, and how often each path was read and its text looked at. */
function readWith(environments: number) {
  const names = Array.from({ length: environments }, (_, i) => `env${i}`);
  const values = names.flatMap((name): [string, string][] => [
    [`infra/envs/${name}.tfvars`, `size = "${name}"\n`],
    [`parameters/${name}.json`, `[{ "ParameterKey": "Size", "ParameterValue": "${name}" }]`],
  ]);
  const contents = { ...code, ...Object.fromEntries(values) };
  const files = memoryFiles(contents);
  const reads = new Map<string, number>();
  const looks = new Map<string, number>();
  const count = (in_: Map<string, number>, path: string) => in_.set(path, (in_.get(path) ?? 0) + 1);
  const counting: Files = {
    ...files,
    read(path, limit) {
      count(reads, path);
      return files.read(path, limit);
    },
  };
  const { workspace } = openWorkspace(counting, Object.keys(contents).sort());
  const watched = new Map<string, ReturnType<Workspace['file']>>();
  const watching: Workspace = {
    ...workspace,
    file(path) {
      const file = workspace.file(path);
      if (!file) return undefined;
      // Every parser takes the text of its file, and so does nobody who evaluates what was parsed.
      const own = watched.get(path) ?? {
        path,
        get text() {
          count(looks, path);
          return file.text;
        },
      };
      watched.set(path, own);
      return own;
    },
  };
  const found = sources.map((source) => source.read(watching));
  return { reads, looks, resources: found.flatMap(({ resources }) => resources).length };
}

describe('a repository with many environments', () => {
  const [two, twelve] = [readWith(2), readWith(12)];

  it('is read once', () => {
    expect([two.resources, twelve.resources]).toEqual([2 * 3 + 1, 12 * 3 + 1]);
    expect(new Set(twelve.reads.values())).toEqual(new Set([1]));
    expect(twelve.reads.size).toBe(Object.keys(code).length + 24);
  });

  it('is parsed as often as one with two of them', () => {
    for (const path of [...Object.keys(code), 'infra/envs/env0.tfvars', 'parameters/env0.json']) {
      expect([path, twelve.looks.get(path)]).toEqual([path, two.looks.get(path)]);
      if (path !== 'stack.yaml') expect(twelve.looks.get(path)).toBeGreaterThan(0);
    }
  });
});

/** Why values are not known: every reason has one of few forms, which names what would decide it. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checks } from '../checks/index.ts';
import { knownJson, type Reason } from '../graph/index.ts';
import { diskFiles, type Files, memoryFiles } from '../host/index.ts';
import { exampleFiles } from './example-files.ts';
import { scan } from './scan.ts';
import { unknownCases } from './unknown-cases.ts';

/** `…` is what is named. The words of errors and limits are those of a diagnostic, which a person has seen; limits have a subject and a number, and their place is that of the value. */
const forms: Readonly<Record<Exclude<Reason['code'], 'error' | 'limit'>, readonly string[]>> = {
  input: [
    'needs `…`',
    'needs `…` of `…`',
    'needs parameter `…`',
    'needs build argument `…`',
    'needs the folder that Terraform runs in, `…`',
    'needs the home folder, `…`',
    '`…` is set by the builder',
    '`…` is sensitive: its value is not told',
  ],
  'after-apply': [
    '`…` is known after apply',
    '`…` is known after apply: it is ephemeral, and no part of a plan',
    '`…` is known after apply: it is random',
    '`…` is known after apply: it is the time of the run',
    '`…` is chosen at random on apply',
    'only the provider tells `…`',
    'only the state has `…`',
    'needs the account of the credentials',
    'needs the addresses that AWS publishes',
    'needs the bytes of the archive',
    'needs the region of the provider',
    'needs the zones that the account has in the region',
    'needs what a program prints, and Merlon runs none',
    'needs what a server answers, and Merlon asks none',
    '`…` is known after deployment',
    '`…` is known after deployment: it gives the zones of the region',
    '`…` is known where the stack is deployed',
    'needs the secret `…`',
    'needs the stored parameter `…`',
  ],
  'not-read': [
    'module `…` is not here: `…` would fetch it',
    'module `…` is not here: the folder `…` holds no Terraform files',
    'file `…` is not here',
    'file `…` lies outside of the scanned folder',
    'needs the state of another root, not in this workspace: s3 `…`',
    'needs export `…` of another stack',
    'needs output `…` of the stack `…`',
    'needs the template of `…` in the application repository',
    'needs the stored parameter that parameter `…` names',
    'nothing is named `…`, but `…` may change it',
    'made by the macro `…` in the account',
    '`…` puts it here from `…`',
    'uploaded from `…` when the template is packaged',
    "depends on the account's default VPC",
    'depends on the encryption of the cluster that it belongs to',
    'depends on the engine',
    "depends on the image and the account's defaults for instance metadata",
    'depends on the version of the AWS provider',
    'depends on whether the account encrypts new volumes by default',
    '`…` may be set by the base image',
    'the user of base image `…` is not read',
    'the user that the image names decides, and the image is not read',
    'the default permissions of the token are a setting of the repository',
    'the workflows that use the action decide',
    'whether environment `…` asks for a review is a setting of the repository',
  ],
  unsupported: [
    '`…` is not evaluated: it is a function of a provider',
    '`…` has a form that the check does not judge',
    '`…` is not evaluated: private keys are not used',
    'the function `…` is not evaluated',
    'Terraform does not decide what this comes to',
  ],
};

const used = new Set<string>();

/** The reasons in a folder that have none of the forms. */
function strays(files: Files, root = '.'): readonly string[] {
  const { report, graph } = scan({ root, files, today: '2026-01-01', version: '0' });
  const reasons: Reason[] = report.unknowns.flatMap(({ verdict }) =>
    verdict.answer === 'unknown' ? verdict.reasons : [],
  );
  for (const { properties, conditional } of graph.nodes()) {
    knownJson(properties, (_, reason) => reasons.push(reason), '');
    if (conditional) reasons.push(conditional.reason);
  }
  const told = new Set(report.diagnostics.map(({ message }) => message));
  const found = new Set<string>();
  for (const { code, says } of reasons) {
    const form = says.replaceAll(/`[^`]+`/g, '`…`');
    const fits =
      code === 'error'
        ? told.has(says) && !/ at \S+:\d+$/.test(says)
        : code === 'limit'
          ? told.has(says) && /`[^`]+`.*\d/.test(says)
          : forms[code].includes(form);
    if (fits) used.add(form);
    else found.add(`${code}: ${says}`);
  }
  return [...found];
}

describe('the reasons of what is not known', () => {
  it.each(checks.map((check) => [check.id, check] as const))('in the examples of %s', (_, { examples }) => {
    for (const { language, text } of [...examples.pass, ...examples.fail, ...(examples.unknown ?? [])])
      expect(strays(memoryFiles({ [exampleFiles[language]]: text.replaceAll(/[«»]/g, '') }))).toEqual([]);
  });
  it('in the example estate', () => {
    const root = join(import.meta.dirname, '../../examples/shop');
    expect(strays(diskFiles(root), root)).toEqual([]);
  });
  it('in a folder of every kind of them', () => expect(strays(memoryFiles(unknownCases))).toEqual([]));
  it('have no form that nothing has', () => {
    expect(
      Object.values(forms)
        .flat()
        .filter((form) => !used.has(form)),
    ).toEqual([]);
  });
});

describe('what is unknown through another value', () => {
  const { graph } = scan({ root: '.', files: memoryFiles(unknownCases), today: '2026-01-01', version: '0' });
  const reasonsOf = (name: string) => {
    const node = graph.nodes().find(({ address }) => address === name);
    const found = new Set<string>();
    if (node) knownJson(node.properties, (_, { says }) => found.add(says), '');
    return { exists: node?.conditional?.reason.says, values: [...found] };
  };
  it.each([
    ['aws_s3_bucket.by_input', undefined, ['needs `var.env`']],
    ['aws_s3_bucket.by_choice', undefined, ['needs `var.env`']],
    ['aws_s3_bucket.by_call', undefined, ['needs `var.env`']],
    ['aws_s3_bucket.by_child', undefined, ['needs `var.name` of `module.child`']],
    ['aws_s3_bucket.by_count[?]', 'needs `var.names`', ['needs `var.names`']],
    ['aws_s3_bucket.by_set[?]', 'needs `var.names`', ['needs `var.names`']],
    ['aws_s3_bucket.by_module_count[?]', 'module `example/gone/aws` is not here: `terraform init` would fetch it', []],
    [
      'aws_db_instance.db',
      undefined,
      [
        '`aws_db_instance.db.password` is sensitive: its value is not told',
        '`aws_db_instance.db.kms_key_id` is known after apply',
      ],
    ],
    ['aws_db_instance.kept', undefined, ['`aws_db_instance.kept.password` is sensitive: its value is not told']],
    ['0', undefined, ['needs build argument `BASE`']],
    ['module.many[?].aws_s3_bucket.inner', 'needs `var.names`', ['needs `var.names`']],
    ['aws_security_group.dynamic', undefined, ['needs `var.names`']],
  ])('has the reason of that: %s', (address, exists, values) => {
    expect(reasonsOf(address)).toEqual({ exists, values });
  });
});

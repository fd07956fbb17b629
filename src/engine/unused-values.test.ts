/** What is said of values that nothing declares, and of environments of what is not there. */
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../host/index.ts';
import type { Request } from '../sources/index.ts';
import { scan } from './scan.ts';

const files = {
  'a/main.tf': 'variable "x" {}\nresource "aws_sqs_queue" "q" {\n  name = var.x\n}\n',
  'b/main.tf': 'variable "y" {\n  default = 1\n}\nmodule "m" {\n  source = "../m"\n}\n',
  'm/main.tf': 'variable "inner" {\n  default = 1\n}\n',
  'stack/template.yaml':
    'Parameters:\n  Size: { Type: String }\nResources:\n  Q: { Type: AWS::SQS::Queue, Properties: { QueueName: !Ref Size } }\n',
};

function told(request: Request, more: Readonly<Record<string, string>> = {}, exclude: readonly string[] = []) {
  const options = { root: '.', files: memoryFiles({ ...files, ...more }), exclude, today: '2026-01-01', version: '0' };
  const { report } = scan({ ...options, request });
  return [
    ...report.diagnostics.map(({ severity, message }) => `${severity}: ${message}`),
    ...report.ledger.map(({ incomplete, subject, reason }) => `${incomplete ? '!' : ''}${subject}: ${reason}`),
  ];
}
const file = (path: string, text: string) => ({ file: { path, text } });
const prod = { name: 'prod', files: [], values: {} };

describe('a value on the command line', () => {
  it('is an error where no root and no template declares it', () => {
    expect(told({ values: ['x', 'y', 'Size'].map((name) => ({ name, value: '1' })) })).toEqual([]);
    expect(told({ values: [{ name: 'inner', value: 'secret' }] })).toEqual([
      'error: a value is given for `inner`, but no root or template that was read declares it',
    ]);
  });

  it('is shown without the value, which may be a secret', () => {
    const values = [{ name: 'pasword', value: 'hunter2' }];
    const { report } = scan({ root: '.', files: memoryFiles(files), today: '', version: '', request: { values } });
    expect(JSON.stringify(report.diagnostics)).not.toContain('hunter2');
  });

  it('of a file is a warning for Terraform and an error for CloudFormation', () => {
    expect(told({ values: [file('v.tfvars', 'x = 1\ny = 2\nz = 3\n')] })).toEqual([
      'warning: a value is given for `z`, but no root or template that was read declares it',
    ]);
    const parameters = (name: string) => `[{ "ParameterKey": "${name}", "ParameterValue": "1" }]`;
    expect(told({ values: [file('p.json', parameters('Size'))] })).toEqual([]);
    expect(told({ values: [file('p.json', parameters('Sise'))] })).toEqual([
      'error: a value is given for `Sise`, but no root or template that was read declares it',
    ]);
    expect(told({ values: [file('p.json', '[1]')] })).toEqual([
      'error: `p.json` holds no values for variables or parameters',
    ]);
  });

  it('is no remark on a file in the scan that counts because the user gives it', () => {
    const text = 'x = 1\n';
    expect(told({ values: [file('prod.tfvars', text)] }, { 'odd/prod.tfvars': 'q = 1\n' })).toEqual([]);
  });

  it('does not count for a root whose plan has decided, and that is told', () => {
    const plan = JSON.stringify({
      format_version: '1.2',
      terraform_version: '1.9.0',
      variables: { x: { value: 'planned' } },
      planned_values: { root_module: {} },
      resource_changes: [],
      configuration: {
        root_module: {
          variables: { x: {} },
          resources: [{ address: 'aws_sqs_queue.q', mode: 'managed', type: 'aws_sqs_queue', name: 'q' }],
        },
      },
    });
    const words = '.: what is given for it does not count: its plan or state has decided the values';
    const planned = { 'main.tf': files['a/main.tf'], 'plan.json': plan };
    expect(told({ values: [{ name: 'x', value: '1' }] }, planned)).toContain(words);
    expect(told({ values: [{ name: 'y', value: '1' }] }, planned)).not.toContain(words);
  });

  it('of the process says nothing, as for Terraform', () => {
    expect(told({ process: { TF_VAR_nowhere: '1' } })).toEqual([]);
  });
});

describe('an environment of the settings', () => {
  it('is told where what it is for is not read', () => {
    const of = (root: string, exclude: readonly string[] = []) =>
      told({ environments: [{ ...prod, root }] }, { 'docs/a.md': '' }, exclude);
    const words = '!prod: the settings describe it for';
    const nothing = 'which is neither a template nor the folder of one or of a root; what others call is no root';
    for (const root of ['a', 'b', 'stack', 'stack/template.yaml']) expect(of(root)).toEqual([]);
    expect(of('nowhere')).toEqual([`${words} \`nowhere\`, which is not there`]);
    for (const root of ['m', 'docs', '']) expect(of(root)).toEqual([`${words} \`${root || '.'}\`, ${nothing}`]);
    expect(of('a', ['a/'])).toEqual([`${words} \`a\`, which is left out of this scan`.slice(1)]);
  });

  it('may give only what that declares', () => {
    const values = { x: '1', y: '2' };
    const environments = [{ ...prod, root: 'a', values, files: ['v.tfvars'] }];
    expect(told({ environments }, { 'v.tfvars': 'Size = 1\n' })).toEqual([
      'error: a value is given for `y`, but `a` declares no such variable or parameter',
      'warning: a value is given for `Size`, but `a` declares no such variable or parameter',
    ]);
    const both = [{ ...prod, root: 'stack', values: { Size: '1', y: '2' } }];
    expect(told({ environments: both }, { 'stack/main.tf': files['b/main.tf'] })).toEqual([]);
  });
});

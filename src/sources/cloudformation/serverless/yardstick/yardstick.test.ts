/** Holds the SAM transform against the public inputs and outputs of the SAM translator, where a checkout of it is named. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cloudformationIn } from '../../index.ts';
import { compareOutputs, refusalsOf } from './compare-outputs.ts';

/** A checkout of aws/serverless-application-model, and one of its inputs to look at alone. */
const checkout = process.env['MERLON_SAM_TRANSLATOR'];
const only = process.env['MERLON_SAM_INPUT'];

/** The folders of the outputs by partition, with the regions that the translator's tests set. */
const partitions = [
  ['', 'ap-southeast-1'],
  ['aws-cn', 'cn-north-1'],
  ['aws-us-gov', 'us-gov-west-1'],
] as const;

/** Inputs whose outputs differ, and why. */
const explained: Readonly<Record<string, string>> = {
  application_preparing_state: 'the address of the template comes from a service',
  application_with_intrinsics: 'the address of the template comes from a service',
  basic_application: 'the address of the template comes from a service',
  feature_toggle_api_open_api_version_override: 'a switch that is off where SAM is released',
  function_with_event_dest_conditional: 'the condition that SAM writes has a condition in the place of a name',
  graphqlapi_resolver_function_with_lambda_datasource: 'the code that hands on is ours, and does the same',
};

/** Inputs that SAM refuses for what is no mistake before packaging, or what only a service knows. */
const taken: Readonly<Record<string, string>> = {
  error_application_does_not_exist: 'only the application repository knows it',
  error_application_no_access: 'only the application repository knows it',
  error_application_preparing_timeout: 'only the application repository knows it',
  error_function_codeuri_unresolved_token: 'a path, until the template is packaged',
  error_function_no_codeuri: 'the folder of the template, when it is packaged',
  error_invalid_template: 'without resources it is no template',
  error_state_machine_invalid_s3_string: 'a path, until the template is packaged',
};

it('a difference is found, told and counted', () => {
  const template = 'Resources: { T: { Type: AWS::Serverless::SimpleTable }, B: { Type: AWS::S3::Bucket } }';
  const table = { AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'N' }], BillingMode: 'PAY_PER_REQUEST' };
  const key = { KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }] };
  const output = {
    Resources: {
      T: { Type: 'AWS::DynamoDB::Table', Properties: { ...table, ...key } },
      X: { Type: 'AWS::SNS::Topic' },
    },
  };
  const { differences, ...counts } = compareOutputs(template, JSON.stringify(output), cloudformationIn('eu-west-1'));
  expect(counts).toEqual({ resources: 3, equalResources: 0, properties: 6, equalProperties: 3, refusals: [] });
  expect(differences.map(({ resource, says }) => `${resource} ${says.slice(0, 40)}`)).toEqual([
    'T AWS::DynamoDB::Table AttributeDefinition',
    'X AWS::SNS::Topic is missing',
    'B AWS::S3::Bucket is too much',
  ]);
});

describe.skipIf(checkout === undefined)('the translator, named by MERLON_SAM_TRANSLATOR', () => {
  const folder = join(checkout ?? '', 'tests/translator');
  const names =
    checkout === undefined
      ? []
      : readdirSync(join(folder, 'input')).flatMap((file) => /^(.*)\.yaml$/.exec(file)?.[1] ?? []);
  const chosen = names.filter((name) => only === undefined || name === only).sort();
  const input = (name: string) => readFileSync(join(folder, 'input', `${name}.yaml`), 'utf8');

  it('makes the same of what it takes', () => {
    const total = { files: 0, equalFiles: 0, resources: 0, equalResources: 0, properties: 0, equalProperties: 0 };
    const told: string[] = [];
    const differing = new Set<string>();
    for (const name of chosen.filter((one) => !one.startsWith('error_'))) {
      for (const [partition, region] of partitions) {
        const output = readIfThere(join(folder, 'output', partition, `${name}.json`));
        if (output === undefined) continue;
        const found = compareOutputs(input(name), output, cloudformationIn(region));
        for (const key of ['resources', 'equalResources', 'properties', 'equalProperties'] as const)
          total[key] += found[key];
        total.files++;
        if (found.differences.length === 0) total.equalFiles++;
        else differing.add(name);
        for (const { resource, says } of found.differences) told.push(`${name} ${partition} ${resource} ${says}`);
        for (const one of found.refusals) told.push(`${name} is refused: ${one}`);
      }
    }
    const share = (equal: number, all: number) => `${equal} of ${all} (${((100 * equal) / all).toFixed(2)} %)`;
    process.stdout.write(
      `files ${share(total.equalFiles, total.files)}, resources ${share(total.equalResources, total.resources)}, properties ${share(total.equalProperties, total.properties)}\n`,
    );
    const unexplained = told.filter(
      (line) => explained[line.split(' ', 1)[0] ?? ''] === undefined || only !== undefined,
    );
    expect(unexplained).toEqual([]);
  });

  it('refuses the same', () => {
    const errors = chosen.filter((name) => name.startsWith('error_'));
    const unnoticed = errors.filter((name) => refusalsOf(input(name), cloudformationIn('ap-southeast-1')).length === 0);
    process.stdout.write(`refused ${errors.length - unnoticed.length} of ${errors.length}\n`);
    expect(unnoticed.filter((name) => taken[name] === undefined)).toEqual([]);
  });
});

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

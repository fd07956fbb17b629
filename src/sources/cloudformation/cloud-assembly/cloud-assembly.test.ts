/** Output of the AWS CDK: environments of stacks, construct paths, and the way back to the app. */
import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../graph/index.ts';
import { placeOf } from '../../../text/index.ts';
import { memoryWorkspace } from '../../memory-workspace.ts';
import { shown } from '../../shown.ts';
import { cloudformation } from '../index.ts';

const manifest = {
  version: '36.0.0',
  artifacts: {
    Shop: {
      type: 'aws:cloudformation:stack',
      environment: 'aws://111122223333/eu-central-1',
      properties: { templateFile: 'Shop.template.json', stackName: 'shop-prod', parameters: { Days: '30' } },
      metadata: {
        '/Shop/Logs/Resource': [
          {
            type: 'aws:cdk:logicalId',
            data: 'Logs1',
            trace: [
              'new Bucket (/home/ci/app/node_modules/aws-cdk-lib/aws-s3/lib/bucket.js:1:2)',
              'new Shop (/home/ci/app/lib/shop.ts:2:5)',
            ],
          },
        ],
      },
    },
    Tree: { type: 'cdk:tree', properties: { file: 'tree.json' } },
  },
};
const template = {
  Parameters: { Days: { Type: 'Number' } },
  Resources: {
    Logs1: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketName: { 'Fn::Join': ['', ['logs-', { Ref: 'AWS::AccountId' }, '-', { Ref: 'AWS::Region' }]] },
        Days: { Ref: 'Days' },
        Suffix: { Ref: 'AWS::URLSuffix' },
        Stack: { Ref: 'AWS::StackName' },
        Partition: { Ref: 'AWS::Partition' },
      },
      Metadata: { 'aws:cdk:path': 'Shop/Logs/Resource' },
    },
    Nested: {
      Type: 'AWS::CloudFormation::Stack',
      Properties: {
        TemplateURL: { 'Fn::Sub': 'https://s3.${AWS::Region}.${AWS::URLSuffix}/x/y.json' },
        Parameters: { Of: 'x' },
      },
      Metadata: { 'aws:asset:path': 'ShopNested.nested.template.json', 'aws:asset:property': 'TemplateURL' },
    },
    CDKMetadata: { Type: 'AWS::CDK::Metadata', Properties: { Analytics: 'v2' } },
  },
};
const nested = {
  Parameters: { Of: { Type: 'String' } },
  Resources: {
    Q: {
      Type: 'AWS::SQS::Queue',
      Properties: { QueueName: { Ref: 'Of' }, Region: { Ref: 'AWS::Region' }, Stack: { Ref: 'AWS::StackName' } },
    },
  },
};
const texts = {
  'app/cdk.out/manifest.json': JSON.stringify(manifest, undefined, 1),
  'app/cdk.out/Shop.template.json': JSON.stringify(template),
  'app/cdk.out/ShopNested.nested.template.json': JSON.stringify(nested),
  'app/lib/shop.ts': 'class Shop {\n  logs = new Bucket(this, "Logs");\n}\n',
};

function read(files: Readonly<Record<string, string>>) {
  const reading = cloudformation.read(memoryWorkspace(files));
  return { ...reading, byAddress: new Map(reading.resources.map((node) => [node.address, node])) };
}

describe('a cloud assembly', () => {
  it('names resources by their constructs and leaves the metadata of the CDK out', () => {
    const { byAddress, diagnostics, ledger } = read(texts);
    expect([...byAddress.keys()].sort()).toEqual(['Nested', 'Nested/Q', 'Shop/Logs/Resource']);
    expect([diagnostics, ledger]).toEqual([[], []]);
  });

  it('decides account, region, partition, name and parameters of a stack', () => {
    expect(shown(read(texts).byAddress.get('Shop/Logs/Resource')?.properties)).toEqual({
      BucketName: 'logs-111122223333-eu-central-1',
      Days: '30',
      Suffix: 'amazonaws.com',
      Stack: 'shop-prod',
      Partition: 'aws',
    });
  });

  it('reads nested stacks from their assets, in the same region but under a name of their own', () => {
    expect(shown(read(texts).byAddress.get('Nested/Q')?.properties)).toEqual({
      QueueName: 'x',
      Region: 'eu-central-1',
      Stack: '<`AWS::StackName` is known where the stack is deployed>',
    });
  });

  it('leads back to the line of the app that made the construct', () => {
    const name = read(texts).byAddress.get('Shop/Logs/Resource')?.properties;
    const last = name && historyOf(name.origin).at(-1);
    expect(last && placeOf(last.at)).toBe('app/lib/shop.ts:2');
    expect(last?.as).toBe('construct `Shop/Logs/Resource`');
  });

  it('tells constructs by the logical ids of the manifest where templates do not say them', () => {
    const bare = JSON.stringify(template).replaceAll(/,?"Metadata":\{"aws:cdk:path":[^}]*\}/g, '');
    const { byAddress } = read({ ...texts, 'app/cdk.out/Shop.template.json': bare });
    expect([...byAddress.keys()].sort()).toEqual(['Nested', 'Nested/Q', 'Shop/Logs/Resource']);
    const name = byAddress.get('Shop/Logs/Resource')?.properties;
    expect(
      name &&
        historyOf(name.origin)
          .map(({ at }) => placeOf(at))
          .at(-1),
    ).toBe('app/lib/shop.ts:2');
    const twice = {
      ...manifest.artifacts.Shop.metadata,
      '/Shop/Other/Logs': [{ type: 'aws:cdk:logicalId', data: 'Logs1' }],
    };
    const both = {
      ...manifest,
      artifacts: { ...manifest.artifacts, Shop: { ...manifest.artifacts.Shop, metadata: twice } },
    };
    const files = {
      ...texts,
      'app/cdk.out/Shop.template.json': bare,
      'app/cdk.out/manifest.json': JSON.stringify(both),
    };
    expect([...read(files).byAddress.keys()].sort()).toEqual(['Logs1', 'Nested', 'Nested/Q']);
  });

  it('keeps its metadata in a file beside it, in newer versions', () => {
    const { metadata, ...rest } = manifest.artifacts.Shop;
    const moved = { ...manifest, artifacts: { Shop: { ...rest, additionalMetadataFile: 'Shop.metadata.json' } } };
    const files = {
      ...texts,
      'app/cdk.out/manifest.json': JSON.stringify(moved),
      'app/cdk.out/Shop.metadata.json': JSON.stringify(metadata),
    };
    const made = read(files).byAddress.get('Shop/Logs/Resource')?.properties;
    expect(
      made &&
        historyOf(made.origin)
          .map(({ at }) => placeOf(at))
          .at(-1),
    ).toBe('app/lib/shop.ts:2');
  });

  it('without account and region leaves both open', () => {
    const open = JSON.stringify(manifest).replace('111122223333/eu-central-1', 'unknown-account/unknown-region');
    const { byAddress } = read({ ...texts, 'app/cdk.out/manifest.json': open });
    expect(shown(byAddress.get('Shop/Logs/Resource')?.properties)).toMatchObject({
      Suffix: '<`AWS::URLSuffix` is known where the stack is deployed>',
      Stack: 'shop-prod',
    });
  });

  it('that points outside of itself is not followed', () => {
    const outside = JSON.stringify(manifest).replace('"Shop.template.json"', '"../../app/cdk.out/Shop.template.json"');
    const { byAddress } = read({ ...texts, 'app/cdk.out/manifest.json': outside });
    expect(shown(byAddress.get('Shop/Logs/Resource')?.properties)).toMatchObject({ Days: '<needs parameter `Days`>' });
  });
});

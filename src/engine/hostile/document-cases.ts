/** Hostile CloudFormation and Kubernetes. */
import { type HostileCase, nested, times } from './hostile-case.ts';

const cfn = (name: string, text: string, says?: string | RegExp): HostileCase => ({
  name: `CloudFormation: ${name}`,
  files: () => ({ 'bad/t.yaml': `${text}\n` }),
  ...(says === undefined ? {} : { says }),
});
const withBucket = (value: string) =>
  `Resources:\n  Beside:\n    Type: AWS::S3::Bucket\n  B:\n    Type: AWS::S3::Bucket\n    Properties:\n      BucketName: ${value}\n`;
const odd = ['__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty', 'valueOf'];
const k8s = (name: string, text: () => string, says?: string): HostileCase => ({
  name: `Kubernetes: ${name}`,
  files: () => ({ 'bad/k.yaml': text() }),
  ...(says !== undefined && { says, incomplete: true }),
});
const pod = (name: string, more: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: "${name}"\n  namespace: n\n${more}`;

/** Each a file of its own. */
export const documentCases: readonly HostileCase[] = [
  cfn('intrinsics, 10000 levels of flow', withBucket(nested(10_000, '{"Fn::Join": ["", [', '"x"', ']]}'))),
  cfn('intrinsics, 150 levels', withBucket(nested(150, '{"Fn::Join": ["", [', '"x"', ']]}'))),
  cfn('Sub of Sub', withBucket(nested(150, '{"Fn::Sub": ["${A}${A}", {"A": ', '"x"', '}]}'))),
  cfn('Sub of 100000 names', withBucket(`!Sub "${'${AWS::Region}'.repeat(100_000)}"`)),
  cfn('Sub that is not closed', withBucket(`!Sub "${'${'.repeat(100_000)}"`)),
  cfn(
    'Split and Join that grow',
    withBucket(
      nested(60, '!Join\n        - "aaaaaaaaaa"\n        - !Split ["", ', '"xyz"', ']')
        .replaceAll(
          '!Join\n        - "aaaaaaaaaa"\n        - !Split ["", ',
          '{"Fn::Join": ["aaaaaaaaaa", {"Fn::Split": ["a", ',
        )
        .replaceAll(']', ']}]}'),
    ),
  ),
  cfn(
    'parameters in a circle',
    `Parameters:\n  A: {Type: String, Default: !Ref B}\n  B: {Type: String, Default: !Ref A}\n${withBucket('!Ref A')}`,
  ),
  cfn(
    'conditions in a circle',
    `Conditions:\n  A: !Not [{Condition: B}]\n  B: !And [{Condition: A}, {Condition: B}]\n${withBucket('!If [A, !If [B, x, y], z]')}`,
  ),
  cfn(
    'conditions that double',
    `Conditions:\n  C0: !Equals [!Ref "AWS::Region", x]\n${times(100, (i) => `  C${i + 1}: !And [{Condition: C${i}}, {Condition: C${i}}, !Or [{Condition: C${i}}, {Condition: C${i}}]]\n`)}${withBucket('!If [C100, x, y]')}`,
  ),
  cfn(
    'a chain of 10000 conditions',
    `Conditions:\n  C0: !Equals [a, a]\n${times(10_000, (i) => `  C${i + 1}: !Not [{Condition: C${i}}]\n`)}${withBucket('!If [C10000, x, y]')}`,
  ),
  cfn(
    'resources in a circle',
    'Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties: {BucketName: !Ref B}\n  B:\n    Type: AWS::S3::Bucket\n    Properties: {BucketName: !GetAtt A.Arn}\n',
  ),
  cfn(
    'a mapping of itself',
    `Mappings:\n  M:\n    a: {b: !FindInMap [M, a, b]}\n${withBucket('!FindInMap [!FindInMap [M, a, b], a, b]')}`,
  ),
  cfn(
    'a mapping of 100000 keys',
    `Mappings:\n  M:\n${times(100_000, (i) => `    k${i}: {v: x}\n`)}${withBucket('!FindInMap [M, k7, v]')}`,
  ),
  cfn(
    'loops in loops',
    `Transform: AWS::LanguageExtensions\nResources:\n  ${nested(8, '"Fn::ForEach::L": [X, [a, b, c, d, e, f, g, h, i, j], {', '"B${X}": {"Type": "AWS::S3::Bucket"}', '}]').replaceAll('"Fn::ForEach::L": ', '"Fn::ForEach::L": ')}\n`,
  ),
  cfn(
    'loops in loops in flow',
    `{"Transform": "AWS::LanguageExtensions", "Resources": {${Array.from({ length: 8 }, (_, i) => `"Fn::ForEach::L${i}": ["X${i}", ["a","b","c","d","e","f","g","h","i","j"], {`).join('')}"B\${X0}\${X1}\${X2}\${X3}\${X4}\${X5}\${X6}\${X7}": {"Type": "AWS::S3::Bucket"}${'}]'.repeat(8)}, "Beside": {"Type": "AWS::S3::Bucket"}}}`,
  ),
  cfn(
    'a loop over a million',
    `Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::L:\n    - X\n    - [${times(1_000_000, (i) => `${i},`)}]\n    - "B\${X}": {Type: AWS::S3::Bucket}\n`,
  ),
  cfn(
    'odd names',
    `Parameters:\n${odd.map((n) => `  ${n}: {Type: String, Default: x, ${n}: y}\n`).join('')}Mappings:\n${odd.map((n) => `  ${n}: {${n}: {${n}: x}}\n`).join('')}Conditions:\n${odd.map((n) => `  ${n}: !Equals [!Ref ${n}, x]\n`).join('')}Resources:\n${odd.map((n) => `  ${n}:\n    Type: AWS::S3::Bucket\n    Condition: ${n}\n    ${n}: x\n    Properties:\n      ${n}: !Ref ${n}\n      BucketName: !FindInMap [${n}, ${n}, ${n}]\n      Tags: [{Key: ${n}, Value: !GetAtt ${n}.${n}}, !Sub "\${${n}}\${${n}.${n}}", !If [${n}, a, b], {"Fn::${n}": x}]\n  T${n}:\n    Type: ${n}\n    Properties: {${n}: ${n}}\n`).join('')}Outputs:\n${odd.map((n) => `  ${n}: {Value: !ImportValue ${n}}\n`).join('')}`,
  ),
  cfn(
    'wrong shapes',
    'AWSTemplateFormatVersion: "2010-09-09"\nParameters: [1]\nMappings: x\nConditions: {A: 1, B: [x], C: {"Fn::Equals": 7}}\nTransform: [[], {}, 7]\nGlobals: 7\nResources:\n  A: 7\n  B: []\n  C: {Type: 7}\n  D: {Type: AWS::S3::Bucket, Properties: 7, Condition: [x], DependsOn: {a: b}, Metadata: 7}\n  E: {Type: AWS::S3::Bucket, Properties: {BucketName: [[]], Tags: {}, PublicAccessBlockConfiguration: x, VersioningConfiguration: [7]}}\n  F: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: [7], Policies: {a: 7}, ManagedPolicyArns: x}}\n  G: {Type: AWS::EC2::SecurityGroup, Properties: {SecurityGroupIngress: 7, VpcId: {}}}\n  H: {Type: AWS::Serverless::Function, Properties: {Events: 7, Policies: 7, Environment: 7}}\n  I: {Type: AWS::Serverless::Api, Properties: 7}\n  J: !Sub x\n  "Fn::ForEach::Q": 7\n  "Fn::Transform": 7\n  7: x\n  ? [a]\n  : b\nOutputs: 7\n',
  ),
  {
    name: 'CloudFormation: a stack that nests itself',
    files: () => ({
      'bad/t.yaml':
        'Resources:\n  Beside:\n    Type: AWS::S3::Bucket\n  S:\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: ./t.yaml}\n  T:\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: t.yaml, Parameters: {A: !GetAtt S.Outputs.X}}\nOutputs:\n  X: {Value: !GetAtt S.Outputs.X}\n',
    }),
  },
  {
    name: 'CloudFormation: stacks that double',
    files: () =>
      Object.fromEntries(
        Array.from({ length: 30 }, (_, i) => [
          `bad/t${i}.yaml`,
          i === 29
            ? withBucket('x')
            : `Resources:\n  A:\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: ./t${i + 1}.yaml}\n  B:\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: ./t${i + 1}.yaml}\n`,
        ]),
      ),
  },
  {
    name: 'CloudFormation: stacks in a circle',
    files: () =>
      Object.fromEntries(
        Array.from({ length: 3 }, (_, i) => [
          `bad/t${i}.yaml`,
          `Resources:\n  A:\n    Type: AWS::CloudFormation::Stack\n    Properties: {TemplateURL: ./t${(i + 1) % 3}.yaml}\n  B:\n    Type: AWS::S3::Bucket\n`,
        ]),
      ),
  },
  {
    name: 'CloudFormation: serverless events by the thousand',
    files: () => ({
      'bad/t.yaml': `Transform: AWS::Serverless-2016-10-31\nResources:\n${times(300, (i) => `  F${i}:\n    Type: AWS::Serverless::Function\n    Properties:\n      Handler: a\n      Runtime: nodejs20.x\n      CodeUri: .\n      Events:\n${times(30, (j) => `        E${j}: {Type: Api, Properties: {Path: /p${j}, Method: get}}\n`)}`)}`,
    }),
  },
  k8s('20000 documents', () => times(20_000, (i) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c${i}}\n---\n`)),
  k8s('100000 empty documents', () => '---\n'.repeat(100_000) + pod('a', '')),
  k8s(
    'lists in lists, 10000 levels',
    () =>
      `{"apiVersion": "v1", "kind": "List", "items": [${nested(10_000, '{"apiVersion": "v1", "kind": "List", "items": [', '', ']}')}]}`,
    'yaml-too-deep',
  ),
  {
    ...k8s('lists in lists, 80 levels', () =>
      nested(
        80,
        '{"apiVersion": "v1", "kind": "List", "items": [',
        '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "innermost"}, "spec": {"containers": [{"name": "a", "image": "b", "securityContext": {"privileged": true}}]}}',
        ']}',
      ),
    ),
    finds: ['innermost'],
  },
  k8s(
    'a list that doubles by aliases',
    () =>
      `l0: &l0 {apiVersion: v1, kind: Pod, metadata: {name: x}}\n${times(20, (i) => `l${i + 1}: &l${i + 1} {apiVersion: v1, kind: List, items: [*l${i}, *l${i}]}\n`)}apiVersion: v1\nkind: List\nitems: [*l20]\n`,
  ),
  k8s(
    'selectors of thousands of terms',
    () =>
      `${times(100, (i) => `apiVersion: v1\nkind: Service\nmetadata: {name: s${i}, namespace: n}\nspec:\n  selector: {${times(3000, (j) => `k${j}: v, `)}}\n---\n`)}${times(100, (i) => `${pod(`p${i}`, '')}---\n`)}`,
  ),
  k8s(
    'policies by pods',
    () =>
      `${times(600, (i) => `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: p${i}, namespace: n}\nspec:\n  podSelector: {}\n  policyTypes: [Ingress, Egress]\n  ingress:\n    - from: [{podSelector: {matchLabels: {app: a${i}}}}, {namespaceSelector: {}}, {ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]\n---\n`)}${times(600, (i) => `apiVersion: v1\nkind: Pod\nmetadata: {name: p${i}, namespace: n, labels: {app: a${i}}}\nspec: {containers: [{name: a, image: b}]}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: s${i}, namespace: n}\nspec: {type: LoadBalancer, selector: {app: a${i}}, ports: [{port: 80}]}\n---\n`)}`,
  ),
  k8s('bindings by accounts', () =>
    times(
      1000,
      (i) =>
        `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: a${i}, namespace: n}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: q${i}, namespace: n}\nspec: {serviceAccountName: a${i}, containers: [{name: c, image: d}]}\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: b${i}}\nroleRef: {kind: ClusterRole, name: cluster-admin, apiGroup: rbac.authorization.k8s.io}\nsubjects: [{kind: Group, name: "system:serviceaccounts"}, {kind: ServiceAccount, name: a${i}, namespace: n}]\n---\n`,
    ),
  ),
  k8s(
    '2000 pods of one service',
    () =>
      `apiVersion: v1\nkind: Service\nmetadata: {name: s, namespace: n}\nspec: {type: LoadBalancer, selector: {app: a}, ports: [{port: 80}]}\n---\n${times(2000, (i) => `apiVersion: v1\nkind: Pod\nmetadata: {name: p${i}, namespace: n, labels: {app: a}}\nspec: {containers: [{name: a, image: b, securityContext: {privileged: true}}]}\n---\n`)}`,
  ),
  k8s('odd names', () =>
    odd
      .map(
        (n) =>
          `apiVersion: v1\nkind: Pod\nmetadata: {name: ${n}, namespace: ${n}, labels: {${n}: ${n}}, annotations: {${n}: ${n}}}\nspec: {serviceAccountName: ${n}, ${n}: {}, volumes: [{name: ${n}, secret: {secretName: ${n}}}], containers: [{name: ${n}, image: ${n}, env: [{name: ${n}, valueFrom: {secretKeyRef: {name: ${n}, key: ${n}}}}]}]}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: ${n}, namespace: ${n}}\nspec: {selector: {${n}: ${n}}, type: ${n}}\n---\napiVersion: ${n}\nkind: ${n}\nmetadata: {name: ${n}}\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: ${n}, namespace: ${n}}\nroleRef: {kind: Role, name: ${n}, apiGroup: ${n}}\nsubjects: [{kind: ${n}, name: ${n}}, {kind: ServiceAccount, name: ${n}}]\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: Role\nmetadata: {name: ${n}, namespace: ${n}}\nrules: [{apiGroups: [${n}], resources: [${n}], verbs: [${n}]}]\n`,
      )
      .join('---\n'),
  ),
  k8s('wrong shapes', () =>
    ['7', '[]', '{}', 'x', 'null', '[[]]', '[7]', '[{}]', '{a: [7]}']
      .flatMap((v) =>
        [
          'Pod',
          'Service',
          'NetworkPolicy',
          'Role',
          'ClusterRoleBinding',
          'Ingress',
          'Deployment',
          'ServiceAccount',
          'Secret',
          'CronJob',
          'List',
          'Namespace',
        ].map(
          (kind) =>
            `apiVersion: ${kind === 'Deployment' ? 'apps/v1' : kind === 'CronJob' ? 'batch/v1' : /Network|Ingress/.test(kind) ? 'networking.k8s.io/v1' : /Role/.test(kind) ? 'rbac.authorization.k8s.io/v1' : 'v1'}\nkind: ${kind}\nmetadata: {name: x, labels: ${v}, annotations: ${v}, namespace: ${v}}\nspec: ${v}\nrules: ${v}\nsubjects: ${v}\nroleRef: ${v}\ndata: ${v}\nitems: ${v}\n---\napiVersion: v1\nkind: ${kind}\nmetadata: ${v}\nspec: {containers: ${v}, volumes: ${v}, securityContext: ${v}, template: ${v}, selector: ${v}, podSelector: ${v}, ingress: ${v}, rules: ${v}, jobTemplate: ${v}, initContainers: [${v}], ports: ${v}}\n`,
        ),
      )
      .join('---\n'),
  ),
  k8s('10000 containers in a pod', () =>
    pod(
      'wide',
      `spec:\n  containers:\n${times(10_000, (i) => `    - {name: c${i}, image: x, securityContext: {privileged: true}, env: [{name: A, value: b}]}\n`)}`,
    ),
  ),
  k8s('an image of a long name', () =>
    pod(
      'long',
      `spec:\n  containers:\n    - {name: c, image: "${'a/'.repeat(100_000)}:${'b'.repeat(100_000)}@sha256:${'c'.repeat(100_000)}"}\n`,
    ),
  ),
];

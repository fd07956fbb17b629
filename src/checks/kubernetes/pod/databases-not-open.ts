/** Databases do not start with no password, or one that everyone tries. */
import { all, every, failsIf, is, isOneOf, type Verdict } from '../../../findings/index.ts';
import type { View } from '../../../graph/index.ts';
import { podSpecOf, workloadKinds } from '../../../schema/index.ts';
import { check, kubernetes } from '../../check.ts';
import { type Container, everyContainer } from '../containers.ts';

type Variable = NonNullable<Container['env']>[number];

/** Variables by which official images take the password of a user of the database; other secrets are found by another check. */
const passwords = [
  'MARIADB_PASSWORD',
  'MARIADB_ROOT_PASSWORD',
  'MONGO_INITDB_ROOT_PASSWORD',
  'MYSQL_PASSWORD',
  'MYSQL_ROOT_PASSWORD',
  'POSTGRES_PASSWORD',
  'RABBITMQ_DEFAULT_PASS',
];
const tried =
  /^(?:admin|changeme|example|guest|mariadb|mongo|mysql|pass|passw(?:or)?d|postgres|rabbitmq|root|secret|test|toor|user|1234(?:5(?:6(?:78?)?)?)?)$/i;
/** Variables that let everyone in who reaches the port. */
const emptied = ['MYSQL_ALLOW_EMPTY_PASSWORD', 'MARIADB_ALLOW_EMPTY_ROOT_PASSWORD', 'ALLOW_EMPTY_PASSWORD'];

function isNotOpen({ name, value }: View<Variable>): Verdict {
  return all(
    failsIf(
      all(
        isOneOf(name, passwords, ''),
        is(value, (text) => tried.test(text), ''),
      ),
      value,
      'everyone tries this password',
    ),
    failsIf(all(isOneOf(name, emptied, ''), is(value, isYes, '')), value, 'no password is asked for'),
    failsIf(
      all(isOneOf(name, ['POSTGRES_HOST_AUTH_METHOD'], ''), isOneOf(value, ['trust'], '')),
      value,
      'no password is asked for',
    ),
  );
}

function isYes(text: string): boolean {
  return /^(?:yes|true|1)$/i.test(text);
}

export default check({
  id: 'kubernetes-pod-databases-not-open',
  title: 'Databases ask for a password that not everyone knows',
  severity: 'medium',
  on: workloadKinds,
  why: 'Without a network policy every pod of the cluster reaches the port. Whoever runs code in one of them reads and changes all data.',
  fix: 'Make a random password, keep it in a Secret that is not in the repository, and name it by `secretKeyRef`. A database that exists keeps its old password until it is changed there.',
  references: [
    'https://hub.docker.com/_/postgres',
    'https://hub.docker.com/_/mysql',
    'https://kubernetes.io/docs/concepts/configuration/secret/',
  ],
  controls: ['nist-800-53-r5:IA-5', 'nist-800-53-r5:AC-3'],
  evaluate: (_, { node }) => everyContainer(podSpecOf(node), ({ env }) => every(env, isNotOpen)),
  examples: {
    pass: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: db }
        spec:
          containers:
            - name: postgres
              image: postgres:18
              env:
                - name: POSTGRES_USER
                  value: postgres
                - name: POSTGRES_PASSWORD
                  valueFrom: { secretKeyRef: { name: db, key: password } }
                - name: MYSQL_ALLOW_EMPTY_PASSWORD
                  value: 'no'
      `,
    ],
    fail: [
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: db }
        spec:
          containers:
            - name: postgres
              image: postgres:18
              env:
                - name: POSTGRES_PASSWORD
                  value: «postgres»
      `,
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: db }
        spec:
          containers:
            - name: postgres
              image: postgres:18
              env: [{ name: POSTGRES_HOST_AUTH_METHOD, value: «trust» }]
      `,
      kubernetes`
        apiVersion: v1
        kind: Pod
        metadata: { name: db }
        spec:
          containers:
            - name: mysql
              image: mysql:9
              env: [{ name: MYSQL_ALLOW_EMPTY_PASSWORD, value: «"yes"» }]
      `,
    ],
  },
});

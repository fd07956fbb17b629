/** Hostile Dockerfiles and workflows. */
import { type HostileCase, nested, times } from './hostile-case.ts';

const docker = (name: string, text: () => string): HostileCase => ({
  name: `Dockerfile: ${name}`,
  files: () => ({ 'bad/Dockerfile': text() }),
});
const flow = (name: string, text: () => string, more: Readonly<Record<string, string>> = {}): HostileCase => ({
  name: `workflow: ${name}`,
  files: () => ({ '.github/workflows/w.yml': text(), ...more }),
});
const odd = ['__proto__', 'constructor', 'toString', 'prototype', 'hasOwnProperty', 'valueOf'];
const job = (steps: string) => `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;

/** Each a file of its own. */
export const pipelineCases: readonly HostileCase[] = [
  docker('variables that double', () => `FROM a\nENV A=0123456789\n${'ENV A=$A$A\n'.repeat(60)}RUN echo $A\n`),
  docker('arguments that double', () => `ARG A=0123456789\n${'ARG A=$A$A\n'.repeat(60)}FROM $A\n`),
  docker(
    'variables that double within defaults',
    () => `FROM a\nENV A=0123456789\n${'ENV A=${A:-$A}${A:+$A}${A}\n'.repeat(60)}RUN echo $A\n`,
  ),
  docker(
    'variables that double in labels',
    () =>
      `FROM a\nENV A=0123456789\n${'ENV A=$A$A B=$A$A\nLABEL x=$A$B\nUSER $A\nWORKDIR $A\nEXPOSE $A\nCOPY $A $A\n'.repeat(60)}`,
  ),
  docker('a working folder that grows', () => `FROM a\n${'WORKDIR aaaaaaaaaa\n'.repeat(50_000)}`),
  docker(
    'variables of themselves',
    () => 'ARG A=$A\nFROM $A\nENV A=$A B=$C C=$B\nENV D=${D:-${D:-${D}}}\nRUN echo $A\n',
  ),
  docker(
    'substitutions, 10000 levels',
    () => `FROM a\nENV A=${nested(10_000, '${B:-', 'x', '}')}\nUSER ${nested(10_000, '${B:-', 'x', '}')}\n`,
  ),
  docker(
    'substitution by patterns that backtrack',
    () =>
      `FROM a\nENV A=${'a'.repeat(5000)}\nENV B=\${A##${'*a'.repeat(100)}b} C=\${A%%${'*a'.repeat(100)}b} D=\${A//${'*a'.repeat(100)}b/c}\n`,
  ),
  docker('100000 stages', () => times(100_000, (i) => `FROM a AS s${i}\n`)),
  docker(
    '5000 stages, each of the last',
    () => `FROM a AS s0\nENV A=b\n${times(5000, (i) => `FROM s${i} AS s${i + 1}\nENV A${i}=b\nRUN x\n`)}`,
  ),
  docker(
    'stages of themselves',
    () =>
      'FROM a AS a\nFROM a AS b\nFROM b AS b\nFROM c AS c\nCOPY --from=c x y\nCOPY --from=__proto__ x y\nCOPY --from=99999999999 x y\nFROM constructor\nFROM __proto__\n',
  ),
  docker('100000 variables', () => `FROM a\n${times(100_000, (i) => `ENV A${i}=$A${i - 1}\n`)}`),
  docker('5000 layers', () => `FROM a\n${times(5000, 'RUN apt-get install -y curl && curl http://x | sh\n')}`),
  docker('continuation lines', () => `FROM a\nRUN a ${'\\\n'.repeat(100_000)}b\n`),
  docker('continuation lines with comments', () => `FROM a\nRUN a ${'\\\n# c\n\n'.repeat(50_000)}b\n`),
  docker('heredocs without end', () => `FROM a\n${times(5000, (i) => `RUN <<E${i}\n`)}`),
  docker(
    'many heredocs in one line',
    () => `FROM a\nRUN ${times(10_000, (i) => `<<E${i} `)}\n${times(5000, (i) => `x\nE${i}\n`)}`,
  ),
  docker(
    'a shell, 10000 levels',
    () =>
      `FROM a\nRUN ${nested(10_000, '$(echo ', 'x', ')')}\nRUN ${nested(10_000, '(', 'x', ')')}\nRUN ${nested(10_000, '"$(', 'x', ')"')}\nRUN ${nested(10_000, '{ ', 'x', '; }')}\nRUN ${nested(10_000, '`', 'x', '`')}\nRUN ${nested(10_000, '${a:-', 'x', '}')}\nRUN ${nested(10_000, 'if x; then ', 'x', '; fi')}\nRUN ${nested(10_000, '$((', '1', '))')}\n`,
  ),
  docker(
    'a shell that is not closed',
    () =>
      `FROM a\nRUN ${'$('.repeat(100_000)}\nRUN ${'"'.repeat(99_999)}\nRUN ${"'".repeat(99_999)}\nRUN ${'${'.repeat(100_000)}\nRUN ${'<<'.repeat(100_000)}\nRUN ${'| '.repeat(100_000)}\nRUN ${'&& '.repeat(100_000)}\n`,
  ),
  docker('a pipe of 20000', () => `FROM a\nRUN curl x ${'| sh '.repeat(20_000)}\n`),
  docker(
    'words by the hundred thousand',
    () => `FROM a\nRUN ${'a '.repeat(100_000)}\nENV ${'a=b '.repeat(20_000)}\nEXPOSE ${'80 '.repeat(20_000)}\n`,
  ),
  docker(
    'arrays, 100000 levels',
    () =>
      `FROM a\nCMD ${nested(100_000, '[', '"a"', ']')}\nENTRYPOINT ${'['.repeat(100_000)}\nSHELL ["${'\\u0000'.repeat(10_000)}"]\n`,
  ),
  docker('odd names', () =>
    odd
      .map(
        (n) =>
          `ARG ${n}=${n}\nFROM ${n}:\${${n}} AS x${n}\nARG ${n}\nENV ${n}=$${n} a$${n}=b\nLABEL ${n}=${n}\nUSER ${n}\n${n} x\nONBUILD ${n}\nCOPY --${n}=${n} a b\n`,
      )
      .join(''),
  ),
  docker(
    'instructions within themselves',
    () =>
      `FROM a\n${'ONBUILD '.repeat(100_000)}RUN x\n# escape=\`\nHEALTHCHECK ${'--interval=1s '.repeat(100_000)}CMD x\n`,
  ),
  docker('directives', () => `${'# syntax=a\n# escape=`\n# check=skip=all\n'.repeat(50_000)}FROM a\n`),
  flow('expressions, 10000 levels', () =>
    job(
      `      - run: echo \${{ ${nested(10_000, '(', 'github.event.issue.title', ')')} }}\n      - run: echo \${{ ${nested(10_000, 'format(', '1', ')')} }}\n      - run: echo \${{ ${'!'.repeat(100_000)}true }}\n      - run: echo \${{ a${'[0]'.repeat(100_000)} }}\n      - run: echo \${{ a${'.b'.repeat(100_000)} }}\n      - run: echo \${{ a${' && a'.repeat(100_000)} }}\n      - run: echo \${{ ${'a['.repeat(10_000)}0${']'.repeat(10_000)} }}\n      - if: ${'('.repeat(10_000)}\n        run: x\n`,
    ),
  ),
  flow('100000 expressions in a step', () =>
    job(`      - run: echo ${'${{ github.event.issue.title }} '.repeat(100_000)}\n`),
  ),
  flow('10000 expressions in a step that a stranger runs', () =>
    job(`      - run: echo ${'${{ github.event.issue.title }} '.repeat(10_000)}\n`).replace(
      'on: push',
      'on: pull_request_target',
    ),
  ),
  flow('20000 steps', () =>
    job(times(20_000, '      - uses: actions/checkout@v4\n        with: {ref: "${{ github.head_ref }}"}\n')),
  ),
  flow(
    '2000 jobs, each needs all before it',
    () =>
      `on: push\njobs:\n${times(1000, (i) => `  j${i}:\n    runs-on: x\n    needs: [${times(i, (j) => `j${j}, `)}]\n    steps: [{run: x}]\n`)}`,
  ),
  flow(
    'jobs that need themselves',
    () =>
      'on: push\njobs:\n  a:\n    needs: [a, b]\n    runs-on: x\n    steps: [{run: x}]\n  b:\n    needs: a\n    runs-on: x\n    steps: [{run: "${{ needs.a.outputs.x }}"}]\n',
  ),
  flow(
    'a workflow that calls itself',
    () =>
      'on: [push, workflow_call]\njobs:\n  a:\n    uses: ./.github/workflows/w.yml\n    secrets: inherit\n  b:\n    uses: ./.github/workflows/../workflows/w.yml\n  c:\n    uses: ./../../../etc/passwd\n',
  ),
  flow('actions in a circle', () => job('      - uses: ./a\n'), {
    'a/action.yml': 'name: a\nruns:\n  using: composite\n  steps:\n    - uses: ./b\n    - uses: ./b\n',
    'b/action.yml': 'name: b\nruns:\n  using: composite\n  steps:\n    - uses: ./a\n    - uses: ./a\n',
  }),
  {
    name: 'workflow: workflows and actions that double',
    files: () =>
      Object.fromEntries(
        Array.from({ length: 30 }, (_, i) => [
          [
            `.github/workflows/w${i}.yml`,
            `on: [push, workflow_call]\njobs:\n  a: {uses: ./.github/workflows/w${i + 1}.yml}\n  b: {uses: ./.github/workflows/w${i + 1}.yml}\n  c:\n    runs-on: x\n    steps: [{uses: ./a${i}}]\n`,
          ],
          [
            `a${i}/action.yml`,
            `name: a\nruns:\n  using: composite\n  steps: [{uses: ./a${i + 1}}, {uses: ./a${i + 1}}]\n`,
          ],
        ]).flat(),
      ),
  },
  flow(
    'a matrix of 1e12',
    () =>
      `on: push\njobs:\n  a:\n    strategy:\n      matrix:\n${times(12, (i) => `        m${i}: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]\n`)}    runs-on: \${{ matrix.m0 }}\n    steps: [{run: "\${{ matrix.m1 }}"}]\n`,
  ),
  flow(
    'odd names',
    () =>
      `on: {${odd.map((n) => `${n}: {${n}: x}`).join(', ')}, push: }\nenv: {${odd.map((n) => `${n}: "\${{ env.${n} }}"`).join(', ')}}\npermissions: {${odd.map((n) => `${n}: write`).join(', ')}}\njobs:\n${odd.map((n) => `  ${n}:\n    needs: ${n}\n    runs-on: ${n}\n    env: {${n}: "\${{ env.${n} }}"}\n    permissions: {${n}: write}\n    strategy: {matrix: {${n}: [${n}]}}\n    steps:\n      - {id: ${n}, uses: "${n}/${n}@${n}", with: {${n}: "\${{ ${n}.${n} }}"}}\n      - {run: "\${{ github.${n} }} \${{ ${n}(1) }}", ${n}: x}\n`).join('')}`,
  ),
  flow(
    'wrong shapes',
    () =>
      ['7', '[]', '{}', 'x', '', '[[]]', '[7]', '{a: [7]}'].map((v, i) => `a${i}: &a${i} ${v}\n`).join('') +
      `on: [[push], {a: b}, 7]\npermissions: [x]\nenv: x\ndefaults: 7\njobs:\n  a: 7\n  b: []\n  c: {steps: 7}\n  d: {steps: [7, [], {}, {run: []}, {uses: {}}, {run: x, env: 7, with: [], if: {}}]}\n  e: {uses: [], with: 7, secrets: 7}\n  f: {permissions: 7, env: [], needs: {}, strategy: 7, container: [], services: 7, runs-on: {group: []}}\n  g: {container: {image: {}, env: 7}, services: {a: 7}, steps: {}}\n`,
  ),
  flow('a script of 8 MiB', () => job(`      - run: |\n${'          echo aaaaaaaaaaaaaaaa\n'.repeat(300_000)}`)),
];

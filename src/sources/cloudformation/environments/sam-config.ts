/** Environments that the configuration files of the SAM command line describe. */
import * as posix from 'node:path/posix';
import type { LedgerEntry } from '../../../findings/index.ts';
import { childOf, type Mapping, type Node, parseToml, stringOf } from '../../../syntax/index.ts';
import type { Diagnostic, SourceFile } from '../../../text/index.ts';
import { folderOf } from '../../document-file.ts';
import { placeAt } from '../../document-value.ts';
import type { Workspace } from '../../source.ts';
import { regionFacts } from '../region-facts.ts';
import type { Template } from '../template.ts';
import type { GivenParameter } from './given-parameter.ts';
import type { Claims, OwnValues } from './own-values.ts';
import { readOverrides } from './sam-overrides.ts';

const configuration = /(?:^|\/)samconfig([._-][\w.-]+)?\.(?:toml|ya?ml)$/i;
/** What the command line looks for where no template is named. */
const usualNames = ['template.yaml', 'template.yml', 'template.json'];

/** Environments by template, and what was read for them. */
export interface SamClaims extends Claims {
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Each environment of each `samconfig.toml` or `.yaml` that is deployed (`deploy`, `sync`) is one of its template, with its
 * `parameter_overrides`, `stack_name` and `region`; what stands under `global` holds for all commands.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-sam-cli-config.html
 */
export function claimSamConfigs(
  workspace: Workspace,
  all: ReadonlyMap<string, Template>,
  tops: readonly Template[],
): SamClaims {
  const byTemplate = new Map<string, OwnValues[]>();
  const ledger: LedgerEntry[] = [];
  const files: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const isTop = new Set(tops.map(({ path }) => path));
  for (const path of workspace.paths) {
    const [named, suffix = ''] = configuration.exec(path) ?? [];
    const file = named === undefined ? undefined : workspace.file(path);
    if (!file) continue;
    files.push(path);
    const read = /\.toml$/i.test(path) ? parseToml(file) : undefined;
    for (const one of read?.diagnostics ?? []) diagnostics.push(one);
    const root = read ? read.root : workspace.yaml(path)?.documents[0]?.root;
    for (const { name, sections } of deployedIn(root)) {
      const { parameters, missing } = readOverrides(workspace, file, sections.option('parameter_overrides'));
      const template = templateOf(folderOf(path), sections, all);
      const note = (reason: string) =>
        ledger.push({
          about: 'environment',
          subject: `${path}#${name}`,
          reason,
          count: 1,
          at: placeAt(file, sections.at),
          incomplete: false,
        });
      for (const one of missing) note(`its file of values \`${one}\` cannot be read`);
      if (!template || !isTop.has(template)) {
        if (parameters.length > 0) note(`its values are not used: ${whyNot(template)}`);
        continue;
      }
      const short = [suffix.slice(1), name === 'default' ? '' : name].filter((word) => word !== '').join('/');
      const one: OwnValues = {
        environment: short === '' ? 'default' : short,
        fullName: `${path.replace(/\.[a-z]+$/i, '')}/${name}`,
        parameters,
        deployment: deploymentOf(file, sections),
        why: `\`${name}\` of \`${path}\``,
      };
      const list = byTemplate.get(template);
      if (list) list.push(one);
      else byTemplate.set(template, [one]);
    }
  }
  return { byTemplate, ledger, files, diagnostics };
}

function whyNot(template: string | undefined): string {
  return template === undefined
    ? 'the template that it deploys is not there'
    : `\`${template}\` takes its parameters from the template that nests it`;
}

/** The options of one environment. */
interface Sections {
  readonly at: Node;
  /** An option of the command that deploys, else the one that holds for all commands. */
  option(name: string): Node | undefined;
  /** As `option`, but of the command that builds what is deployed. */
  built(name: string): Node | undefined;
}

/** The environments that are deployed; `default` alone is none where it gives no values. */
function deployedIn(root: Node | undefined): readonly { readonly name: string; readonly sections: Sections }[] {
  const found = (root?.kind === 'mapping' ? root.entries : []).flatMap(({ name, key, value }) => {
    if (name === undefined || value.kind !== 'mapping') return [];
    const deploys = parametersOf(value, 'deploy') ?? parametersOf(value, 'sync');
    const global = parametersOf(value, 'global');
    const build = parametersOf(value, 'build');
    const option = (key: string) => childOf(deploys, key) ?? childOf(global, key);
    if (!deploys && !option('parameter_overrides')) return [];
    return [{ name, sections: { at: key, option, built: (key: string) => childOf(build, key) } }];
  });
  const [only, ...others] = found;
  const isBare = others.length === 0 && only?.name === 'default' && !only.sections.option('parameter_overrides');
  return isBare ? [] : found;
}

function parametersOf(environment: Mapping, command: string): Node | undefined {
  return childOf(childOf(environment, command), 'parameters');
}

/** The template that is deployed. What a build leaves is made of the template that the build names, else of the usual one. */
function templateOf(
  folder: string,
  { option, built }: Sections,
  all: ReadonlyMap<string, Template>,
): string | undefined {
  const keys = ['template_file', 'template'];
  const named = [...keys.map((key) => stringOf(option(key))), ...keys.map((key) => stringOf(built(key)))];
  const paths = [...named, ...usualNames].flatMap((name) =>
    name === undefined || name.startsWith('/') ? [] : [posix.normalize(posix.join(folder, name))],
  );
  return paths.find((path) => all.has(path));
}

function deploymentOf(file: SourceFile, { option }: Sections): readonly GivenParameter[] {
  const given = (name: string, text: string, node: Node): GivenParameter => ({
    name,
    text,
    origin: { at: placeAt(file, node), as: `value in \`${file.path}\`` },
  });
  const stack = option('stack_name');
  const region = option('region');
  return [
    ...(stack && stringOf(stack) ? [given('AWS::StackName', stringOf(stack) ?? '', stack)] : []),
    ...[...regionFacts(stringOf(region) ?? '')].flatMap(([name, text]) =>
      region && text !== '' ? [given(name, text, region)] : [],
    ),
  ];
}

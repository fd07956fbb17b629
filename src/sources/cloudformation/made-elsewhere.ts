/** Names of a template that something outside of it brings: macros, modules, and directives of Rain. */
import { childOf, type Mapping } from '../../syntax/index.ts';
import type { SourceFile } from '../../text/index.ts';
import { type ModuleUse, modulesIn } from './modules/module-use.ts';
import { transformsOf } from './recognise-template.ts';

/** Transforms that need no account to be understood. */
const knownTransforms: ReadonlySet<string> = new Set([
  'AWS::Serverless-2016-10-31',
  'AWS::LanguageExtensions',
  'AWS::Include',
  'AWS::SecretsManager-2020-07-23',
  'AWS::SecretsManager-2024-09-16',
  'AWS::CodeDeployBlueGreen',
]);

/** Something that writes into a template what is not in it. */
export interface Maker {
  readonly subject: string;
  /** How it changes the template `path`. */
  readonly reason: string;
  /** The ledger names it already. */
  readonly isTold?: boolean;
}

/**
 * All that may add names to a template: macros of the account, modules that the workspace does not have, and what the
 * command line of Rain puts together before it deploys. A name that is not in such a template is no mistake of it.
 */
export function makersOf(file: SourceFile, root: Mapping, uses: readonly ModuleUse[]): readonly Maker[] {
  const makers: Maker[] = transformsOf(root)
    .filter((name) => !knownTransforms.has(name))
    .map((name) => ({ subject: name, reason: `a macro in the account changes \`${file.path}\`` }));
  if ((childOf(root, 'Modules') && !modulesIn(root)) || childOf(root, 'Rain') || /[!"']Rain::[A-Z]/.test(file.text))
    makers.push({
      subject: file.path,
      reason: 'modules and directives of Rain, which Merlon does not put together yet',
    });
  if (includesAnything(root)) {
    const reason = `a transform that is not done changes \`${file.path}\``;
    makers.push({ subject: 'Fn::Transform', reason, isTold: true });
  }
  for (const { kind, subject, path } of uses) {
    if (path !== undefined) continue;
    const reason =
      kind === 'registry'
        ? `a module in the registry of the account changes \`${file.path}\``
        : `a module that is not there changes \`${file.path}\``;
    makers.push({ subject, reason });
  }
  return makers;
}

/** Whether a transform is still to be done at the top, in a section, or in one of its mappings, where it may bring names. */
function includesAnything(root: Mapping): boolean {
  if (transformsOf(root).includes('AWS::Include')) return true;
  const sections = [root, ...root.entries.map(({ value }) => value)];
  return sections.some(
    (section) => section.kind === 'mapping' && section.entries.some(({ name }) => name === 'Fn::Transform'),
  );
}

/** Environments that the user describes, and values that the user gives for all. */
import type { LedgerEntry } from '../../../findings/index.ts';
import type { Request, Workspace } from '../../source.ts';
import type { GivenInput } from '../variables/inputs.ts';
import type { RootEnvironment } from './root-environment.ts';

/** What stands in place of the environments that would be found; `undefined` where the user says nothing of the root. */
export function declaredOf(
  workspace: Workspace,
  root: string,
  request: Request,
  note: (entry: LedgerEntry) => void,
): readonly RootEnvironment[] | undefined {
  const named = (request.environments ?? []).filter((one) => one.root === root);
  if (named.length > 0)
    return named.map(({ name, files, values, workspace: called }) => {
      const own: GivenInput[] = [];
      for (const path of files) {
        const file = workspace.file(path);
        if (file) own.push({ file });
        else
          note({
            about: 'environment',
            subject: name,
            reason: `its file of values \`${path}\` cannot be read`,
            count: 1,
            incomplete: true,
          });
      }
      for (const [variable, value] of Object.entries(values)) own.push({ name: variable, value, from: 'the settings' });
      return { name, given: [], values: own, workspace: called ?? name, why: 'the settings' };
    });
  const whole = request.workspace !== undefined || (request.values ?? []).some((one) => 'file' in one);
  return whole ? [{ name: undefined, given: [], workspace: request.workspace ?? 'default', why: '' }] : undefined;
}

/** Rewritings of code into the plan that an engine makes of it, alone and beside the code. */
import type { Value } from '../../graph/index.ts';
import type { Instance } from '../../sources/index.ts';
import { plannedFrom } from './planned-from.ts';
import { type NativeFile, nativeFiles, type Rewriting, sameAddresses, withFiles } from './program.ts';
import { tellsReferences } from './told-references.ts';

/** The code is gone, the plan tells all. */
export const planAlone: Rewriting = {
  name: 'code → plan in JSON',
  rewrite(program) {
    const planned = plannedFrom(program);
    // A plan has an unknown in place of such blocks, as it has for blocks that nobody wrote and the provider fills in.
    if (!planned || planned.instances.some(hasOpenBlocks)) return undefined;
    if (nativeFiles(program).some(hasSettings)) return undefined;
    if (!tellsReferences(nativeFiles(program), planned.instances)) return undefined;
    const lessTold = new Set(planned.instances.filter(isToldInPart).map(({ address }) => address));
    return { program: new Map([['plan.json', planned.plan]]), renamed: sameAddresses, lessTold };
  },
};

/** The plan lies beside the code. */
export const planBeside: Rewriting = {
  name: 'code → code with its plan in JSON',
  rewrite(program) {
    const planned = plannedFrom(program);
    return planned && { program: withFiles(program, [['plan.json', planned.plan]]), renamed: sameAddresses };
  },
};

/** Whether there are settings of providers or Terraform, provisioners or connections: they are in no planned values, so that no plan's are judged. */
function hasSettings({ blocks }: NativeFile): boolean {
  return blocks.some(
    ({ type, body }) =>
      type === 'provider' ||
      type === 'terraform' ||
      body.items.some((item) => item.kind === 'block' && (item.type === 'provisioner' || item.type === 'connection')),
  );
}

/** Whether blocks of a type are repeated over something that is not known. */
function hasOpenBlocks({ attributes }: Instance): boolean {
  return [...attributes.entries.values()].some((value) => value.kind === 'list' && value.open !== undefined);
}

/** Whether something in it is a text of which parts are known: to a plan it is not known at all. */
function isToldInPart({ attributes }: Instance): boolean {
  const open: Value[] = [attributes];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.kind === 'partial') return true;
    if (next.kind === 'list') open.push(...next.items);
    else if (next.kind === 'record') open.push(...next.entries.values());
  }
  return false;
}

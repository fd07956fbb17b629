/** Takes references and addresses apart: `module.m["p"].out`, `aws_subnet.private[0].id`. */

/** A name, or a key in brackets. */
export type Step = { readonly name: string } | { readonly key: string | number };

/** The steps of a reference; what is not of that form ends them. */
export function stepsOf(reference: string): readonly Step[] {
  const steps: Step[] = [];
  const step = /\.?([\p{L}_][\p{L}\p{N}_-]*)|\[(\d{1,15}|"(?:[^"\\]|\\.)*")\]/uy;
  for (let match = step.exec(reference); match; match = step.exec(reference)) {
    const [, name, key = ''] = match;
    steps.push(name === undefined ? { key: keyOf(key) } : { name });
  }
  return steps;
}

/** The steps as Terraform writes a path within a resource: `vpc_config[0].id`. */
export function pathText(steps: readonly Step[]): string {
  let path = '';
  for (const step of steps) {
    if ('key' in step) path += typeof step.key === 'number' ? `[${step.key}]` : `[${JSON.stringify(step.key)}]`;
    else path += path === '' ? step.name : `.${step.name}`;
  }
  return path;
}

function keyOf(text: string): string | number {
  if (!text.startsWith('"')) return Number(text);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = text.slice(1, -1);
  }
  return String(parsed).replaceAll('$${', '${').replaceAll('%%{', '%{');
}

/** Modules lie in each other no deeper than this. */
const deepest = 100;

/** A module call and the key of the instance that it made. */
export interface ModuleStep {
  readonly call: string;
  readonly key: string | number | undefined;
  /** The address of the instance, and of the one that it lies in. */
  readonly address: string;
  readonly parent: string;
}

/** The instances of modules that an address of one leads through, outermost first. */
export function moduleSteps(address: string): readonly ModuleStep[] {
  const found: ModuleStep[] = [];
  const step = /\.?module\.([^.[]+)(?:\[(\d{1,15}|"(?:[^"\\]|\\.)*")\])?/y;
  let parent = '';
  for (let match = step.exec(address); match && found.length < deepest; match = step.exec(address)) {
    const [, call = '', key] = match;
    const here = address.slice(0, step.lastIndex);
    found.push({ call, key: key === undefined ? undefined : keyOf(key), address: here, parent });
    parent = here;
  }
  return found;
}

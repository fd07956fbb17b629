/** Stacks that no other stack nests: a template in one environment. */
import { type Environment, literal, type Value } from '../../graph/index.ts';
import type { AssembledStack } from './cloud-assembly/read-assemblies.ts';
import { collector } from './collector.ts';
import { type GivenParameters, givenTo } from './environments/given-parameter.ts';
import type { Exports, ExportingStack } from './exports.ts';
import type { Library, MadeTemplate } from './library.ts';
import type { StackPlace } from './open-stack.ts';
import { openStack } from './read-stack.ts';

/** A template with all that is known of its deployment. */
export interface TopStack extends MadeTemplate {
  readonly given: GivenParameters;
  /** What its environment decides of pseudo parameters. */
  readonly deployment: GivenParameters;
  readonly environment: Environment | undefined;
  /** What the manifest of a CDK app says of it. */
  readonly assembled: AssembledStack | undefined;
}

/** Where the resources of the stack stand. */
export function placeOf(stack: TopStack, exports: Exports): StackPlace {
  const { template, environment, assembled } = stack;
  return {
    scope: scopeOf(stack),
    ...(environment && { environment }),
    prefix: '',
    chain: [template.path],
    given: (name) => given(stack, name),
    exported: (name) => exports.valueOf(name, environment?.name),
    deployment: (name) => deployment(stack, name),
    ...(assembled && {
      madeAt: (constructPath: string) => assembled.madeAt(constructPath),
      constructOf: (logicalId: string) => assembled.constructOf(logicalId),
    }),
  };
}

/** The stack for what it exports alone: what is said of it is said where it is read. */
export function bareStack(one: TopStack, exports: Exports, library: Library): ExportingStack {
  const { stack } = openStack(one.template, placeOf(one, exports), library, collector());
  return { stack, environment: one.environment?.name };
}

function given({ template, given: values, assembled }: TopStack, name: string): Value | undefined {
  return givenTo(template, name, values) ?? assembled?.given(name);
}

function deployment({ deployment: known, assembled }: TopStack, name: string): Value | undefined {
  const one = known.get(name);
  return one?.text === undefined ? assembled?.deployment(name) : literal(one.text, one.origin);
}

function scopeOf({ template, environment }: TopStack): string {
  return `cloudformation:${template.path}${environment ? `@${environment.name}` : ''}`;
}

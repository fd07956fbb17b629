/** `AWS::Serverless::StateMachine` to the state machine with its role, version, alias and what its events make. */
import { definitionLocation, storedObject } from './code-location.ts';
import { getAtt, isCall, ref } from './functions.ts';
import { at, copyOf, Dict, filled, flagOf, type Item, List, type Plain, scalar, spanOf, textOf } from './item.ts';
import { xrayPolicy } from './lambda-function.ts';
import { makeRole } from './role.ts';
import { machineEvents } from './state-machine-events.ts';
import {
  handedOnBy,
  keptBy,
  make,
  propagateTags,
  propertyOf,
  type SamResource,
  tagList,
  type TransformContext,
} from './transform-context.ts';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html */
export function lowerStateMachine(from: SamResource, context: TransformContext): void {
  const get = (name: string) => propertyOf(from, name);
  const [definition, location] = [filled(get('Definition')), filled(get('DefinitionUri'))];
  if (definition && location) context.refuse(spanOf(location), '`Definition` and `DefinitionUri` exclude each other');
  if (!definition && !location)
    context.refuse(from.key, 'the state machine has neither `Definition` nor `DefinitionUri`');
  const [role, policies] = [filled(get('Role')), filled(get('Policies'))];
  if (role && policies) context.refuse(spanOf(role), '`Role` and `Policies` exclude each other');
  const substitutions = new Dict(from.key);
  const given = filled(get('DefinitionSubstitutions'));
  for (const [name, value] of given instanceof Dict ? given.entries() : [])
    substitutions.set(name, value, given instanceof Dict ? given.keyAt(name) : undefined);
  const written = definition && definitionText(definition, substitutions);
  const tags: readonly Plain[] = [{ Key: 'stateMachine:createdBy', Value: 'SAM' }, ...tagList(get('Tags'))];
  const properties = {
    DefinitionString: written,
    DefinitionS3Location:
      written || !location ? undefined : definitionLocation(storedObject(location, 'DefinitionUri', context)),
    LoggingConfiguration: get('Logging'),
    RoleArn: role ?? getAtt(`${from.id}Role`, 'Arn'),
    StateMachineName: get('Name'),
    StateMachineType: get('Type'),
    Tags: tags,
    DefinitionSubstitutions: substitutions.size > 0 ? substitutions : undefined,
    TracingConfiguration: get('Tracing'),
  };
  make(context, from, from.id, 'AWS::StepFunctions::StateMachine', properties, keptBy(from));
  if (!role) {
    const traced = flagOf(at(get('Tracing'), 'Enabled')) === true;
    const own = policies instanceof List ? policies : policies ? new List(spanOf(policies), [policies]) : undefined;
    const all = new List(own?.at ?? from.key, own ? [...own.items] : []);
    if (traced) all.items.push(scalar(xrayPolicy(context), all.at));
    makeRole(
      from,
      {
        id: `${from.id}Role`,
        service: 'states.amazonaws.com',
        managed: [],
        inline: [],
        policies: all,
        path: get('RolePath'),
        boundary: get('PermissionsBoundary'),
        tags,
      },
      context,
    );
  }
  const target = publish(from, context) ?? { arn: ref(from.id), id: from.id };
  const usesAlias = flagOf(get('UseAliasAsEventTarget')) === true;
  machineEvents(from, usesAlias ? target : { arn: ref(from.id), id: from.id }, context);
  propagateTags(from, get('Tags'), flagOf(get('PropagateTags')) === true, context);
}

/** Version and alias. */
function publish(
  from: SamResource,
  context: TransformContext,
): { readonly arn: Plain; readonly id: string } | undefined {
  const get = (name: string) => propertyOf(from, name);
  const wanted = filled(get('AutoPublishAlias'));
  const preference = filled(get('DeploymentPreference'));
  for (const name of ['UseAliasAsEventTarget', 'DeploymentPreference'])
    if (!wanted && filled(get(name)))
      context.refuse(from.properties.keyAt(name), `\`${name}\` needs \`AutoPublishAlias\``);
  if (!wanted) return undefined;
  const key = from.properties.keyAt('AutoPublishAlias');
  const own = handedOnBy(from);
  const attributes = {
    ...own,
    DeletionPolicy: own['DeletionPolicy'] ?? 'Retain',
    UpdateReplacePolicy: own['UpdateReplacePolicy'] ?? 'Retain',
  };
  const version = { StateMachineArn: ref(from.id), StateMachineRevisionId: getAtt(from.id, 'StateMachineRevisionId') };
  make(context, from, `${from.id}Version`, 'AWS::StepFunctions::StateMachineVersion', version, { attributes, key });
  const id = `${from.id}Alias${textOf(wanted) ?? ''}`;
  const deployment = new Dict(preference ? spanOf(preference) : key);
  if (preference instanceof Dict) for (const [name, value] of preference.entries()) deployment.set(name, copyOf(value));
  else deployment.set('Type', 'ALL_AT_ONCE');
  deployment.set('StateMachineVersionArn', ref(`${from.id}Version`));
  const alias = { Name: wanted, DeploymentPreference: deployment };
  make(context, from, id, 'AWS::StepFunctions::StateMachineAlias', alias, { key });
  return { arn: ref(id), id };
}

/**
 * The definition as its JSON text, in which functions and dynamic references are named substitutions. The text is that which SAM writes: keys are
 * sorted, lines are indented by four.
 */
function definitionText(definition: Item, substitutions: Dict): Plain {
  const counter = { next: 1 };
  const plain = withoutCalls(definition, substitutions, counter);
  return { 'Fn::Join': ['\n', indentedJson(plain, 0).split('\n')] };
}

function withoutCalls(one: Item, substitutions: Dict, counter: { next: number }): Item {
  if (one instanceof List)
    return new List(
      one.at,
      one.items.map((each) => replaced(each, substitutions, counter)),
    );
  if (!(one instanceof Dict)) return one;
  const made = new Dict(one.at);
  for (const name of [...one.keys()].sort()) {
    const value = one.get(name);
    if (value) made.set(name, replaced(value, substitutions, counter));
  }
  return made;
}

function replaced(value: Item, substitutions: Dict, counter: { next: number }): Item {
  const text = textOf(value);
  if (!isCall(value) && !(text !== undefined && /^\s*\{\{resolve:[a-z-]+:.*\}\}/.test(text)))
    return withoutCalls(value, substitutions, counter);
  const name = `definition_substitution_${counter.next++}`;
  substitutions.set(name, value);
  return scalar(`\${${name}}`, spanOf(value));
}

function indentedJson(one: Item, depth: number): string {
  const pad = ' '.repeat(4 * (depth + 1));
  const end = ' '.repeat(4 * depth);
  if (one instanceof List)
    return one.items.length === 0
      ? '[]'
      : `[\n${one.items.map((each) => `${pad}${indentedJson(each, depth + 1)}`).join(',\n')}\n${end}]`;
  if (one instanceof Dict) {
    const entries = [...one.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    if (entries.length === 0) return '{}';
    return `{\n${entries.map(([name, value]) => `${pad}${quoted(name)}: ${indentedJson(value, depth + 1)}`).join(',\n')}\n${end}}`;
  }
  return typeof one.value === 'string' ? quoted(one.value) : String(one.value);
}

function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

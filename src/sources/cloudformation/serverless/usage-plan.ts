/** Usage plans of REST APIs: one of an API, or one that APIs share, with its key. */
import { addDistinct } from './distinct-list.ts';
import { ref } from './functions.ts';
import { at, Dict, filled, item, List, type Plain, present, spanOf, textOf } from './item.ts';
import {
  handedOnBy,
  make,
  type MadeResource,
  propertyOf,
  resolved,
  type SamResource,
  type TransformContext,
} from './transform-context.ts';

const names: readonly string[] = ['CreateUsagePlan', 'Description', 'Quota', 'Tags', 'Throttle', 'UsagePlanName'];
const sharedCondition = 'SharedUsagePlanCondition';

/** What APIs that share a plan put into it. */
interface SharedPlan {
  readonly dependsOn: string[];
  readonly conditions: Set<string>;
  isUnconditional: boolean;
  deletion?: string;
  replacement?: string;
}

const shared = new WeakMap<TransformContext['made'], SharedPlan>();

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-api-apiusageplan.html */
export function usagePlan(from: SamResource, stage: MadeResource, context: TransformContext): void {
  const plan = present(at(resolved(context, filled(propertyOf(from, 'Auth'))), 'UsagePlan'));
  if (!plan) return;
  if (!(plan instanceof Dict)) {
    context.refuse(spanOf(plan), '`UsagePlan` is no map');
    return;
  }
  for (const name of plan.keys())
    if (!names.includes(name)) context.refuse(plan.keyAt(name), `\`UsagePlan\` has no \`${name}\``);
  const kind = textOf(plan.get('CreateUsagePlan'));
  if (kind !== 'PER_API' && kind !== 'SHARED' && kind !== 'NONE')
    context.refuse(plan.at, '`UsagePlan` needs `CreateUsagePlan` as `PER_API`, `SHARED` or `NONE`');
  if (kind !== 'PER_API' && kind !== 'SHARED') return;
  const settings = Object.fromEntries(names.slice(1).map((name) => [name, filled(plan.get(name))]));
  const stages: readonly Plain[] = [{ ApiId: ref(from.id), Stage: ref(stage.id) }];
  const keys: readonly Plain[] = [{ RestApiId: ref(from.id), StageName: ref(stage.id) }];
  if (kind === 'PER_API') {
    const making = (id: string) => ({ key: plan.at, dependsOn: [id] });
    make(
      context,
      from,
      `${from.id}UsagePlan`,
      'AWS::ApiGateway::UsagePlan',
      { ...settings, ApiStages: stages },
      making(from.id),
    );
    make(
      context,
      from,
      `${from.id}ApiKey`,
      'AWS::ApiGateway::ApiKey',
      { Enabled: true, StageKeys: keys },
      making(`${from.id}UsagePlan`),
    );
    const key = { KeyId: ref(`${from.id}ApiKey`), KeyType: 'API_KEY', UsagePlanId: ref(`${from.id}UsagePlan`) };
    make(context, from, `${from.id}UsagePlanKey`, 'AWS::ApiGateway::UsagePlanKey', key, making(`${from.id}ApiKey`));
    for (const [name, id] of [
      ['UsagePlan', 'UsagePlan'],
      ['UsagePlanKey', 'UsagePlanKey'],
      ['ApiKey', 'ApiKey'],
    ] as const)
      context.references.set(`${from.id}.${name}`, `${from.id}${id}`);
    return;
  }
  const state = shared.get(context.made) ?? { dependsOn: [], conditions: new Set<string>(), isUnconditional: false };
  shared.set(context.made, state);
  if (!state.dependsOn.includes(from.id)) state.dependsOn.push(from.id);
  const attributes = sharedAttributes(state, from, context);
  const allStages = joined(context, 'ServerlessUsagePlan', 'ApiStages', stages, plan);
  const allKeys = joined(context, 'ServerlessApiKey', 'StageKeys', keys, plan);
  const making = (dependsOn: readonly string[]) => ({ attributes, dependsOn: [...dependsOn], key: plan.at });
  const kept = { ...settings, ApiStages: allStages };
  make(context, from, 'ServerlessUsagePlan', 'AWS::ApiGateway::UsagePlan', kept, making(state.dependsOn));
  make(
    context,
    from,
    'ServerlessApiKey',
    'AWS::ApiGateway::ApiKey',
    { Enabled: true, StageKeys: allKeys },
    making(['ServerlessUsagePlan']),
  );
  const key = { KeyId: ref('ServerlessApiKey'), KeyType: 'API_KEY', UsagePlanId: ref('ServerlessUsagePlan') };
  make(context, from, 'ServerlessUsagePlanKey', 'AWS::ApiGateway::UsagePlanKey', key, making(['ServerlessApiKey']));
  for (const name of ['UsagePlan', 'UsagePlanKey', 'ApiKey'])
    context.references.set(`${from.id}.${name}`, `Serverless${name}`);
}

function joined(context: TransformContext, id: string, name: string, added: readonly Plain[], place: Dict): List {
  const known = context.made.get(id)?.properties.get(name);
  const list = known instanceof List ? known : new List(place.at);
  for (const one of added) {
    const made = item(one, place.at);
    if (made) addDistinct(list, made);
  }
  return list;
}

function sharedAttributes(
  state: SharedPlan,
  from: SamResource,
  context: TransformContext,
): { readonly [name: string]: Plain } {
  const own = handedOnBy(from);
  const text = (name: string) => {
    const value = own[name];
    return value !== null && typeof value === 'object' && 'kind' in value && value.kind === 'scalar'
      ? textOf(from.body.get(name))
      : undefined;
  };
  const [deletion, replacement, condition] = [text('DeletionPolicy'), text('UpdateReplacePolicy'), text('Condition')];
  if (deletion !== undefined && (state.deletion === undefined || deletion === 'Retain')) state.deletion = deletion;
  const wins = replacement === 'Retain' || (replacement === 'Snapshot' && state.replacement === 'Delete');
  if (replacement !== undefined && (state.replacement === undefined || wins)) state.replacement = replacement;
  if (condition === undefined) {
    state.isUnconditional = true;
    context.conditions.delete(sharedCondition);
  } else if (!state.isUnconditional && !state.conditions.has(condition)) {
    state.conditions.add(condition);
    const all = [...state.conditions].map((one) => ({ Condition: one }));
    context.conditions.set(sharedCondition, all.length > 1 ? { 'Fn::Or': all } : { Condition: condition });
  }
  return {
    DeletionPolicy: state.deletion,
    UpdateReplacePolicy: state.replacement,
    Condition: state.isUnconditional || state.conditions.size === 0 ? undefined : sharedCondition,
  };
}

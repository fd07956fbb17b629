/** Where it is not known as which role the code of a resource runs. */
import { undecided, type Verdict } from '../../findings/index.ts';
import { type Attribute, type GraphNode, type Reason, stateOf, unknownOf } from '../../graph/index.ts';
import type { Facts } from '../check.ts';

/** What names the role of each kind, or the thing that names it. */
function namesIn(facts: Facts, node: GraphNode): readonly Attribute<unknown>[] {
  const instance = facts.properties(node, 'AWS::EC2::Instance');
  if (instance) return [instance.IamInstanceProfile, ...templateNames(instance.LaunchTemplate)];
  const group = facts.properties(node, 'AWS::AutoScaling::AutoScalingGroup');
  if (group) {
    const mixed = group.MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification;
    return [group.LaunchConfigurationName, ...templateNames(group.LaunchTemplate), ...templateNames(mixed)];
  }
  const template = facts.properties(node, 'AWS::EC2::LaunchTemplate')?.LaunchTemplateData.IamInstanceProfile;
  if (template) return [template.Arn, template.Name];
  const name =
    facts.properties(node, 'AWS::AutoScaling::LaunchConfiguration')?.IamInstanceProfile ??
    facts.properties(node, 'AWS::IAM::InstanceProfile')?.Roles ??
    facts.properties(node, 'AWS::Lambda::Function')?.Role ??
    facts.properties(node, 'AWS::ECS::TaskDefinition')?.TaskRoleArn ??
    facts.properties(node, 'AWS::CodeBuild::Project')?.ServiceRole ??
    facts.properties(node, 'AWS::SageMaker::NotebookInstance')?.RoleArn;
  return name ? [name] : [];
}

function templateNames(of: {
  readonly LaunchTemplateId: Attribute<string>;
  readonly LaunchTemplateName: Attribute<string>;
}): readonly Attribute<unknown>[] {
  return [of.LaunchTemplateId, of.LaunchTemplateName];
}

/** Longer than every way from code to its role: group, template, profile, role. */
const farthest = 3;

/**
 * Undecided where something names a role, or what leads to one, by a value that is not known, and nothing in the code is meant by it;
 * `undefined` where there is no such doubt. A name that is known but stands nowhere in the code is none: it names what others answer for.
 */
export function unknownRole(facts: Facts): Verdict | undefined {
  return doubtAt(facts, facts.node, [...facts.out('runs-as'), ...facts.out('refers-to')], farthest);
}

function doubtAt(facts: Facts, node: GraphNode, out: ReturnType<Facts['out']>, steps: number): Verdict | undefined {
  const names = namesIn(facts, node);
  if (names.length === 0 || steps === 0) return undefined;
  const leading = out.filter(({ kind, to }) => {
    const next = facts.at(to);
    return next.kind === 'AWS::IAM::Role' ? kind === 'runs-as' : namesIn(facts, next).length > 0;
  });
  if (leading.length === 0) {
    for (const name of names) {
      const reason = reasonIn(name);
      if (reason) return undecided(name, reason);
    }
    return undefined;
  }
  for (const { to } of leading) {
    const further = [...facts.outOf(to, 'runs-as'), ...facts.outOf(to, 'refers-to')];
    const doubt = doubtAt(facts, facts.at(to), further, steps - 1);
    if (doubt) return doubt;
  }
  return undefined;
}

/** Why the value, or an item of it, is not known. */
function reasonIn(attribute: Attribute<unknown>): Reason | undefined {
  const { value } = stateOf(attribute);
  const item = value?.kind === 'list' ? value.items.find(({ kind }) => kind === 'unknown') : undefined;
  return unknownOf(attribute)?.reason ?? (item?.kind === 'unknown' ? item.reason : undefined);
}

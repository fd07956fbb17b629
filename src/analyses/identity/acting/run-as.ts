/** Code that holds the credentials of the role that it runs as. */
import type { Fact, Graph, NodeId } from '../../../graph/index.ts';
import { connect, outOf } from '../../../schema/index.ts';

/** Where the credentials of each kind come from, and the technique that takes them. */
const sources: Readonly<Record<string, { readonly says: string; readonly technique: string } | undefined>> = {
  'AWS::Lambda::Function': {
    says: 'the environment of the function holds credentials of the role',
    technique: 'T1552.007',
  },
  'AWS::EC2::Instance': { says: 'the metadata service hands the role to code on the instance', technique: 'T1552.005' },
  'AWS::AutoScaling::AutoScalingGroup': {
    says: 'the metadata service hands the role to code on its instances',
    technique: 'T1552.005',
  },
  'AWS::ECS::TaskDefinition': {
    says: 'the credentials address of the task hands out the role',
    technique: 'T1552.005',
  },
  'AWS::CodeBuild::Project': { says: 'the build runs with credentials of the role', technique: 'T1552.005' },
  'AWS::AppRunner::Service': {
    says: 'the credentials address of the service hands out the role',
    technique: 'T1552.005',
  },
  'AWS::SageMaker::NotebookInstance': {
    says: 'the notebook runs with credentials of the role',
    technique: 'T1552.005',
  },
  'AWS::Glue::DevEndpoint': { says: 'the endpoint hands the role to whoever logs on', technique: 'T1552.005' },
  'AWS::StepFunctions::StateMachine': {
    says: 'what the state machine says is done with the role',
    technique: 'T1078.004',
  },
  'AWS::Glue::Job': { says: 'the script of the job runs with credentials of the role', technique: 'T1552.005' },
};

/** Edges that lead from the thing to what knows the role: profile, task definition, launch template. */
const between: ReadonlySet<string> = new Set([
  'AWS::IAM::InstanceProfile',
  'AWS::ECS::TaskDefinition',
  'AWS::EC2::LaunchTemplate',
  'AWS::AutoScaling::LaunchConfiguration',
]);

/**
 * `can-act-as` edges from code to roles, and from an ECS service to its task definition. The role is found over `runs-as` edges, or over
 * the instance profile that instance, template or group names.
 */
export function connectRunningCode(graph: Graph): void {
  for (const [kind, source] of Object.entries(sources)) {
    if (!source) continue;
    for (const id of graph.ofKind(kind)) {
      for (const { role, facts } of rolesOf(graph, id, 3))
        connect(graph, 'can-act-as', id, role, {
          facts: [...facts, { says: source.says, origin: graph.node(id).properties.origin }],
          technique: source.technique,
        });
    }
  }
  // Code of a service is the code of its tasks.
  for (const id of graph.ofKind('AWS::ECS::Service'))
    for (const { to, proof } of outOf(graph, id, 'runs-as'))
      if (graph.node(to).kind === 'AWS::ECS::TaskDefinition')
        connect(graph, 'can-act-as', id, to, { facts: proof.facts });
}

/** Roles within a few steps, with the facts of the way. */
function rolesOf(
  graph: Graph,
  from: NodeId,
  steps: number,
): readonly { readonly role: NodeId; readonly facts: readonly Fact[] }[] {
  if (steps === 0) return [];
  return [...outOf(graph, from, 'runs-as'), ...outOf(graph, from, 'refers-to')].flatMap(({ kind, to, proof }) => {
    const node = graph.node(to);
    if (node.kind === 'AWS::IAM::Role') return kind === 'runs-as' ? [{ role: to, facts: proof.facts }] : [];
    if (!between.has(node.kind)) return [];
    return rolesOf(graph, to, steps - 1).map(({ role, facts }) => ({ role, facts: [...proof.facts, ...facts] }));
  });
}

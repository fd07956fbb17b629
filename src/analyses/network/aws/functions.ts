/** Functions that strangers call without a gateway: function URLs, and permissions for everyone. */
import { isAbsent, knownOf, type NodeId, stateOf, unknownOf } from '../../../graph/index.ts';
import { into, outOf, propertiesOf, resourcesOf } from '../../../schema/index.ts';
import { type Collector, internet } from '../collector.ts';
import { type Decision, no, undecided, yes, yesIf } from '../decision.ts';
import type { Networks } from './interfaces.ts';

const permissionKind = 'AWS::Lambda::Permission';

/** Adds what strangers reach. https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
export function reachFunctions({ graph }: Networks, collector: Collector): void {
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::Lambda::Url')) {
    for (const { to, proof } of outOf(graph, id, 'routes-to')) {
      collector.add(internet, id, urlIsOpen({ graph }, to, node.source === 'terraform', properties.AuthType));
      collector.add(id, to, { answer: 'yes', facts: proof.facts });
    }
  }
  for (const { id, node, properties } of resourcesOf(graph, permissionKind)) {
    if (knownOf(properties.Principal) !== '*' || node.conditional) continue;
    const narrowing = [
      properties.SourceArn,
      properties.SourceAccount,
      properties.PrincipalOrgID,
      properties.FunctionUrlAuthType,
      properties.EventSourceToken,
    ];
    if (
      narrowing.some((one) => !isAbsent(one)) ||
      !/^(?:lambda:)?(?:InvokeFunction|\*|Invoke\*)$/.test(knownOf(properties.Action) ?? '')
    )
      continue;
    if (knownOf(properties.InvokedViaFunctionUrl) === true) continue;
    for (const { to } of outOf(graph, id, 'attached-to')) {
      collector.add(
        internet,
        to,
        yes('a permission lets every account call the function', stateOf(properties.Principal).origin),
      );
    }
  }
}

/**
 * Since October 2025 a new URL needs permission for both `lambda:InvokeFunctionUrl` and `lambda:InvokeFunction`; older ones need the
 * first only. Terraform's provider adds the permissions itself where the type is `NONE`.
 */
function urlIsOpen(
  { graph }: Pick<Networks, 'graph'>,
  target: NodeId,
  byProvider: boolean,
  auth: Parameters<typeof knownOf<string>>[0],
): Decision {
  const { origin } = stateOf(auth);
  const why = unknownOf(auth);
  if (why) return undecided(why, 'who may call the function URL is not known');
  if (knownOf(auth) !== 'NONE') return no('the function URL asks for a signed call', origin);
  const open = 'the function URL asks for no authentication';
  if (byProvider) return yes(open, origin);
  let byUrl = false;
  let byInvoke = false;
  for (const { from } of into(graph, target, 'attached-to')) {
    const other = graph.node(from);
    if (other.kind !== permissionKind) continue;
    const { Action: action, Principal: principal, InvokedViaFunctionUrl: via } = propertiesOf(other, permissionKind);
    if (knownOf(principal) !== '*') continue;
    if (knownOf(action) === 'lambda:InvokeFunctionUrl') byUrl = true;
    if (knownOf(action) === 'lambda:InvokeFunction' && (knownOf(via) === true || isAbsent(via))) byInvoke = true;
  }
  if (!byUrl) return no('no permission lets everyone call the function URL', origin);
  if (byInvoke) return yes(`${open}, and permissions let everyone call it`, origin);
  return yesIf(
    'the function URL was made before October 2025, when one permission was enough',
    `${open}, and a permission lets everyone call it`,
    origin,
  );
}

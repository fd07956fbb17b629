/** APIs that strangers call: HTTP and REST APIs, GraphQL APIs, distributions. */
import { type Fact, isAbsent, itemsOf, knownOf, type NodeId, stateOf, unknownOf } from '../../../graph/index.ts';
import { outOf, propertiesOf, resourcesOf } from '../../../schema/index.ts';
import { type Collector, internet } from '../collector.ts';
import { all, type Decision, no, openQuestion, undecided, yes, yesIf } from '../decision.ts';
import type { Networks } from './interfaces.ts';
import { strangersMayCall } from './open-policy.ts';

/** Adds the APIs, their open routes, and whom they hand calls to. */
export function reachApis(networks: Networks, collector: Collector): void {
  reachHttpApis(networks, collector);
  reachRestApis(networks, collector);
  reachGraphql(networks, collector);
}

type Text = Parameters<typeof knownOf<string>>[0];
type Flag = Parameters<typeof knownOf<boolean>>[0];

/** Whether a route or method takes calls without a token. */
function asksForNothing(type: Text, key: Flag): Decision {
  const why = unknownOf(type) ?? unknownOf(key);
  const known = knownOf(type);
  if (known !== undefined && known !== 'NONE') return no(`callers must be authorised (${known})`, stateOf(type).origin);
  if (knownOf(key) === true) return no('callers need an API key', stateOf(key).origin);
  if (why) return undecided(why, 'whether callers must be authorised is not known');
  return yes(
    known === 'NONE' ? 'it asks for no authorisation' : 'it asks for no authorisation, as none is set',
    stateOf(type).origin,
  );
}

function isEnabled(disabled: Flag, what: string): Decision {
  if (knownOf(disabled) === true)
    return undecided(
      openQuestion(
        `the address of ${what} is switched off; domains of its own may lead to it`,
        stateOf(disabled).origin,
      ),
    );
  const why = unknownOf(disabled);
  return why ? undecided(why) : yes();
}

/** Edges along `routes-to`, with what the linker says of them. */
function handOn(networks: Networks, collector: Collector, from: NodeId, decision: Decision = yes()): void {
  for (const { to, proof } of outOf(networks.graph, from, 'routes-to')) {
    collector.add(from, to, all(decision, { answer: 'yes', facts: proof.facts }));
  }
}

function reachHttpApis(networks: Networks, collector: Collector): void {
  const { graph } = networks;
  const routeKind = 'AWS::ApiGatewayV2::Route';
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::ApiGatewayV2::Api')) {
    const routes = outOf(graph, id, 'routes-to').filter(({ to }) => graph.node(to).kind === routeKind);
    const isSocket = knownOf(properties.ProtocolType) === 'WEBSOCKET';
    collector.add(
      internet,
      id,
      all(
        isEnabled(properties.DisableExecuteApiEndpoint, 'the API'),
        yes(`\`${node.address}\` has a public address`, stateOf(properties.ProtocolType).origin),
      ),
    );
    const views = routes.map(({ to, proof }) => ({ to, proof, route: propertiesOf(graph.node(to), routeKind) }));
    // Who may open a socket is asked once, at `$connect`; the other routes ask nobody.
    const connecting = isSocket ? views.find(({ route }) => knownOf(route.RouteKey) === '$connect') : undefined;
    const atDoor = connecting
      ? asksForNothing(connecting.route.AuthorizationType, connecting.route.ApiKeyRequired)
      : yes();
    for (const { to, route } of views) {
      const key = knownOf(route.RouteKey) ?? graph.node(to).address;
      collector.add(
        id,
        to,
        all(
          yes(`it has the route \`${key}\``, stateOf(route.RouteKey).origin),
          atDoor,
          asksForNothing(route.AuthorizationType, route.ApiKeyRequired),
        ),
      );
      handOn(networks, collector, to);
    }
    for (const { to, proof } of outOf(graph, id, 'routes-to')) {
      if (graph.node(to).kind !== routeKind) collector.add(id, to, { answer: 'yes', facts: proof.facts });
    }
    bodyOf(networks, collector, id, routes.length === 0 && !isAbsent(properties.Body));
  }
  for (const id of graph.ofKind('AWS::ApiGatewayV2::Integration')) handOn(networks, collector, id);
}

function reachRestApis(networks: Networks, collector: Collector): void {
  const { graph } = networks;
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::ApiGateway::RestApi')) {
    const { EndpointConfiguration: endpoint, Policy: policy } = properties;
    const isPrivate = itemsOf(endpoint.Types).some((type) => knownOf(type) === 'PRIVATE');
    const why = unknownOf(endpoint.Types);
    const { origin } = node.properties;
    const placed = isPrivate
      ? no('the API is private', stateOf(endpoint.Types).origin)
      : why
        ? undecided(why)
        : yes(`\`${node.address}\` has a public address`, origin);
    const called = isAbsent(policy) ? yes() : strangersMayCall(policy, stateOf(policy).origin);
    collector.add(internet, id, all(isEnabled(properties.DisableExecuteApiEndpoint, 'the API'), placed, called));
    const methods = outOf(graph, id, 'routes-to').filter(({ to }) => graph.node(to).kind === 'AWS::ApiGateway::Method');
    for (const { to, proof } of methods) {
      const { AuthorizationType: type, ApiKeyRequired: key } = propertiesOf(graph.node(to), 'AWS::ApiGateway::Method');
      const facts: readonly Fact[] = proof.facts;
      collector.add(id, to, all({ answer: 'yes', facts }, asksForNothing(type, key)));
      handOn(networks, collector, to);
    }
    bodyOf(networks, collector, id, methods.length === 0 && !isAbsent(properties.Body));
  }
}

/** The routes of an OpenAPI document that its source did not read: whether they ask for a login is not known. */
function bodyOf({ graph }: Networks, collector: Collector, id: NodeId, has: boolean): void {
  if (!has) return;
  for (const { to, proof } of outOf(graph, id, 'refers-to')) {
    if (graph.node(to).kind !== 'AWS::Lambda::Function') continue;
    const why = openQuestion('the routes of its OpenAPI document are not read', graph.node(id).properties.origin);
    collector.add(id, to, all({ answer: 'yes', facts: proof.facts }, undecided(why)));
  }
}

function reachGraphql(networks: Networks, collector: Collector): void {
  const { graph } = networks;
  for (const { id, node, properties } of resourcesOf(graph, 'AWS::AppSync::GraphQLApi')) {
    if (knownOf(properties.Visibility) === 'PRIVATE') continue;
    const types = [
      properties.AuthenticationType,
      ...itemsOf(properties.AdditionalAuthenticationProviders).map((one) => one.AuthenticationType),
    ];
    const keyed = types.find((type) => knownOf(type) === 'API_KEY');
    const why = types.map((type) => unknownOf(type)).find((one) => one !== undefined);
    if (keyed) {
      const says = `\`${node.address}\` takes calls with an API key`;
      collector.add(
        internet,
        id,
        yesIf('the API key is known to its callers, as that of a public client is', says, stateOf(keyed).origin),
      );
    } else if (why) collector.add(internet, id, undecided(why));
    handOn(networks, collector, id);
  }
  for (const id of graph.ofKind('AWS::AppSync::DataSource')) handOn(networks, collector, id);
  for (const id of graph.ofKind('AWS::Lambda::Alias')) handOn(networks, collector, id);
}

/** The `Connectors` that resources hold: each is a connector of its own. */
import { at, copyOf, Dict, spanOf } from './item.ts';
import type { TransformContext } from './transform-context.ts';

/** Connectors that stand in a resource, as resources of their own. */
export function embeddedConnectors(resources: Dict, refuse: TransformContext['refuse']): void {
  for (const [id, body] of resources.entries()) {
    const connectors = body instanceof Dict ? body.get('Connectors') : undefined;
    if (!(body instanceof Dict) || !connectors) continue;
    body.delete('Connectors');
    if (!(connectors instanceof Dict)) {
      refuse(spanOf(connectors), `\`Connectors\` of \`${id}\` is no map`);
      continue;
    }
    for (const [name, connector] of connectors.entries()) {
      const properties = at(connector, 'Properties');
      if (!(connector instanceof Dict) || !(properties instanceof Dict)) {
        refuse(spanOf(connector), `connector \`${name}\` needs a map of \`Properties\``);
        continue;
      }
      const made = copyOf(connector);
      made.set('Type', 'AWS::Serverless::Connector');
      const own = made.dictAt('Properties');
      const reference = own?.get('SourceReference');
      if (reference && !(reference instanceof Dict)) refuse(spanOf(reference), '`SourceReference` is no map');
      if (at(reference, 'Id')) refuse(spanOf(reference ?? connector), '`SourceReference` takes no `Id`');
      own?.set('Source', { Id: id, ...(reference instanceof Dict && Object.fromEntries(reference.entries())) });
      own?.delete('SourceReference');
      const whole = `${id}${name}`;
      if (resources.has(whole))
        refuse(
          connectors.keyAt(name),
          `\`${whole}\` is made of this, and the template has a resource of that name already`,
        );
      else resources.set(whole, made, connectors.keyAt(name));
    }
  }
}

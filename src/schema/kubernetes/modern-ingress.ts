/** Backends of an Ingress of a former API version in the form of `networking.k8s.io/v1`. */
import { type RecordValue, recordOf, type Value } from '../../graph/index.ts';

/**
 * The properties with `serviceName` and `servicePort` of backends moved to `service.name` and `service.port`, and `spec.backend` to
 * `spec.defaultBackend`; objects of other kinds come back as they are. https://kubernetes.io/docs/reference/using-api/deprecation-guide/#ingress-v122
 */
export function modernIngress(properties: RecordValue, declared: string): RecordValue {
  if (!/^(?:extensions|networking\.k8s\.io)\/v1beta1\/Ingress$/.test(declared)) return properties;
  const spec = properties.entries.get('spec');
  if (spec?.kind !== 'record') return properties;
  const entries = new Map(spec.entries);
  const fallback = entries.get('backend');
  if (fallback) {
    entries.delete('backend');
    entries.set('defaultBackend', backend(fallback));
  }
  const rules = entries.get('rules');
  if (rules)
    entries.set(
      'rules',
      eachItem(rules, (rule) => change(rule, 'http', (http) => change(http, 'paths', paths))),
    );
  return recordOf(
    new Map([...properties.entries, ['spec', recordOf(entries, spec.origin, spec.open)]]),
    properties.origin,
    properties.open,
  );
}

function paths(value: Value): Value {
  return eachItem(value, (path) => change(path, 'backend', backend));
}

function backend(value: Value): Value {
  const name = value.kind === 'record' ? value.entries.get('serviceName') : undefined;
  if (value.kind !== 'record' || !name) return value;
  const port = value.entries.get('servicePort');
  const isNumber = port?.kind === 'literal' && typeof port.value === 'number';
  const service = new Map<string, Value>([['name', name]]);
  if (port) service.set('port', recordOf([[isNumber ? 'number' : 'name', port]], port.origin));
  return recordOf([['service', recordOf(service, value.origin)]], value.origin);
}

function eachItem(value: Value, with_: (item: Value) => Value): Value {
  return value.kind === 'list' ? { ...value, items: value.items.map(with_) } : value;
}

function change(value: Value, name: string, with_: (entry: Value) => Value): Value {
  const entry = value.kind === 'record' ? value.entries.get(name) : undefined;
  if (value.kind !== 'record' || !entry) return value;
  return { ...value, entries: new Map([...value.entries, [name, with_(entry)]]) };
}

/** Dynamic references: texts such as `{{resolve:secretsmanager:…}}` that stand for values kept elsewhere. */
import { type Origin, textFrom, type Unknown, unknown, type Value } from '../../graph/index.ts';

const opening = '{{resolve:';
const services: ReadonlyMap<string, string> = new Map([
  ['ssm', 'the stored parameter'],
  ['ssm-secure', 'the secure stored parameter'],
  ['secretsmanager', 'the secret'],
]);

/**
 * The value with its dynamic references as unknowns, which refer to the secret or parameter where the template names it by a reference.
 * What names no known service stays text. https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export function withDynamicReferences<V extends Value>(value: V): V | Value {
  if (value.kind === 'literal') {
    if (value.encodes || typeof value.value !== 'string' || !value.value.includes(opening)) return value;
    return resolved([value.value], value.origin) ?? value;
  }
  if (value.kind !== 'partial' || value.encodes) return value;
  if (!value.parts.some((part) => typeof part === 'string' && part.includes(opening))) return value;
  return resolved(value.parts, value.origin) ?? value;
}

type Part = string | Unknown;

function resolved(parts: readonly Part[], origin: Origin): Value | undefined {
  const made: Part[] = [];
  /** The parts of the reference that is open, after its opening. */
  let inside: Part[] | undefined;
  let found = false;
  for (const part of parts) {
    if (typeof part !== 'string') {
      (inside ?? made).push(part);
      continue;
    }
    let rest = part;
    for (;;) {
      const mark: string = inside ? '}}' : opening;
      const at = rest.indexOf(mark);
      if (at === -1) break;
      (inside ?? made).push(rest.slice(0, at));
      rest = rest.slice(at + mark.length);
      if (!inside) inside = [];
      else {
        const reference = referenceOf(inside, origin);
        if (!reference) return undefined;
        made.push(reference);
        found = true;
        inside = undefined;
      }
    }
    (inside ?? made).push(rest);
  }
  return found && !inside ? textFrom(made, origin) : undefined;
}

/** What `service:id:rest` stands for; `undefined` where the service is none that has dynamic references. */
function referenceOf(parts: readonly Part[], origin: Origin): Unknown | undefined {
  const [head, holder] = parts;
  if (typeof head !== 'string' || !head.includes(':')) return undefined;
  const service = head.slice(0, head.indexOf(':'));
  const noun = services.get(service);
  if (noun === undefined) return undefined;
  const refersTo = head === `${service}:` && holder && typeof holder !== 'string' ? holder.refersTo : undefined;
  const words = parts.map((part) => (typeof part === 'string' ? part : '…')).join('');
  const name = words.slice(service.length + 1, service.length + 200);
  const rest = words.split('…')[1] ?? '';
  return unknown(
    {
      // CloudFormation puts the value in when it deploys; neither a secret nor a stored parameter is ever without one.
      code: 'after-apply',
      says: `needs ${noun} \`${refersTo ? refersTo.to.slice(refersTo.to.indexOf('#') + 1) : name}\``,
    },
    origin,
    refersTo && { to: refersTo.to, attribute: rest.replace(/^:/, '') || 'Value' },
  );
}

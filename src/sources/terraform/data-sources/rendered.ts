/** Data sources that read or put together texts: `template_file`, `local_file`, `cloudinit_config`. */
import { jsonTextOf } from '../values/json-text.ts';
import { settled, unknownIn } from '../values/known.ts';
import { partialOrText } from '../values/partial.ts';
import { sortedEntries } from '../values/text-order.ts';
import { object, SENSITIVE, text, tuple, type UnknownVal, type Val, withMarks } from '../values/value.ts';
import type { Compute, ComputedBlock } from './computed-block.ts';

/** `data.template_file.x.rendered`: the template with its `vars`. */
export const templateFile: Compute = (block, frame, name) => {
  const template = block.get('template');
  const vars = block.written.has('vars') ? settled(block.get('vars')) : undefined;
  if (vars?.kind === 'unknown') return because(block, name, vars);
  if (template.kind !== 'string') return because(block, name, unknownIn(template));
  const variables = vars?.kind === 'map' || vars?.kind === 'object' ? vars.entries : new Map<string, Val>();
  const { file } = template.origin.at;
  const value = frame.template({ path: file.path, text: template.value })({ ...frame, variables, slots: [] });
  return { ...value, origin: { at: block.definition.body, cause: value.origin } };
};

/** `data.local_file.x.content`: a file of the scanned folder, if it is a text. */
export const fileContent: Compute = (block, frame, name) => {
  const path = block.get('filename');
  if (path.kind !== 'string') return because(block, name, unknownIn(path));
  const file = frame.files.read(path.value);
  const says =
    file === 'outside'
      ? `\`${path.value}\` lies outside of the scanned folder`
      : file === 'missing'
        ? `file \`${path.value}\` is not here`
        : file.encoding && `\`${path.value}\` is no UTF-8 text`;
  if (typeof file === 'string' || says) {
    return { ...block.unknown(name), reason: { code: 'not-read', says: says ?? '' }, type: 'string' };
  }
  const content = name === 'content' ? file.text : Buffer.from(file.text).toString('base64');
  const marks = block.definition.type === 'local_sensitive_file' ? SENSITIVE : 0;
  return withMarks(text(content, path.origin), marks);
};

/** `data.cloudinit_config.x.rendered`: the parts as one MIME message, where it is not to be compressed. */
export const cloudInit: Compute = (block, _, name) => {
  const isOn = (flag: string) => {
    const value = block.written.has(flag) ? block.get(flag) : undefined;
    if (value?.kind === 'bool') return value.value;
    return value === undefined || value.kind === 'null' ? true : undefined;
  };
  const zipped = isOn('gzip');
  const encoded = isOn('base64_encode');
  const parts = block.written.has('part') ? settled(block.get('part')) : undefined;
  if (zipped !== false || encoded === undefined || !parts || !('items' in parts) || parts.open) {
    const says = 'the bytes depend on the version of the compressor';
    return zipped ? { ...block.unknown(name), reason: { code: 'unsupported', says } } : block.unknown(name);
  }
  const boundary = block.written.has('boundary') ? block.get('boundary') : undefined;
  const line = boundary?.kind === 'string' ? boundary.value : 'MIMEBOUNDARY';
  const pieces: (string | UnknownVal)[] = [
    `Content-Type: multipart/mixed; boundary="${line}"\nMIME-Version: 1.0\r\n\r\n`,
  ];
  for (const [i, part] of parts.items.entries()) {
    pieces.push(`${i === 0 ? '' : '\r\n'}--${line}\r\n`, ...partText(settled(part)));
  }
  pieces.push(`\r\n--${line}--\r\n`);
  const whole = partialOrText(pieces, { at: block.definition.body });
  if (!encoded) return whole;
  return whole.kind === 'string'
    ? text(Buffer.from(whole.value).toString('base64'), whole.origin)
    : because(block, name, unknownIn(whole));
};

/** Headers in the order of their names, then the content. */
function partText(part: Val): readonly (string | UnknownVal)[] {
  const get = (name: string) => {
    const value = part.kind === 'object' ? part.entries.get(name) : undefined;
    return value?.kind === 'null' ? undefined : value;
  };
  const pieces: (string | UnknownVal)[] = [];
  const add = (value: Val | undefined) => {
    if (value?.kind === 'string') pieces.push(value.value);
    else if (value?.kind === 'partial') pieces.push(...value.parts);
    else if (value?.kind === 'unknown') pieces.push(value);
  };
  const header = (name: string, value: Val | undefined, before = '', after = '') => {
    if (!value || (value.kind === 'string' && value.value === '')) return;
    pieces.push(`${name}: ${before}`);
    add(value);
    pieces.push(`${after}\r\n`);
  };
  header('Content-Disposition', get('filename'), 'attachment; filename="', '"');
  pieces.push('Content-Transfer-Encoding: 7bit\r\n');
  const type = get('content_type');
  if (type) header('Content-Type', type);
  else pieces.push('Content-Type: text/plain\r\n');
  pieces.push('Mime-Version: 1.0\r\n');
  header('X-Merge-Type', get('merge_type'));
  pieces.push('\r\n');
  add(get('content'));
  return pieces;
}

/** `data.google_iam_policy.x.policy_data`: the bindings as JSON. Source: the documentation of the Google provider. */
export const googlePolicy: Compute = (block, _, name) => {
  const { body: at } = block.definition;
  const bindings = block.written.has('binding') ? settled(block.get('binding')) : undefined;
  if (block.written.has('audit_config')) return block.unknown(name);
  if (bindings?.kind === 'unknown') return because(block, name, bindings);
  const items = bindings && 'items' in bindings ? bindings.items : [];
  if (bindings && 'open' in bindings && bindings.open) return because(block, name, bindings.open);
  const made = items.map((item) => {
    const binding = settled(item);
    const entries = new Map<string, Val>();
    for (const key of ['condition', 'members', 'role']) {
      const value = binding.kind === 'object' ? binding.entries.get(key) : undefined;
      if (!value || value.kind === 'null') continue;
      const [only] = key === 'condition' && 'items' in value ? value.items : [];
      entries.set(key, only ?? value);
    }
    return object(sortedEntries(entries), item.origin);
  });
  return jsonTextOf(object(new Map([['bindings', tuple(made, { at })]]), { at }), { at });
};

function because(block: ComputedBlock, name: string, open: UnknownVal | undefined): UnknownVal {
  return { ...block.unknown(name), type: 'string', ...(open && { reason: open.reason }) };
}

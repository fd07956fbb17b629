/** The tag before a YAML node, with its handle resolved. */
import type { Tag } from '../document.ts';

/** The tag that `text` holds in `[start, end)`; `handles` are the document's `%TAG` directives. YAML 1.2.2, section 6.9.1. */
export function tagAt(
  text: string,
  start: number,
  end: number,
  base: number,
  handles: ReadonlyMap<string, string>,
): Tag {
  const raw = text.slice(start, end);
  return { name: nameOf(raw, handles), start: base + start, end: base + end };
}

function nameOf(raw: string, handles: ReadonlyMap<string, string>): string {
  if (raw.startsWith('!<') && raw.endsWith('>')) return decoded(raw.slice(2, -1));
  const second = raw.indexOf('!', 1);
  const handle = second === -1 ? '!' : raw.slice(0, second + 1);
  const prefix = handles.get(handle) ?? (handle === '!!' ? 'tag:yaml.org,2002:' : handle);
  return decoded(prefix + raw.slice(handle.length));
}

function decoded(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

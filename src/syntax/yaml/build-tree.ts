/** The parser's flat events to positioned trees: places, tags, aliases, merge keys. */
import {
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Comment, Entry, Node, Scalar, ScalarStyle, Span, Tag } from '../document.ts';
import { type CommentCollector, commentCollector, findOutsideComments, skipSpace } from './gap-scanner.ts';
import { addMerged, isMergeKey, type MergeBudget } from './merge-keys.ts';
import { resolvePlain, resolveTagged, type YamlSchema } from './resolve-scalar.ts';
import { tagAt } from './tag-name.ts';
import type { Trouble, TroubleSink } from './trouble.ts';

/** One document of a stream. */
export interface YamlDocument {
  /** The document's node; an empty document is a null scalar with an empty span. */
  readonly root: Node;
}

/** What the events of one stretch of text gave. */
export interface BuiltStream {
  readonly documents: readonly YamlDocument[];
  /** Where `{{` opens a key that is a mapping itself: text of a Go template that happens to be valid YAML. */
  readonly templateAt: number | undefined;
}

/** More nodes than this in one document, aliases followed, and it is not handed out. */
const MAX_EXPANDED_NODES = 1_000_000;

interface Frame {
  readonly kind: 'document' | 'sequence' | 'mapping';
  readonly start: number;
  readonly tag: Tag | undefined;
  readonly anchor: string | undefined;
  /** The bracket that closes a flow collection; '' for block collections, pairs without braces and documents. */
  readonly closer: string;
  readonly items: Node[];
  readonly entries: Entry[];
  readonly merges: { readonly key: Span; readonly source: Node }[];
  key: Node | undefined;
  keySpan: Span;
  size: number;
}

const styles: Readonly<Record<ScalarEvent['style'], ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single-quoted',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double-quoted',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

const nowhere: Span = { start: 0, end: 0 };

/** Builds the documents of `events`, which were read from `text`; every span is moved by `base`. */
export function buildTree(
  events: readonly Event[],
  text: string,
  base: number,
  schema: YamlSchema,
  comments: Comment[],
  report: TroubleSink,
): BuiltStream {
  return new TreeBuilder(text, base, schema, commentCollector(text, base, comments), report).build(events);
}

class TreeBuilder {
  private readonly text: string;
  private readonly base: number;
  private readonly schema: YamlSchema;
  private readonly gap: CommentCollector;
  private readonly report: TroubleSink;
  private readonly documents: YamlDocument[] = [];
  private readonly frames: Frame[] = [];
  private readonly mergeBudget: MergeBudget = { left: 100_000 };
  private anchors = new Map<string, Node | 'open'>();
  private handles = new Map<string, string>();
  /** Everything before it has been accounted for; in `text`. */
  private cursor = 0;
  /** Where the last node that was placed ends; in `text`. */
  private lastEnd = 0;
  private broken = false;
  private templateAt: number | undefined;

  constructor(text: string, base: number, schema: YamlSchema, gap: CommentCollector, report: TroubleSink) {
    this.text = text;
    this.base = base;
    this.schema = schema;
    this.gap = gap;
    this.report = report;
  }

  build(events: readonly Event[]): BuiltStream {
    for (let i = 0; i < events.length; i++) {
      const event = events[i];
      if (event) this.take(event, events[i + 1]);
    }
    this.gap(this.cursor, this.text.length);
    return { documents: this.documents, templateAt: this.templateAt };
  }

  private take(event: Event, next: Event | undefined): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT: {
        this.anchors = new Map();
        this.handles = new Map();
        for (const directive of event.directives) {
          if (directive.kind === 'tag') this.handles.set(directive.handle, directive.prefix);
        }
        this.broken = false;
        this.open('document', this.cursor, undefined, undefined, '');
        break;
      }
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        this.collection(event, next);
        break;
      }
      case EVENT_ID.SCALAR: {
        this.scalar(event);
        break;
      }
      case EVENT_ID.ALIAS: {
        this.alias(event.anchorStart, event.anchorEnd);
        break;
      }
      case EVENT_ID.POP: {
        this.pop();
        break;
      }
    }
  }

  private collection(event: SequenceEvent | MappingEvent, next: Event | undefined): void {
    const isMapping = event.type === EVENT_ID.MAPPING;
    const tag = this.tag(event.tagStart, event.tagEnd);
    let closer = '';
    if (!isMapping) closer = this.text.charAt(event.start) === '[' ? ']' : '';
    else if (this.text.charAt(event.start) === '{') {
      // In `[{a: 1}: b]` the pair and its key begin at the same brace, which is the key's.
      const pairOfBraces = next?.type === EVENT_ID.MAPPING && next.start === event.start;
      closer = pairOfBraces ? '' : '}';
    }
    this.advance(event.start + (closer === '' ? 0 : 1));
    const start = event.tagStart === -1 ? event.start : event.tagStart;
    this.open(isMapping ? 'mapping' : 'sequence', start, tag, this.anchor(event.anchorStart, event.anchorEnd), closer);
  }

  private open(
    kind: Frame['kind'],
    start: number,
    tag: Tag | undefined,
    anchor: string | undefined,
    closer: string,
  ): void {
    if (anchor !== undefined) this.anchors.set(anchor, 'open');
    this.frames.push({
      kind,
      start,
      tag,
      anchor,
      closer,
      items: [],
      entries: [],
      merges: [],
      key: undefined,
      keySpan: nowhere,
      size: 1,
    });
  }

  private scalar(event: ScalarEvent): void {
    const tag = this.tag(event.tagStart, event.tagEnd);
    const style = styles[event.style];
    let start: number;
    let end: number;
    if (event.valueStart === -1) {
      start = end = Math.max(event.tagEnd, event.anchorEnd);
      if (end === -1) start = end = this.emptyPlace();
    } else {
      start = event.valueStart;
      end = event.valueEnd;
      if (style === 'single-quoted' || style === 'double-quoted') {
        start--;
        end++;
      } else if (style !== 'plain') {
        start = findOutsideComments(
          this.text,
          '|>',
          Math.max(this.cursor, event.tagEnd, event.anchorEnd),
          event.valueStart,
        );
      }
    }
    // Comments stand before the value, those of a block scalar's first line included.
    this.gap(this.cursor, Math.max(start, event.valueStart));
    this.cursor = Math.max(this.cursor, end);
    if (style === 'literal' || style === 'folded') end = Math.max(start + 1, this.trimmedEnd(end, start));
    if (event.tagStart !== -1) start = Math.min(start, event.tagStart);
    this.lastEnd = end;
    const text = getScalarValue(this.text, event);
    const node: Scalar = {
      kind: 'scalar',
      start: this.base + start,
      end: this.base + end,
      tag,
      alias: undefined,
      value: this.valueOf(text, style, tag),
      text,
      style,
    };
    const anchor = this.anchor(event.anchorStart, event.anchorEnd);
    if (anchor !== undefined) this.anchors.set(anchor, node);
    this.add(node, 1, node);
  }

  private valueOf(text: string, style: ScalarStyle, tag: Tag | undefined): Scalar['value'] {
    if (tag === undefined) return style === 'plain' ? resolvePlain(text, this.schema) : text;
    const value = resolveTagged(tag.name, text, this.schema);
    if (value !== undefined) return value;
    this.trouble({
      code: 'yaml-tag-mismatch',
      severity: 'warning',
      message: `\`${text.slice(0, 40)}\` is not what its tag says; it counts as text`,
      span: tag,
      help: 'correct the value or remove the tag',
    });
    return text;
  }

  /** Where a value or key that was left out would stand. */
  private emptyPlace(): number {
    const frame = this.frames.at(-1);
    const { text } = this;
    let at = skipSpace(text, this.cursor, text.length);
    if (frame?.kind === 'sequence') {
      return frame.closer === '' && this.isIndicator('-', at) ? this.advance(at + 1) : this.cursor;
    }
    if (frame?.kind !== 'mapping') return this.cursor;
    if (frame.key) return this.isIndicator(':', at) ? this.advance(at + 1) : this.cursor;
    while (at < text.length && text.charAt(at) === ',') at = skipSpace(text, at + 1, text.length);
    if (this.isIndicator(':', at)) return this.advance(at);
    return this.isIndicator('?', at) ? this.advance(at + 1) : this.cursor;
  }

  /** `:b` begins a plain scalar, `: b` does not; nor does `:]` within brackets. */
  private isIndicator(indicator: string, at: number): boolean {
    if (this.text.charAt(at) !== indicator) return false;
    // A pair without braces has its brackets around it.
    const inBrackets = this.frames.at(-1)?.closer !== '' || this.frames.at(-2)?.closer !== '';
    return at + 1 >= this.text.length || (inBrackets ? ' \t\r\n,[]{}' : ' \t\r\n').includes(this.text.charAt(at + 1));
  }

  private alias(nameStart: number, nameEnd: number): void {
    const name = this.text.slice(nameStart, nameEnd);
    const target = this.anchors.get(name);
    const alias: Span = { start: this.base + nameStart - 1, end: this.base + nameEnd };
    this.advance(nameEnd);
    this.lastEnd = nameEnd;
    if (target === undefined || target === 'open') {
      this.broken = true;
      const cycle = target === 'open';
      this.trouble({
        code: cycle ? 'yaml-alias-cycle' : 'yaml-unknown-alias',
        severity: 'error',
        message: cycle
          ? `\`*${name}\` stands within the node that it names; the document was not read`
          : `no anchor \`&${name}\` before \`*${name}\`; the document was not read`,
        span: alias,
        help: cycle
          ? 'write the value out'
          : 'define the anchor first, or put quotes around a value that begins with `*`',
      });
      this.add({ kind: 'scalar', ...alias, tag: undefined, alias, value: null, text: '', style: 'plain' }, 1, alias);
      return;
    }
    this.add({ ...target, alias }, target.kind === 'scalar' ? 1 : target.size, alias);
  }

  private pop(): void {
    const frame = this.frames.pop();
    if (!frame) return;
    if (frame.kind === 'document') {
      this.close(frame);
      return;
    }
    if (frame.closer !== '') {
      const at = findOutsideComments(this.text, frame.closer, this.cursor, this.text.length);
      this.lastEnd = this.advance(Math.min(at + 1, this.text.length));
    }
    const place = {
      start: this.base + frame.start,
      end: this.base + Math.max(this.lastEnd, frame.start),
      tag: frame.tag,
      alias: undefined,
    };
    let node: Node;
    if (frame.kind === 'sequence') node = { kind: 'sequence', ...place, items: frame.items, size: frame.size };
    else {
      const size = addMerged(frame.entries, frame.merges, this.mergeBudget, frame.size, (trouble, fatal) => {
        this.broken ||= fatal;
        this.trouble(trouble);
      });
      node = { kind: 'mapping', ...place, entries: frame.entries, size };
    }
    if (frame.anchor !== undefined) this.anchors.set(frame.anchor, node);
    this.add(node, node.size, node);
  }

  private close(frame: Frame): void {
    const [root] = frame.items;
    if (!root || this.broken) return;
    if (frame.size - 1 > MAX_EXPANDED_NODES) {
      this.trouble({
        code: 'yaml-alias-bomb',
        severity: 'error',
        message: `the document's aliases expand to more than ${MAX_EXPANDED_NODES} nodes; it was not read`,
        span: { start: root.start, end: Math.min(root.end, root.start + 1) },
        help: 'write the repeated parts out, or split the document',
      });
      return;
    }
    this.documents.push({ root });
  }

  /** Adds a finished node to the collection that is open; `span` is where it stands, which for an alias is not the node's own. */
  private add(node: Node, size: number, span: Span): void {
    const frame = this.frames.at(-1);
    if (!frame) return;
    frame.size = Math.min(frame.size + size, Number.MAX_SAFE_INTEGER);
    if (frame.kind !== 'mapping') {
      frame.items.push(node);
      return;
    }
    if (!frame.key) {
      frame.key = node;
      frame.keySpan = span;
      // `{{ x }}` reads as a mapping with a mapping for a key.
      const at = node.start - this.base;
      if (node.kind === 'mapping' && this.text.startsWith('{{', at - 1)) this.templateAt ??= node.start - 1;
      return;
    }
    const { key } = frame;
    frame.key = undefined;
    if (isMergeKey(key)) frame.merges.push({ key: frame.keySpan, source: node });
    else frame.entries.push({ key, value: node, name: key.kind === 'scalar' ? key.text : undefined, merge: undefined });
  }

  private tag(start: number, end: number): Tag | undefined {
    return start === -1 ? undefined : tagAt(this.text, start, end, this.base, this.handles);
  }

  private anchor(start: number, end: number): string | undefined {
    return start === -1 ? undefined : this.text.slice(start, end);
  }

  private advance(to: number): number {
    this.gap(this.cursor, to);
    this.cursor = Math.max(this.cursor, to);
    return to;
  }

  private trimmedEnd(end: number, start: number): number {
    let at = end;
    while (at > start && ' \t\r\n'.includes(this.text.charAt(at - 1))) at--;
    return at;
  }

  private trouble(trouble: Trouble): void {
    this.report(trouble);
  }
}

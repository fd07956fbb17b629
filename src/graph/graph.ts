/** The one graph: nodes, and edges in rows of typed arrays that grow. */
import type { Edge, GraphNode, NodeId, Proof } from './node.ts';

const none = -1;

/**
 * Nodes are appended and never removed; edges likewise. Each node heads two chains of edge numbers (out and in), so that a
 * neighbourhood is read without any index to rebuild. A table of hashes tells whether an edge is there: following chains would cost the
 * degree of the nodes, and among nodes that are all joined to each other the third power of their number. Edge kinds are interned.
 */
export class Graph {
  readonly #nodes: GraphNode[] = [];
  readonly #byKey = new Map<string, NodeId>();
  readonly #byKind = new Map<string, NodeId[]>();
  readonly #kinds = new Map<string, number>();
  readonly #kindNames: string[] = [];
  readonly #proofs: Proof[] = [];
  #count = 0;
  #rows = new Int32Array(5 * 1024); // kind, from, to, next of from, next of to
  #heads = new Int32Array(2 * 1024).fill(none); // out, in
  #slots = new Int32Array(4 * 1024).fill(none); // edge numbers by hash; at most half full, its length a power of two

  /** How many nodes there are. */
  get size(): number {
    return this.#nodes.length;
  }

  /** How many edges there are. */
  get edgeCount(): number {
    return this.#count;
  }

  /** Adds a node; the first of two nodes with one key wins, and its id is returned. */
  add(node: GraphNode): NodeId {
    const known = this.#byKey.get(node.key);
    if (known !== undefined) return known;
    const id = this.#nodes.length;
    this.#nodes.push(node);
    this.#byKey.set(node.key, id);
    const alike = this.#byKind.get(node.kind);
    if (alike) alike.push(id);
    else this.#byKind.set(node.kind, [id]);
    if (2 * id + 1 >= this.#heads.length) this.#heads = grown(this.#heads);
    return id;
  }

  /** Adds an edge, unless one of this kind already joins the two. */
  connect(kind: string, from: NodeId, to: NodeId, proof: Proof): void {
    const k = this.#intern(kind);
    const slot = this.#slotOf(k, from, to);
    if (this.#slots[slot] !== none) return;
    this.#slots[slot] = this.#count;
    const row = 5 * this.#count;
    if (row + 5 > this.#rows.length) this.#rows = grown(this.#rows);
    this.#rows.set([k, from, to, this.#heads[2 * from] ?? none, this.#heads[2 * to + 1] ?? none], row);
    this.#heads[2 * from] = this.#count;
    this.#heads[2 * to + 1] = this.#count;
    this.#proofs.push(proof);
    this.#count++;
    if (2 * this.#count > this.#slots.length) this.#spread();
  }

  /** The node with this id, which must be one of this graph. */
  node(id: NodeId): GraphNode {
    const node = this.#nodes[id];
    if (!node) throw new RangeError(`no node ${id} in a graph of ${this.#nodes.length}`);
    return node;
  }

  /** The id of the node with this key. */
  find(key: string): NodeId | undefined {
    return this.#byKey.get(key);
  }

  /** All nodes, in the order in which they were added. */
  nodes(): readonly GraphNode[] {
    return this.#nodes;
  }

  /** Ids of the nodes of a kind. */
  ofKind(kind: string): readonly NodeId[] {
    return this.#byKind.get(kind) ?? [];
  }

  /** The kinds that occur. */
  kinds(): Iterable<string> {
    return this.#byKind.keys();
  }

  /** Edges that leave a node, oldest first; of one kind, or of all. */
  out(from: NodeId, kind?: string): readonly Edge[] {
    return this.#walk(from, 0, kind);
  }

  /** Edges that enter a node, oldest first; of one kind, or of all. */
  in(to: NodeId, kind?: string): readonly Edge[] {
    return this.#walk(to, 1, kind);
  }

  /** Whether an edge of this kind joins the two. */
  joined(kind: string, from: NodeId, to: NodeId): boolean {
    const k = this.#kinds.get(kind);
    return k !== undefined && this.#slots[this.#slotOf(k, from, to)] !== none;
  }

  /** The slot that holds the edge, or the free one where it belongs. */
  #slotOf(kind: number, from: NodeId, to: NodeId): number {
    const mask = this.#slots.length - 1;
    for (let slot = mixed(kind, from, to) & mask; ; slot = (slot + 1) & mask) {
      const e = this.#slots[slot] ?? none;
      if (e === none) return slot;
      const row = 5 * e;
      if (this.#rows[row + 1] === from && this.#rows[row + 2] === to && this.#rows[row] === kind) return slot;
    }
  }

  /** Gives the table twice the slots, and every edge its place in them. */
  #spread(): void {
    this.#slots = new Int32Array(2 * this.#slots.length).fill(none);
    for (let e = 0; e < this.#count; e++) {
      const row = 5 * e;
      const slot = this.#slotOf(this.#rows[row] ?? 0, this.#rows[row + 1] ?? 0, this.#rows[row + 2] ?? 0);
      this.#slots[slot] = e;
    }
  }

  #walk(node: NodeId, side: 0 | 1, kind: string | undefined): readonly Edge[] {
    const wanted = kind === undefined ? none : (this.#kinds.get(kind) ?? -2);
    const edges: Edge[] = [];
    for (let e = this.#heads[2 * node + side] ?? none; e !== none; e = this.#rows[5 * e + 3 + side] ?? none) {
      if (wanted === none || this.#rows[5 * e] === wanted) edges.push(this.#edge(e));
    }
    return edges.reverse();
  }

  #edge(e: number): Edge {
    const [k = 0, from = 0, to = 0] = this.#rows.subarray(5 * e, 5 * e + 3);
    return { kind: this.#kindNames[k] ?? '', from, to, proof: this.#proofs[e] ?? { facts: [] } };
  }

  #intern(kind: string): number {
    let k = this.#kinds.get(kind);
    if (k === undefined) {
      k = this.#kindNames.length;
      this.#kindNames.push(kind);
      this.#kinds.set(kind, k);
    }
    return k;
  }
}

/** A hash of an edge whose low bits depend on all bits of the three numbers: a finaliser in the manner of MurmurHash3. */
function mixed(kind: number, from: NodeId, to: NodeId): number {
  let h = Math.imul(from, 0x9e3779b1) ^ Math.imul(to + 1, 0x85ebca77) ^ Math.imul(kind + 1, 0xc2b2ae3d);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function grown(rows: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * rows.length).fill(none);
  larger.set(rows);
  return larger;
}

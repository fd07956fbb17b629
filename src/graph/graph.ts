/** The one graph: nodes, and edges in rows of typed arrays that grow. */
import type { Edge, GraphNode, NodeId, Proof } from './node.ts';

const none = -1;

/**
 * Nodes are appended and never removed; edges likewise. Each node heads two chains of edge numbers (out and in), so that an
 * edge is added, and a neighbourhood read, without any index to rebuild. Edge kinds are interned to small integers.
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
    if (this.#has(k, from, to)) return;
    const row = 5 * this.#count;
    if (row + 5 > this.#rows.length) this.#rows = grown(this.#rows);
    this.#rows.set([k, from, to, this.#heads[2 * from] ?? none, this.#heads[2 * to + 1] ?? none], row);
    this.#heads[2 * from] = this.#count;
    this.#heads[2 * to + 1] = this.#count;
    this.#proofs.push(proof);
    this.#count++;
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
    return k !== undefined && this.#has(k, from, to);
  }

  /** Follows both chains in step and stops with the shorter one, so that a hub of many edges costs nothing. */
  #has(kind: number, from: NodeId, to: NodeId): boolean {
    let out = this.#heads[2 * from] ?? none;
    let into = this.#heads[2 * to + 1] ?? none;
    while (out !== none && into !== none) {
      if (this.#rows[5 * out] === kind && this.#rows[5 * out + 2] === to) return true;
      if (this.#rows[5 * into] === kind && this.#rows[5 * into + 1] === from) return true;
      out = this.#rows[5 * out + 3] ?? none;
      into = this.#rows[5 * into + 4] ?? none;
    }
    return false;
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

function grown(rows: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * rows.length).fill(none);
  larger.set(rows);
  return larger;
}

/** Where the boxes and arrows of a path graph stand: layered from left to right, by dagre. */
import { Graph, layout } from '@dagrejs/dagre';
import { displayWidth } from '../display-width.ts';
import type { DrawnEdge, DrawnNode, PathGraph } from './path-graph.ts';

/** A box with its lines of text and its place (centre). */
export interface PlacedNode extends DrawnNode {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An arrow with the points it runs through and the place of its label. */
export interface PlacedEdge extends DrawnEdge {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly x: number;
  readonly y: number;
}

/** All of it, in pixels. */
export interface Placed {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

/** Height of a line of text, and of the padding of a box. */
export const sizes = { line: 17, padding: 12, box: 218, label: 6.6 } as const;
const lettersOfLine = 25;
const mostLines = 3;

/** Places a graph. Equal graphs give equal places. */
export function place({ nodes, edges }: PathGraph): Placed {
  const graph = new Graph({ directed: true, multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 26, ranksep: 34, edgesep: 14, marginx: 10, marginy: 10 });
  const boxes = nodes.map((node) => {
    const lines = linesOf(node.name);
    const extra = 1 + node.notes.length;
    return { ...node, lines, width: sizes.box, height: 2 * sizes.padding + sizes.line * (lines.length + extra) };
  });
  for (const { key, width, height } of boxes) graph.setNode(key, { width, height });
  edges.forEach((edge, i) => {
    const letters = Math.max(edge.label.length, (edge.technique ?? '').length);
    graph.setEdge(edge.from, edge.to, { width: letters * sizes.label + 16, height: 34, labelpos: 'c' }, String(i));
  });
  layout(graph);
  const whole = graph.graph();
  return {
    nodes: boxes.map((box) => {
      const { x = 0, y = 0 } = graph.node(box.key) ?? {};
      return { ...box, x, y };
    }),
    edges: edges.map((edge, i) => {
      const { points = [], x = 0, y = 0 } = graph.edge(edge.from, edge.to, String(i)) ?? {};
      return { ...edge, points, x, y };
    }),
    width: typeof whole === 'object' && whole !== null && 'width' in whole ? Number(whole.width) : 0,
    height: typeof whole === 'object' && whole !== null && 'height' in whole ? Number(whole.height) : 0,
  };
}

/** A name in at most three lines, broken after separators where it can be; what does not fit is cut in the middle. */
function linesOf(name: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of shortened(name).split(/(?<=[ ./_:-])/)) {
    for (let rest = part; rest !== ''; ) {
      const room = lettersOfLine - displayWidth(line);
      if (displayWidth(rest) <= room) {
        line += rest;
        rest = '';
      } else if (line !== '') {
        lines.push(line.trim());
        line = '';
      } else {
        lines.push(rest.slice(0, lettersOfLine));
        rest = rest.slice(lettersOfLine);
      }
    }
  }
  if (line !== '') lines.push(line.trim());
  return lines.length <= mostLines ? lines : [...lines.slice(0, mostLines - 1), `…${lines.at(-1) ?? ''}`];
}

function shortened(name: string): string {
  const most = lettersOfLine * mostLines - 12;
  return name.length <= most ? name : `${name.slice(0, most / 2)}…${name.slice(-most / 2)}`;
}

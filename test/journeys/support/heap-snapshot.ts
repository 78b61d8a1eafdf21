/** What of a heap snapshot is read here, in the format of Chromium's developer tools: numbers in rows, names in a list. */
interface Snapshot {
  snapshot: { meta: { node_fields: string[]; edge_fields: string[]; edge_types: [string[], ...unknown[]] } };
  nodes: number[];
  edges: number[];
  strings: string[];
}

/** The memory of a page at one moment. */
export class HeapSnapshot {
  readonly #data: Snapshot;

  constructor(json: string) {
    this.#data = JSON.parse(json) as Snapshot;
  }

  holds(text: string): boolean {
    return this.#data.strings.some((string) => string.includes(text));
  }

  /** By what a text is held, from the root of the memory down to it: the shortest way there. */
  wayTo(text: string): string {
    const { snapshot, nodes, edges, strings } = this.#data;
    const nodeSize = snapshot.meta.node_fields.length;
    const edgeSize = snapshot.meta.edge_fields.length;
    const edgeCount = snapshot.meta.node_fields.indexOf('edge_count');
    const weak = snapshot.meta.edge_types[0].indexOf('weak');
    const name = (node: number) => strings[nodes[node + 1] ?? -1] ?? '';

    const firstEdge = new Map<number, number>();
    for (let node = 0, edge = 0; node < nodes.length; node += nodeSize) {
      firstEdge.set(node, edge);
      edge += (nodes[node + edgeCount] ?? 0) * edgeSize;
    }
    const holder = new Map<number, number>([[0, 0]]);
    // Grows while it is walked through, so that what is nearest to the root comes first.
    for (const node of holder.keys()) {
      if (name(node).includes(text)) return wayBack(holder, node).map(name).join(' > ');
      const from = firstEdge.get(node) ?? 0;
      for (let edge = from; edge < from + (nodes[node + edgeCount] ?? 0) * edgeSize; edge += edgeSize) {
        const to = edges[edge + 2] ?? 0;
        if (edges[edge] !== weak && !holder.has(to)) holder.set(to, node);
      }
    }
    return 'nothing that could be found';
  }
}

function wayBack(holder: ReadonlyMap<number, number>, end: number): number[] {
  const way: number[] = [];
  for (let node = end; node !== 0; node = holder.get(node) ?? 0) way.unshift(node);
  return way;
}

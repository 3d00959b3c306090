/**
 * Circles of a graph, each as its nodes in the order in which one leads to the next and the last to the first.
 * Every circle of files breaks when one of these is broken; a graph without circles gives none.
 */
export function findCircles(
  graph: ReadonlyMap<string, readonly string[]>,
): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const follow = (node: string): void => {
    const start = way.indexOf(node);
    if (start >= 0) circles.push(way.slice(start));
    if (start >= 0 || done.has(node)) return;
    way.push(node);
    for (const next of graph.get(node) ?? []) follow(next);
    way.pop();
    done.add(node);
  };
  for (const node of graph.keys()) follow(node);
  return circles;
}

import type { ImportGraph } from "./import-graph.ts";

/** The rooms that each room imports in what it ships (`src`, `bin`), sorted; its tests do not count. */
export function roomArrows(graph: ImportGraph): ReadonlyMap<string, readonly string[]> {
  const arrows = new Map<string, Set<string>>();
  for (const [path, files] of graph) {
    const room = roomOf(path);
    if (room === undefined || !/^packages\/[^/]+\/(?:src|bin)\//.test(path)) continue;
    const imported = arrows.get(room) ?? new Set();
    arrows.set(room, imported);
    for (const file of files) {
      const other = roomOf(file);
      if (other !== undefined && other !== room) imported.add(other);
    }
  }
  return new Map(Array.from(arrows, ([room, imported]) => [room, [...imported].sort()]));
}

/** Every room that each room stands on, directly or through another, sorted. */
export function roomsBelow(
  arrows: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const below = (room: string): readonly string[] =>
    (arrows.get(room) ?? []).flatMap((next) => [next, ...below(next)]);
  return new Map([...arrows.keys()].map((room) => [room, [...new Set(below(room))].sort()]));
}

/** The room that a file stands in; the tests of the whole house are none. */
function roomOf(path: string): string | undefined {
  return /^packages\/(?!house\/)([^/]+)\//.exec(path)?.[1];
}

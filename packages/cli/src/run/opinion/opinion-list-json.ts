import type { OpinionList } from "@torikumi/cycle/opinion";

/** The list as one JSON document. */
export function opinionListJson({ edition, opinions }: OpinionList): string {
  const open = opinions.filter((one) => one.open).length;
  const listed = opinions.map(({ given: _given, targetName: _name, title, ...opinion }) => ({
    ...opinion,
    title,
  }));
  return `${JSON.stringify({ edition, opinions: listed, counts: { all: listed.length, open } }, null, 2)}\n`;
}

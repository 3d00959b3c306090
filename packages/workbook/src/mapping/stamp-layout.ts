import { yearlessKey } from "./heading-years.ts";
import { parseLayout } from "./parse-layout.ts";

/**
 * A layout file that says which edition the years in its headings are printed for, so that other editions can be read by it. The text as it
 * is where it says so already, or where no heading names a year.
 */
export function stampLayout(text: string, editionId: string): string {
  const layout = parseLayout(text, "");
  const headings = [...layout.columns.values()].map(({ heading }) => heading);
  const lines = layout.edition === "" ? editionLines(headings, editionId) : [];
  if (lines.length === 0) return text;
  const stamped = `${[text.trimEnd(), ...lines].join("\n")}\n`;
  return isLayout(stamped) ? stamped : text;
}

/** The lines that say for which edition headings are printed; none where no heading names a year. */
export function editionLines(headings: readonly string[], editionId: string): readonly string[] {
  return headings.every((heading) => !yearlessKey(heading).includes("〓"))
    ? []
    : [
        "",
        "# 列の見出しにある年は、この年度版のときのもの。ほかの年度版は、その差だけ年を動かして読む",
        `見出しの年度版: ${editionId}`,
      ];
}

/** A layout can be written in ways to which no line can be added at its end. */
function isLayout(text: string): boolean {
  try {
    return parseLayout(text, "").edition !== "";
  } catch {
    return false;
  }
}

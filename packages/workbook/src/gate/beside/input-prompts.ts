import { attribute, plainXml } from "../sheet-parts.ts";

const VALIDATION = /<(?:\w+:)?dataValidation\s[^<>]*>/g;
const VALIDATIONS =
  /<(?:\w+:)?dataValidation\s[^<>]*>(?:(?!<\/(?:\w+:)?dataValidation>)[\s\S]){0,4000}/g;
const TEXTS = ["promptTitle", "prompt", "errorTitle", "error"];

/** Words that Excel shows beside a cell when it is chosen, or when something else is typed than it takes. */
export interface InputPrompt {
  /** The first of the cells, as Excel names it. */
  readonly cell: string;
  readonly text: string;
}

/** The prompts of a sheet, each text once. */
export function inputPrompts(xml: string): readonly InputPrompt[] {
  if (!xml.includes("dataValidation")) return [];
  const found = new Map<string, InputPrompt>();
  for (const [element] of xml.matchAll(VALIDATIONS)) {
    const [tag = ""] = element.match(VALIDATION) ?? [];
    const text = TEXTS.map((name) => attribute(tag, name).trim())
      .filter((words) => words !== "")
      .join(" / ");
    // The newer form names its cells in an element.
    const within = /<(?:\w+:)?sqref>([^<]*)</.exec(element)?.[1] ?? "";
    const [cell = ""] = (attribute(tag, "sqref") || plainXml(within)).trim().split(/\s+/u);
    if (text !== "" && !found.has(text)) found.set(text, { cell, text });
  }
  return [...found.values()];
}

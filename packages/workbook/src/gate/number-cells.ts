import { attribute } from "./sheet-parts.ts";

/** A cell's tag with its attributes, what stands up to its value, and the value. */
const CELL =
  /(<(?:\w+:)?c)((?:\s[^<>]*)?)(>\s*(?:<((?:\w+:)?f)\b[^<>]*(?:\/>|>[^<]*<\/\4>)\s*)?<(?:\w+:)?v\b[^<>]*>)([^<]*)(?=<)/g;
/** A value that is more than digits: mostly there is none, and nothing more is looked at. */
const SUSPECT = /<(?:\w+:)?v\b[^<>]*>(?!\s*[+-]?\d*\.?\d*\s*<)/;
const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** Makes cells for numbers that hold none (`NaN`, `INF`, `1,234`, `0x20`) errors, which a person is asked about: Excel takes such a file for broken. */
export function rejectNoNumbers(sheet: string): string {
  if (!SUSPECT.test(sheet)) return sheet;
  return sheet.replace(
    CELL,
    (all, open: string, attributes: string, rest: string, _f, value: string) => {
      const type = attribute(attributes, "t");
      const isNumber = NUMBER.test(value) && Number.isFinite(Number(value));
      if ((type !== "" && type !== "n") || value.trim() === "" || isNumber) return all;
      const others = attributes.replace(/\st\s*=\s*(?:"n"|'n')/, "");
      return `${open}${others} t="e"${rest}${value}`;
    },
  );
}

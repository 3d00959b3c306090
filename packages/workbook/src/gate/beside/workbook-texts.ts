import type { ImportNote } from "../../notes/import-note.ts";
import { shorten } from "../../notes/shorten.ts";
import { attribute, plainXml } from "../sheet-parts.ts";
import { elementsOf } from "../xml-elements.ts";

const CACHED = /<(?:\w+:)?s\s[^<>]*>/g;
const CONSTANT = /^\s*"([\s\S]*)"\s*$/;

/**
 * Names the texts of a workbook that stand in no sheet: names that stand for words or explain something, and what pivot tables keep of
 * the data that they were made of. `read` gives the text of a part.
 */
export function workbookTexts(
  paths: readonly string[],
  read: (path: string) => string | undefined,
): readonly ImportNote[] {
  const note = (text: string, message: string): ImportNote => ({
    severity: "info",
    sheet: "",
    cell: "",
    quote: shorten(text),
    message,
  });
  const names = elementsOf(read("xl/workbook.xml") ?? "", "definedName").flatMap(
    ({ tag, content }) => {
      const words = CONSTANT.exec(plainXml(content))?.[1]?.replaceAll('""', '"') ?? "";
      const text = [words, attribute(tag, "comment")]
        .filter((one) => one.trim() !== "")
        .join(" / ");
      return text === "" ? [] : [`${attribute(tag, "name")}: ${text}`];
    },
  );
  const caches = paths.filter((path) =>
    /\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/i.test(path),
  );
  const kept = caches.flatMap((path) => {
    const [first] = (read(path) ?? "").match(CACHED) ?? [];
    return first === undefined ? [] : [attribute(first, "v")];
  });
  return [
    ...names.map((text) => note(text, NAME)),
    ...kept.map((text) => note(text, CACHE)),
    ...(paths.some((path) => /\/embeddings\//i.test(path)) ? [EMBEDDED] : []),
  ];
}

const NAME = "名前の定義の文字は取り込みません。必要な文字はセルに書いてください。";
const CACHE =
  "ピボットテーブルが控えている元のデータは取り込みません。元の表を消しても、ファイルの中には残っています。";
const EMBEDDED: ImportNote = {
  severity: "warning",
  sheet: "",
  cell: "",
  message:
    "埋め込まれた文書（Wordなど）の中の文字は読み取れません。必要な文字はセルに書いてください。",
};

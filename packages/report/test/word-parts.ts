import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** The words of a Word file, and how its runs are marked. */
export interface WordParts {
  /** One text a cell, its paragraphs joined by line ends. */
  readonly cells: readonly string[];
  /** One text a paragraph outside the tables. */
  readonly paragraphs: readonly string[];
  /** The texts with a line under and through them. */
  readonly underlined: readonly string[];
  readonly struck: readonly string[];
}

/** Reads every part of a Word file with a parser that refuses what is no XML, and the words of its body. */
export function readWord(bytes: Uint8Array): WordParts {
  const parts = unzipSync(bytes);
  for (const [path, part] of Object.entries(parts))
    if (/\.(?:xml|rels)$/u.test(path)) parse(strFromU8(part), () => {});
  const found = { cells: [], paragraphs: [], underlined: [], struck: [] } as {
    [Key in keyof WordParts]: string[];
  };
  let cell: string[] | undefined;
  let paragraph = "";
  let run = { text: "", underline: false, strike: false };
  parse(strFromU8(parts["word/document.xml"] ?? new Uint8Array()), (event, name, text) => {
    if (event === "text" && name === "w:t") run.text += text;
    if (event === "open") {
      if (name === "w:tc") cell = [];
      if (name === "w:p") paragraph = "";
      if (name === "w:r") run = { text: "", underline: false, strike: false };
      if (name === "w:u") run.underline = true;
      if (name === "w:strike") run.strike = true;
    }
    if (event !== "close") return;
    if (name === "w:r") {
      paragraph += run.text;
      if (run.underline) found.underlined.push(run.text);
      if (run.strike) found.struck.push(run.text);
    }
    if (name === "w:p") (cell ?? found.paragraphs).push(paragraph);
    if (name === "w:tc") {
      found.cells.push((cell ?? []).join("\n"));
      cell = undefined;
    }
  });
  return found;
}

type Event = "open" | "close" | "text";

function parse(xml: string, tell: (event: Event, name: string, text: string) => void): void {
  const open: string[] = [];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    open.push(name);
    tell("open", name, "");
  });
  parser.on("closetag", ({ name }) => {
    open.pop();
    tell("close", name, "");
  });
  parser.on("text", (text) => tell("text", open.at(-1) ?? "", text));
  parser.write(xml).close();
}

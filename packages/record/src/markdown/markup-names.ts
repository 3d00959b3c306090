const PLAIN_BODY = "本文には、1行ずつの文と「- 」で始まる箇条書きだけを書いてください。";

const BLOCKS: Readonly<Record<string, string>> = {
  heading: "「##」2つ以外の見出し（「#」「###」や、下線の見出し）",
  list: "入れ子の箇条書き",
  blockquote: "「>」で始まる引用",
  code: "字下げ又は「```」によるコードの囲み",
  html: "HTMLのタグやコメント",
  thematicBreak: "「---」などの区切り線",
  definition: "「[…]: …」の形のリンク定義",
  table: "「|」で区切った表",
  footnoteDefinition: "「[^…]: …」の形の脚注",
};
const INLINES: Readonly<Record<string, string>> = {
  emphasis: "斜体",
  strong: "太字",
  delete: "取り消し線",
  inlineCode: "コード",
  html: "HTMLのタグ",
  link: "リンク",
  image: "画像",
  linkReference: "リンク",
  imageReference: "画像",
  footnoteReference: "脚注",
};

/** Says that a block is no plain text; `type` is its node's in the Markdown tree. */
export function blockMessage(type: string): string {
  return `${BLOCKS[type] ?? "書式"}になっています。${PLAIN_BODY}`;
}

/** Says that a part of a line is no plain text; `raw` is how it stands in the file. */
export function inlineMessage(type: string, raw: string): string {
  const name = INLINES[type] ?? "書式";
  const advice =
    type === "delete" ? "消した文は取り除き、残す文は記号を外してください" : "書式を外してください";
  return `${name}の書式になっています。${advice}。記号そのものを書くときは「\\${raw.charAt(0)}」のように前に「\\」を付けてください。`;
}

/** Says that marks were meant as a format but are none: `これは**「重要」**です`. */
export function strayMarksMessage(marks: string): string {
  const meant = marks.startsWith("~") ? "取り消し線" : marks.length === 1 ? "斜体" : "太字";
  return `「${marks}」が${meant}の印のように使われています。書式は使えないので、印を外してください。記号そのものを書くときは「\\${marks.charAt(0)}」のように前に「\\」を付けてください。`;
}

/** Says that a list item is a box to tick. */
export const TASK_MESSAGE =
  "箇条書きが「[ ]」「[x]」のチェックボックスになっています。印を外し、済んだかどうかは言葉で書いてください。";

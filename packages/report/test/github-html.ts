import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import remarkRehype from "remark-rehype";

/** GitHub-flavoured Markdown → HTML as GitHub makes it: raw HTML kept, then cleaned by GitHub's list of allowed elements. */
const pipeline = remark()
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(rehypeStringify);

type Tree = ReturnType<typeof tree>;
type Node =
  | Tree["children"][number]
  | { readonly type: "root"; readonly children: Tree["children"] };

function tree(markdown: string) {
  return pipeline.runSync(pipeline.parse(markdown));
}

/** The page that a comment becomes. */
export function githubHtml(markdown: string): string {
  return pipeline.stringify(tree(markdown));
}

/** What a comment shows: its text with `<br>` as line feeds, the elements in it, and the runs of text that GitHub's filters look at. */
export function readComment(markdown: string): {
  text: string;
  elements: readonly string[];
  runs: readonly string[];
} {
  const elements: string[] = [];
  const runs: string[] = [];
  let text = "";
  const visit = (node: Node): void => {
    if (node.type === "text") {
      text += node.value;
      runs.push(node.value);
    } else if (node.type === "element") {
      if (node.tagName === "br") text += "\n";
      else elements.push(node.tagName);
    }
    if ("children" in node) node.children.forEach(visit);
  };
  visit(tree(markdown));
  return { text, elements, runs };
}

/** The lines of text that a file shows, blanks folded as a browser does; items with the mark that is drawn before them. */
export function drawnLines(markdown: string): readonly string[] {
  let text = "";
  const visit = (node: Node): void => {
    if (node.type === "text") text += node.value.replaceAll(/[ \t\r\n]+/g, " ");
    if (node.type === "element" && ["p", "br", "li"].includes(node.tagName)) text += "\n";
    if (node.type === "element" && node.tagName === "ol") {
      let number = Number(node.properties["start"] ?? 1);
      for (const child of node.children) {
        if (child.type !== "element") continue;
        text += `\n${number++}. `;
        child.children.forEach(inItem);
      }
    } else if (node.type === "element" && node.tagName === "ul") {
      for (const child of node.children) {
        if (child.type !== "element") continue;
        text += "\n・";
        child.children.forEach(inItem);
      }
    } else if ("children" in node) node.children.forEach(visit);
    if (node.type === "element" && node.tagName === "p") text += "\n";
  };
  const inItem = (node: Node): void => {
    if (node.type === "element" && node.tagName === "p") node.children.forEach(visit);
    else visit(node);
  };
  visit(tree(markdown));
  return foldLines(text);
}

/** The lines of a text that are not empty, with their blanks folded. */
export function foldLines(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replaceAll(/[ \t\r]+/g, " "));
  return lines.map((line) => line.replace(/^ | $/g, "")).filter((line) => line !== "");
}

/** What GitHub's filters would make of the runs of text: mentions, references, commits, emoji, formulas. */
export function filterHits(runs: readonly string[]): readonly string[] {
  const patterns = [
    /@[a-z0-9]/i,
    /#[0-9]/,
    /\bgh-[0-9]/i,
    /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/i,
    /:[\w+-]+:/,
    /\$[^$]+\$/,
    /https?:\/\//i,
    /\bwww\./i,
  ];
  return runs.filter((run) => patterns.some((pattern) => pattern.test(run)));
}

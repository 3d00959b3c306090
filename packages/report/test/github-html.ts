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

import { expect, test } from "vitest";
import { fileBody, inlineCode, lineBody } from "../src/comments/comment-body.ts";
import { readInlineMarker } from "../src/comments/marker.ts";

const identity = { key: "0123456789abcdef", lines: 2 };
const comment = {
  key: "k",
  path: "a.md",
  line: 4,
  startLine: 3,
  body: "15名が20名になっています。",
};

test("a suggestion holds exactly the text", () => {
  expect(lineBody("review", identity, { ...comment, suggestion: { text: "- ２０名\n" } }))
    .toMatchInlineSnapshot(`
    "<!-- torikumi:review v1 key=0123456789abcdef lines=2 -->
    15名が20名になっています。

    \`\`\`suggestion
    - ２０名

    \`\`\`"
  `);
});

test("the fence of a suggestion is longer than every fence in it", () => {
  const body = lineBody("review", identity, {
    ...comment,
    suggestion: { text: "````\n@city\n````" },
  });
  expect(body.split("\n").slice(-5)).toEqual(["`````suggestion", "````", "@city", "````", "`````"]);
});

test("a text with a carriage return is shown and not suggested", () => {
  expect(lineBody("review", identity, { ...comment, suggestion: { text: "一\r\n二" } })).toContain(
    "```text\n一\r\n二\n```",
  );
});

test("on a file the lines are named and the suggestion is shown", () => {
  expect(fileBody("review", identity, { ...comment, suggestion: { text: "20名" } }))
    .toMatchInlineSnapshot(`
    "<!-- torikumi:review v1 key=0123456789abcdef lines=2 -->
    **3行目から4行目まで**

    15名が20名になっています。

    修正案：

    \`\`\`text
    20名
    \`\`\`"
  `);
});

test("the marker is read back only as the first thing of a body and under its own name", () => {
  const body = lineBody("review", identity, comment);
  expect(readInlineMarker("review", body)).toEqual(identity);
  expect(readInlineMarker("other", body)).toBeUndefined();
  expect(readInlineMarker("review", ` ${body}`)).toBeUndefined();
  expect(readInlineMarker("review", `> ${body}`)).toBeUndefined();
});

test("a path with backticks and line breaks stays code on one line", () => {
  expect(inlineCode("a`` `@city\n#12.md")).toBe("``` a`` `@city\uFFFD#12.md ```");
});

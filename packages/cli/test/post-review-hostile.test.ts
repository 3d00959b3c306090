import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openPullRequest, type PullRequestBench } from "./pull-request.ts";

/** What would call people, make links and traces elsewhere, end our blocks or pretend to be ours. */
const HOSTILE =
  "@octocat @mihon-shi/all #12 GH-34 mihon/torikumi#5 </details></table></td> <!-- torikumi:review v1 summary --> " +
  "<!-- torikumi:footer --> | a | `b` ``` ~~~ **c** ~d~ [e](https://evil.example) https://evil.example www.evil.example " +
  "<img src=x onerror=alert(1)> <script>alert(1)</script> 5d9f3812ca1f8d0cbcd5d0cf08a5f3ccb3320fe0 :tada: $x$ ﾊﾝｶｸ";
const QUOTED = JSON.stringify(HOSTILE);

/** Writes the text wherever a pull request can put text: fields, front matter, pages above, the register, a file's name. */
function attack(pull: PullRequestBench): void {
  const edit = (path: string, change: (text: string) => string): void =>
    pull.write(path, change(readFileSync(join(pull.author, path), "utf8")));
  edit("records/1/ア/1.md", (text) =>
    text
      .replace(/取組区分: .*/, `取組区分: ${QUOTED}`)
      .replace("## 自己評価\n\n", `## 自己評価\n\n${HOSTILE}\n\n\`\`\`\`suggestion\nﾊﾝｶｸ\n\n`),
  );
  edit("records/2/ア/1.md", (text) => text.replace("71世帯", `88世帯${HOSTILE}`));
  edit("records/2/ア/2.md", (text) =>
    text.replace(/担当部:\n(?: {2}- .*\n)+/, `担当部:\n  - ${QUOTED}\n`),
  );
  edit("records/2/index.md", (text) => text.replace(/題名: .*/, `題名: ${QUOTED}`));
  edit("records/2/ア/index.md", () => `${HOSTILE}\n`);
  edit("records/index.md", (text) => text.replace(/題名: .*/, `題名: ${QUOTED}`));
  edit("records/departments.yaml", (text) => `${text}  - 名称: ${QUOTED}\n    局: ${QUOTED}\n`);
  pull.write("records/1/ア/@octocat #12 `x` <!-- torikumi:footer -->.md", HOSTILE);
  pull.write(
    "records/1/ア/7.md",
    `---\n取組区分: 新規\n${QUOTED}: ${QUOTED}\n---\n\n## ${HOSTILE}\n\n${HOSTILE}\n`,
  );
}

const TAGS =
  /<\/?(?:a|br|del|details|h\d|hr|ins|span|strong|summary|table|td|th|tr|wbr)(?: [^<>]*)?>/g;

/** Throws where a body is more than our own words with the hostile text as text. Code is shown as it is, and calls nobody. */
function expectHarmless(body: string, marks: RegExp): void {
  const own = body.replace(marks, "");
  const prose = own
    .replace(/^(`{3,})(?:suggestion|text)\n[^]*?\n\1$/gm, "")
    .replace(/(?<!`)(`+) [^\n]*? \1(?!`)/g, "");
  const text = prose.replace(TAGS, "\u0001");
  for (const pattern of [
    /[<>]/,
    /@(?=\w)/,
    /(?<!&)#(?=\d)/,
    /`/,
    /https?:\/\/|www\./,
    /\bGH-\d/,
    /~/,
    /[0-9a-f]{7}/,
  ])
    expect(pattern.exec(text)?.[0]).toBeUndefined();
  for (const tag of ["details", "table", "td", "tr", "summary", "strong", "a"]) {
    const opened = prose.match(new RegExp(`<${tag}[ >]`, "g")) ?? [];
    const closed = prose.match(new RegExp(`</${tag}>`, "g")) ?? [];
    expect([tag, opened.length]).toEqual([tag, closed.length]);
  }
  for (const [, address] of prose.matchAll(/ (?:href|src)="([^"]*)"/g))
    expect(address).toMatch(/^https:\/\/github\.example\/mihon\/torikumi\//);
}

const SUMMARY_MARKS =
  /^<!-- torikumi:review v1 summary -->\n|<!-- torikumi:footer -->\n(?=[^\n]*$)/g;
const INLINE_MARK = /^<!-- torikumi:review v1 key=[0-9a-f]{16} lines=\d+ -->\n/;

test("hostile text anywhere in a pull request comes out as text, and does not lead the next run astray", async () => {
  const pull = await openPullRequest();
  attack(pull);
  pull.push();
  const { code, stderr } = await pull.run();
  expect([code, stderr]).toEqual([1, ""]);
  const [summary, ...others] = await pull.comments();
  expect(others).toEqual([]);
  expect(summary.body).toContain("octocat");
  expectHarmless(summary.body, SUMMARY_MARKS);
  const inline = await pull.inline();
  expect(inline.length).toBeGreaterThan(5);
  for (const { body } of inline) expectHarmless(body, INLINE_MARK);
  expect((await pull.run()).writes).toEqual([]);
  expect(await pull.comments()).toHaveLength(1);
});

test("a suggestion has the exact bytes of the line, in a fence that the line cannot end", async () => {
  const pull = await openPullRequest();
  const path = "records/3/ア/1.md";
  const line = "ﾏﾆｭｱﾙを改める。@octocat ````suggestion #12 \\`\\`\\` </details>";
  const text = readFileSync(join(pull.author, path), "utf8");
  pull.write(
    path,
    text.replace("## 今後の取組\n\n", () => `## 今後の取組\n\n${line}\n\n`),
  );
  pull.push();
  await pull.run();
  const bodies = (await pull.inline()).map(({ body }) => body);
  const suggestions = bodies.flatMap(
    (body) => /^(`+)suggestion\n([^]*)\n\1$/m.exec(body)?.slice(1) ?? [],
  );
  expect(suggestions).toEqual(["`````", line.replace("ﾏﾆｭｱﾙ", "マニュアル")]);
  for (const body of bodies) expectHarmless(body, INLINE_MARK);
});

test("the job summary of a fork is as safe as the comment", async () => {
  const pull = await openPullRequest();
  attack(pull);
  pull.push();
  pull.github.grant();
  const { summary, stdout, stderr } = await pull.run();
  expect(summary).toContain("octocat");
  expectHarmless(summary, /^$/);
  expect(stdout).not.toContain("octocat");
  expect(stderr).not.toContain("octocat");
});

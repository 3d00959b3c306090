import { displayWidth } from "../src/text/display-width.ts";
import { expect, test } from "vitest";

import { renderDiagnosticsText } from "../src/text/render-diagnostics-text.ts";
import { finding } from "@torikumi/outline/dev/clinic";

const file = { path: "records/1/ア/1.md", blob: "", text: "---\n取組区分: 拡大\n---\n" };

test("a finding shows its place, its message and the marked line, and what to do next", () => {
  expect(renderDiagnosticsText([finding()], [file], { color: "none" })).toMatchInlineSnapshot(`
    "records/1/ア/1.md:2:7 エラー 取組区分が「拡大」になっています。「拡充」に直してください。 (category)
      2 | 取組区分: 拡大
        |           ^^^^

    エラー1件。エラーを直してから、もう一度確かめてください。
    "
  `);
});

test("the mark stands under full-width characters, whatever their width", () => {
  const text = "ｶﾅ字a🍣𠮟：ここ";
  const start = text.indexOf("ここ");
  const place = { line: 1, endLine: 1, column: start + 1, endColumn: start + 3 };
  const output = renderDiagnosticsText([finding(place)], [{ ...file, text }], { color: "none" });
  const [, source = "", mark = ""] = output.split("\n");
  expect(displayWidth(mark.slice(0, mark.indexOf("^")))).toBe(
    displayWidth(source.slice(0, source.indexOf("ここ"))),
  );
  expect(mark.trimEnd().endsWith("^^^^")).toBe(true);
});

test("a long line is shown around the place only", () => {
  const text = `${"前".repeat(500)}誤${"後".repeat(500)}`;
  const output = renderDiagnosticsText(
    [finding({ line: 1, endLine: 1, column: 501, endColumn: 502 })],
    [{ ...file, text }],
    { color: "none" },
  );
  const [, source = ""] = output.split("\n");
  expect(source).toMatch(/\| \.\.\.前+誤後+\.\.\.$/);
  expect(displayWidth(source)).toBeLessThan(130);
});

test("colours are there only when asked for, and escape sequences of a record are never obeyed", () => {
  const evil = finding({ message: "\u001b[2J消した\n::error::x ##[error]y", path: "a\u0007.md" });
  const plain = renderDiagnosticsText([evil], [], { color: "none" });
  expect(plain.split("\n")[0]).toBe(
    "a[U+0007].md:2:7 エラー [U+001B][2J消した ::error::x ## [error]y (category)",
  );
  expect(renderDiagnosticsText([finding()], [], { color: "ansi" })).toContain(
    "\u001b[1;31mエラー\u001b[22;39m",
  );
  expect(plain).not.toContain("\u001b");
});

test("it says what torikumi fix can mend, and that nothing is wrong", () => {
  const mendable = finding({ severity: "warning", fix: { start: 0, end: 1, text: "" } });
  expect(renderDiagnosticsText([mendable], [], { color: "none" })).toContain(
    "警告1件。うち1件は torikumi fix で直せます。エラーはありません。",
  );
  expect(renderDiagnosticsText([], [], { color: "none" })).toBe("指摘はありません。\n");
});

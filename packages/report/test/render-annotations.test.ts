import { assert, constantFrom, property, string } from "fast-check";
import { expect, test } from "vitest";

import { renderAnnotations } from "../src/machine/render-annotations.ts";
import { finding } from "@torikumi/outline/dev/clinic";

test("a finding is one workflow command", () => {
  expect(renderAnnotations([finding()])).toBe(
    "::error file=records/1/ア/1.md,line=2,endLine=2,col=7,endColumn=9,title=エラー（category）::取組区分が「拡大」になっています。「拡充」に直してください。\n",
  );
});

test("a place over several lines has no columns, which GitHub would refuse", () => {
  expect(renderAnnotations([finding({ severity: "info", endLine: 4 })])).toMatch(
    /^::notice file=[^,]+,line=2,endLine=4,title=/,
  );
});

test("per cent signs, line ends, colons and commas are escaped where the runner undoes them", () => {
  const text = renderAnnotations([
    finding({ path: "a,b:c%2C.md", message: "100%\r\n::error::x, y: z" }),
  ]);
  expect(text).toContain("file=a%2Cb%3Ac%252C.md,");
  expect(text).toContain("::100%25%0D%0A::error::x, y: z\n");
});

test("any text stays in its command and is read back by the runner's rules", () => {
  const undo = (text: string): string =>
    text
      .replaceAll("%0D", "\r")
      .replaceAll("%0A", "\n")
      .replaceAll("%3A", ":")
      .replaceAll("%2C", ",")
      .replaceAll("%25", "%");
  const nasty = string({
    unit: constantFrom("%", "0", "A", "D", ":", ",", "\n", "\r", "::", "##[error]", "字", "="),
    maxLength: 12,
  });
  assert(
    property(nasty, nasty, (path, message) => {
      const output = renderAnnotations([finding({ path, message })]);
      expect(output.split(/\r\n|\r|\n/)).toHaveLength(2);
      const [, properties = "", data = ""] = /^::error (.*?)::(.*)\n$/su.exec(output) ?? [];
      expect(undo(properties.split(",")[0]?.slice("file=".length) ?? "")).toBe(path);
      expect(undo(data)).toBe(message);
    }),
  );
});

test("more findings than GitHub shows are announced in a plain first line, errors come first", () => {
  const findings = [
    ...Array.from({ length: 11 }, (_, place) =>
      finding({ severity: "warning", line: place + 1, endLine: place + 1 }),
    ),
    finding({ line: 40, endLine: 40 }),
  ];
  const lines = renderAnnotations(findings).split("\n");
  expect(lines[0]).toBe(
    "警告11件のうち、GitHubの画面に示されるのは種類ごとに10件までです。残りはこの記録にあります。",
  );
  expect(lines[1]).toMatch(/^::error file=/);
  expect(lines).toHaveLength(14);
});

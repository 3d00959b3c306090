import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BIN, emptyFolder, environment, MIHON, torikumi } from "./run-torikumi.ts";

const COMMANDS = [
  "import",
  "export",
  "validate",
  "diff",
  "review",
  "new",
  "fix",
  "edition",
  "site",
  "codeowners",
  "github",
  "demo",
];

describe("the command line", () => {
  test("without a command shows the help, in Japanese, with every command", async () => {
    const { code, stdout } = await torikumi(emptyFolder());
    expect(code).toBe(0);
    for (const command of COMMANDS)
      expect(stdout).toMatch(new RegExp(`^ {2}torikumi ${command} `, "m"));
    expect(stdout).toContain("使い方");
  });

  test.each(COMMANDS)(
    "%s --help says what it does, without a word of English prose",
    async (command) => {
      const { code, stdout } = await torikumi(emptyFolder(), command, "--help");
      expect(code).toBe(0);
      expect(stdout).toContain("使い方");
      expect(stdout).not.toMatch(/\b(?:usage|flags|arguments|default|print|exit)\b/i);
    },
  );

  test.each(["open", "status", "publish", "correct"])(
    "edition %s --help says what it does, without a word of English prose",
    async (command) => {
      const { code, stdout } = await torikumi(emptyFolder(), "edition", command, "--help");
      expect(code).toBe(0);
      expect(stdout).toContain(`torikumi edition ${command} `);
      expect(stdout).not.toMatch(/\b(?:usage|flags|arguments|default|print|exit)\b/i);
    },
  );

  test("--version gives the version and nothing else", async () => {
    expect(await torikumi(emptyFolder(), "--version")).toEqual({
      code: 0,
      stdout: "0.1.0\n",
      stderr: "",
    });
  });

  test.each([
    [
      ["valdate"],
      "エラー: 「valdate」というコマンドはありません。もしかして: validate。使い方は --help で見られます。",
    ],
    [
      ["validate", "--formt", "json"],
      "エラー: 「--formt」というオプションはありません。もしかして: --format。使い方は --help で見られます。",
    ],
    [
      ["validate", "--format", "yaml"],
      "エラー: 「--format」の値「yaml」は使えません。text・json・sarif・rdjson・github のどれかにしてください。使い方は --help で見られます。",
    ],
    [
      ["import"],
      "エラー: 引数「ファイル」がありません。書き足してください。使い方は --help で見られます。",
    ],
    [
      ["diff", "r6", "r7", "r8"],
      "エラー: 「r8」は余分です。取り除くか、順序を確かめてください。使い方は --help で見られます。",
    ],
    [
      ["validate", "--format"],
      "エラー: 「--format」の値がありません。「--format 値」のように書いてください。使い方は --help で見られます。",
    ],
    [
      ["new", "1-a"],
      "エラー: 「1-a」は取組方針の形ではありません。「1-ア」「1-A」「1-2」のように、提言の番号と方針の記号（片仮名・英大文字・数字）を半角の「-」でつないでください。提言を作るには「8」のように番号だけを書いてください。",
    ],
  ])("%j is misuse: one Japanese line and exit code 2", async (args, line) => {
    expect(await torikumi(emptyFolder(), ...args)).toEqual({
      code: 2,
      stdout: "",
      stderr: `${line}\n`,
    });
  });

  test("asked for JSON gives one JSON document even where it fails", async () => {
    for (const args of [
      ["validate", "nowhere", "--format", "json"],
      ["diff", "--format=json"],
      ["review", "--format", "sarif"],
    ]) {
      const { code, stdout, stderr } = await torikumi(emptyFolder(), ...args);
      expect(code).toBe(2);
      expect(`エラー: ${JSON.parse(stdout).error.message}\n`).toBe(stderr);
    }
  });

  test("a folder for -C that is not there is said to be missing", async () => {
    expect(await torikumi("/", "-C", "/nowhere", "validate")).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "エラー: -C で指定したフォルダー「/nowhere」がありません。フォルダーの名前を確かめてください。\n",
    });
  });

  test("works elsewhere with -C, before or after the command", async () => {
    const before = await torikumi(
      "/",
      "-C",
      MIHON,
      "validate",
      "r7",
      "--previous",
      "none",
      "--format",
      "json",
    );
    const after = await torikumi(
      "/",
      "validate",
      "r7",
      "--previous",
      "none",
      "--format",
      "json",
      "-C",
      MIHON,
    );
    expect(before.code).toBe(0);
    expect(after.stdout).toBe(before.stdout);
  });

  test("says what to do where there is no edition, no repository and no such tag", async () => {
    const folder = emptyFolder();
    const none = await torikumi(folder, "validate");
    expect([none.code, none.stdout]).toEqual([2, ""]);
    expect(none.stderr).toMatch(/^エラー: フォルダー「records」がありません。.*してください。\n$/);
    const tag = await torikumi(folder, "review", "--to", join(MIHON, "r8"));
    expect(tag.code).toBe(2);
    expect(tag.stderr).toMatch(/^エラー: .*--from.*してください。\n$/);
  });

  test("a reader that closes the pipe early is no error", async () => {
    const child = spawn(
      "sh",
      ["-c", `"$0" "$1" export r8 --format json | head -c 20`, process.execPath, BIN],
      { cwd: MIHON, env: environment() },
    );
    let stderr = "";
    child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
    const [code] = (await once(child, "close")) as [number];
    expect([code, stderr]).toEqual([0, ""]);
  });

  test("Ctrl-C ends with 130 and says that nothing is half done", async () => {
    const child = spawn(process.execPath, [BIN, "demo"], {
      cwd: emptyFolder(),
      env: environment(),
    });
    let stderr = "";
    child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
    await once(child.stdout, "data");
    child.kill("SIGINT");
    const [code] = (await once(child, "close")) as [number];
    expect(code).toBe(130);
    expect(stderr).toContain("中断しました。");
  });
});

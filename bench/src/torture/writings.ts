import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BOT_TOKEN, REPOSITORY, STAFF_TOKEN, startLocalGitHub } from "@torikumi/github/dev";
import { fillIn } from "@torikumi/workbook/dev/fill-in";
import type { City } from "./city.ts";

const REPLIES: readonly (readonly [department: string, ids: readonly string[]])[] = [
  ["子）児童相談所", ["3-ア-1", "3-イ-2"]],
  ["保）健康増進部", ["1-ア-2"]],
];

/** A command that writes, and the city that it is run in. */
export interface Writing {
  readonly name: string;
  readonly edition: "r7" | "r8";
  readonly args: readonly string[];
  /** Whether a second run refuses what the first has finished. */
  readonly isOnce?: boolean;
  /** Puts the city into the state from which the command starts; gives what the command needs around it, and what ends that. */
  readonly prepare?: (city: City) => Promise<Around | void> | void;
}

interface Around {
  readonly env?: NodeJS.ProcessEnv;
  readonly finish?: () => Promise<void>;
}

const LIST = ["export", "--format", "csv", "-o", "list.csv"];

/** Every command that writes. */
export const WRITINGS: readonly Writing[] = [
  { name: "new", edition: "r8", args: ["new", "1-ア", "--department", "子）児童相談所"] },
  {
    name: "fix",
    edition: "r8",
    args: ["fix"],
    prepare({ folder }) {
      for (const page of ["1/ア/1.md", "2/ア/1.md", "3/ア/1.md", "3/イ/1.md"])
        appendFileSync(join(folder, "records", page), "\nﾏﾆｭｱﾙを改める。\n");
    },
  },
  {
    name: "import over an edition",
    edition: "r8",
    args: ["import", "list.csv"],
    async prepare(city) {
      await city.run(LIST);
      const list = join(city.folder, "list.csv");
      writeFileSync(list, readFileSync(list, "utf8").replaceAll("。", "！"));
    },
  },
  {
    name: "import into a new folder",
    edition: "r8",
    args: ["import", "list.csv", "--into", "another", "--edition", "r8"],
    prepare: async (city) => void (await city.run(LIST)),
  },
  { name: "edition open", edition: "r7", args: ["edition", "open", "r8"] },
  { name: "edition publish", edition: "r7", args: ["edition", "publish", "r7", "--no-pdf"] },
  { name: "site build", edition: "r8", args: ["site", "build"] },
  { name: "export -o", edition: "r8", args: ["export", "--format", "xlsx", "-o", "r8.xlsx"] },
  { name: "codeowners", edition: "r8", args: ["codeowners"] },
  { name: "inquiry make", edition: "r8", args: ["inquiry", "make"] },
  {
    name: "inquiry take",
    edition: "r8",
    args: ["inquiry", "take", "回答"],
    async prepare(city) {
      await city.run(["inquiry", "make", "--into", "回答"]);
      for (const [department, ids] of REPLIES) {
        const file = join(city.folder, "回答", `r8-${department}.xlsx`);
        const answers = ids.map((id) => ({ id, name: "自己評価", text: "計画のとおりに進んだ。" }));
        writeFileSync(file, await fillIn(readFileSync(file), answers));
      }
    },
  },
  {
    name: "edition correct",
    edition: "r7",
    args: ["edition", "correct", "r7.1", "--reason", "集計の誤り", "--no-pdf"],
    async prepare(city) {
      await city.run(["edition", "open", "r7.1"]);
      const index = join(city.folder, "records", "index.md");
      writeFileSync(
        index,
        readFileSync(index, "utf8").replace("\n年度版:", "\n公表日: 2025-12-01\n年度版:"),
      );
      const page = join(city.folder, "records", "1/ア/1.md");
      writeFileSync(page, readFileSync(page, "utf8").replace("。", "！"));
      city.git("commit", "--quiet", "--all", "--message", "r7.1");
    },
  },
  {
    name: "opinion import",
    edition: "r8",
    args: ["opinion", "import", "意見.csv", "--meeting", "第1回", "--date", "2026-08-20"],
    prepare: ({ folder }) =>
      writeFileSync(
        join(folder, "意見.csv"),
        "対象,意見\n1-ア-1,区ごとの数を示されたい。\n2-ア,期限を示されたい。\n",
      ),
  },
  {
    name: "opinion collect",
    edition: "r8",
    args: ["opinion", "collect", "--pull", "1"],
    async prepare() {
      const github = await startLocalGitHub();
      await github.openPull("令和8年度版の案");
      await github.as(STAFF_TOKEN, "POST", "/issues/1/comments", {
        body: "意見（2-ア）: 期限を示されたい。",
      });
      const GITHUB_API_URL = await github.serve();
      return {
        env: { GITHUB_TOKEN: BOT_TOKEN, GITHUB_REPOSITORY: REPOSITORY, GITHUB_API_URL },
        finish: async () => void (await github.close()),
      };
    },
  },
  {
    name: "rename-department",
    edition: "r8",
    isOnce: true,
    args: ["rename-department", "子）児童相談所", "子）こども相談所", "--from", "r8"],
  },
  { name: "new 4", edition: "r8", args: ["new", "4", "--title", "新しい提言"], isOnce: true },
  {
    name: "init",
    edition: "r8",
    isOnce: true,
    args: ["init", "市", "--city", "みほん市", "--edition", "r7", "--department", "子）児童相談所"],
  },
  { name: "diff -o", edition: "r8", args: ["diff", "--format", "docx", "-o", "新旧.docx"] },
];

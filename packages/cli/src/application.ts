import { buildApplication, buildRouteMap } from "@stricli/core";
import { isUserError } from "@torikumi/record/user-error";
import { faultCode } from "@torikumi/source/explain-fault";
import packageJson from "../package.json" with { type: "json" };
import { codeowners } from "./commands/codeowners.ts";
import { demo } from "./commands/demo.ts";
import { diff } from "./commands/diff.ts";
import { edition } from "./commands/edition/edition.ts";
import { exportCommand } from "./commands/export.ts";
import { fix } from "./commands/fix.ts";
import { github } from "./commands/github/github.ts";
import { importCommand } from "./commands/import.ts";
import { init } from "./commands/init.ts";
import { inquiry } from "./commands/inquiry/inquiry.ts";
import { newCommand } from "./commands/new.ts";
import { opinion } from "./commands/opinion/opinion.ts";
import { renameDepartment } from "./commands/rename-department.ts";
import { review } from "./commands/review.ts";
import { site } from "./commands/site/site.ts";
import { validate } from "./commands/validate.ts";
import { japaneseText } from "./terminal/japanese-text.ts";
import type { World } from "./world.ts";

/** Exit code of a bug, as sysexits.h names it; 1 is kept for findings, 2 for misuse. */
const BUG = 70;

const routes = buildRouteMap<string, World>({
  routes: {
    init,
    import: importCommand,
    export: exportCommand,
    validate,
    diff,
    review,
    new: newCommand,
    fix,
    edition,
    inquiry,
    opinion,
    renameDepartment,
    site,
    codeowners,
    github,
    demo,
  },
  docs: {
    brief:
      "死亡事例検証報告書の提言に対する取組を、Git で年度ごとに記録し、検査し、前年度版と比べる",
    fullDescription: [
      "死亡事例検証報告書の提言に対する取組を、Git で年度ごとに記録し、検査し、前年度版と比べます。",
      "",
      "どのコマンドでも:",
      "  年度版は、フォルダー（既定は ./records）か Git のタグやブランチ（r7、HEAD、main、r7:フォルダー）で指定します。",
      "  -C フォルダー で、別のフォルダーを起点にします。",
      "  終了コードは 0（問題なし）、1（重大度がエラーの指摘あり）、2（使い方の誤り）です。",
      "",
      "例:",
      "  torikumi init mihon --city みほん市 --edition r7          市のリポジトリを始める",
      "  torikumi import shiryo.xlsx --into records --edition r7   表計算の資料を取り込む",
      "  torikumi validate                                         records を検査する",
      "  torikumi review                                           最新の年度版からの変更を読む",
      "  torikumi edition open r8                                  次の年度版の案を始める",
      "  torikumi demo                                             架空の市で一通り試す",
    ].join("\n"),
  },
});

/** The command line: which command there is, and what it says of itself. Each command's work is loaded only when it runs. */
export const application = buildApplication<World>(routes, {
  name: "torikumi",
  versionInfo: { currentVersion: packageJson.version },
  scanner: { caseStyle: "allow-kebab-for-camel", allowArgumentEscapeSequence: true },
  documentation: {
    caseStyle: "convert-camel-to-kebab",
    useAliasInUsageLine: false,
    disableAnsiColor: true,
  },
  localization: { text: japaneseText },
  determineExitCode: (error) => (isUserError(error) || faultCode(error) !== undefined ? 2 : BUG),
});

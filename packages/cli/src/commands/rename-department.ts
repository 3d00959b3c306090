import { buildCommand } from "@stricli/core";
import type { RenameDepartmentFlags } from "../run/rename-department.ts";
import type { World } from "../world.ts";
import { switchFlag, textFlag } from "./parameters.ts";

/** `torikumi rename-department`. */
export const renameDepartment = buildCommand<
  RenameDepartmentFlags,
  [old: string, name: string],
  World
>({
  loader: async () => (await import("../run/rename-department.ts")).runRenameDepartment,
  parameters: {
    flags: {
      into: {
        kind: "parsed",
        brief: "年度版のフォルダー",
        placeholder: "フォルダー",
        parse: String,
        default: "records",
      },
      from: textFlag("新しい名称が使われ始める年度版（既定は、今の案）", "年度版"),
      split: {
        kind: "parsed",
        brief: "分かれてできる、ほかの担当部（何度でも書ける）",
        placeholder: "担当部",
        parse: String,
        optional: true,
        variadic: true,
      },
      merge: switchFlag("もうある担当部に統合する"),
      dryRun: switchFlag("書き込まずに、何が変わるかだけを示す"),
    },
    positional: {
      kind: "tuple",
      parameters: [
        { brief: "今の名称", placeholder: "今", parse: String },
        { brief: "新しい名称", placeholder: "新", parse: String },
      ],
    },
  },
  docs: {
    brief: "担当部の名称を、登録簿・取組・確認者の一覧でまとめて改める",
    fullDescription: [
      "組織の改正に合わせて、departments.yaml（今の名称を終わらせ、新しい名称を後継にする）、全ての取組の担当部、.github/CODEOWNERS を一度に書き換えます。",
      "",
      "例:",
      "  torikumi rename-department 保）健康づくり部 保）健康推進部 --from r8",
      "  torikumi rename-department 子）こども家庭部 子）家庭支援部 --split 子）こども相談部 --from r8",
      "  torikumi rename-department 総）人事部 総）デジタル推進部 --merge --from r8",
    ].join("\n"),
  },
});

import { renameDepartment } from "@torikumi/cycle/reorganize";
import { UserError } from "@torikumi/record";
import type { World } from "../world.ts";

/** Flags of `rename-department`. */
export interface RenameDepartmentFlags {
  readonly into: string;
  readonly from?: string;
  readonly split?: readonly string[];
  readonly merge?: boolean;
  readonly dryRun?: boolean;
}

/** Renames a department in the register, the measures and CODEOWNERS in one go. */
export async function runRenameDepartment(
  this: World,
  flags: RenameDepartmentFlags,
  old: string,
  name: string,
): Promise<void> {
  const { into, from, split = [], merge, dryRun = false } = flags;
  if (merge && split.length > 0)
    throw new UserError("--merge と --split は一緒に使えません。どちらかを外してください。");
  const mode = merge ? "merge" : split.length > 0 ? "split" : "rename";
  const renamed = await renameDepartment(this, {
    old,
    names: [name, ...split],
    from,
    mode,
    into,
    dryRun,
  });
  const { measures, owners } = renamed;
  const names = [name, ...split].map((one) => `「${one}」`).join("、");
  const list = measures.length === 0 ? "" : `（${measures.join("、")}）`;
  await this.write(
    `「${old}」を${renamed.from}から${names}に改めました${dryRun ? "（書き込んでいません）" : ""}。departments.yaml と、取組 ${measures.length}件${list}${owners === "written" ? "、.github/CODEOWNERS" : ""}を書き換えました。\n`,
  );
  if (mode === "split" && measures.length > 0)
    this.note(
      "注意: 分かれた担当部を、どの取組にも全て並べました。取組ごとに、担当しない部を外してください。",
    );
  this.note(
    "次は、torikumi validate で確かめてください。チームの名前が変わるときは departments.yaml の「チーム」を直し、torikumi codeowners を実行してください。",
  );
}

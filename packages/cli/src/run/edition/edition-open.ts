import { openDraft, undoDraft, type OpenedDraft } from "@torikumi/cycle/open";
import {
  editionName,
  FIELD_HEADINGS,
  UserError,
  usesField,
  type RolledEdition,
} from "@torikumi/record";
import { joinRoot } from "@torikumi/source";
import type { World } from "../../world.ts";

/** Flags of `edition open`. */
export interface EditionOpenFlags {
  readonly into: string;
  readonly dryRun?: boolean;
  readonly skip?: boolean;
  readonly undo?: boolean;
}

/** Begins the draft of the next year or of a correction, and says what is in it. */
export async function runEditionOpen(
  this: World,
  flags: EditionOpenFlags,
  id?: string,
): Promise<void> {
  const { into, dryRun = false, skip, undo } = flags;
  if (undo) return runUndo(this, { into, dryRun, id });
  if (id === undefined)
    throw new UserError(
      "始める年度版の番号がありません。torikumi edition open r8 のように書いてください。",
    );
  const opened = await openDraft(id, this, { into, dryRun, years: skip ? "any" : "next" });
  const { text, notes } = describeOpened(opened, dryRun ? "（書き込んでいません）" : "");
  await this.write(text);
  for (const note of notes) this.note(note);
}

async function runUndo(
  world: World,
  {
    into,
    dryRun,
    id,
  }: { readonly into: string; readonly dryRun: boolean; readonly id: string | undefined },
): Promise<void> {
  if (id !== undefined)
    throw new UserError(
      "--undo に番号は要りません。torikumi edition open --undo とだけ書いてください。",
    );
  const undone = await undoDraft(world, { into, dryRun });
  await world.write(
    `${editionName(undone.id)}の案を取りやめ、${undone.root || "."} を${editionName(undone.previous)}に戻しました${dryRun ? "（書き込んでいません）" : ""}。\n`,
  );
}

function describeOpened(
  { id, previous, tag, root, year }: OpenedDraft,
  aside: string,
): { readonly text: string; readonly notes: readonly string[] } {
  if (year === undefined)
    return {
      text: `${joinRoot(root, "index.md")} の年度版を「${previous}」から「${id}」に改めました${aside}。\n`,
      notes: [
        `次は、誤りを直してコミットし、torikumi edition correct ${id} --reason 理由 を実行してください。`,
      ],
    };
  const { rolled, renewed, removed, opinions } = year;
  const lines = [
    `${editionName(id)}の案を ${root || "."} に作りました${aside}。`,
    emptiedLine(rolled),
    ...(usesField(rolled.index, "category")
      ? [`  取組区分を「新規」から「継続」にした取組: ${renewed.length}件${listed(renewed)}`]
      : []),
    `  ${editionName(previous)}で終了したため消した取組: ${removed.length}件${listed(rolled.ended)}`,
    `  答えを待つ委員会意見: ${opinions.open}件（全て残した意見: ${opinions.all}件）`,
    `  取組状況の期間: ${rolled.index.periods.progress}　今後の取組の期間: ${rolled.index.periods.plan}`,
    `  題名: ${rolled.index.title}`,
  ];
  const unread = rolled.left.map((name) => (name === "題名" ? name : `対象期間の「${name}」`));
  return {
    text: `${lines.join("\n")}\n`,
    notes: [
      ...(unread.length === 0
        ? []
        : [
            `注意: ${unread.join("と")}の年度が読み取れないので、そのままにしました。index.md を直してください。`,
          ]),
      ...(rolled.loosened.length === 0
        ? []
        : [
            `注意: ${rolled.loosened.join("、")} は、消した取組を「再掲」又は「取組内容」で指していたので、その行を外しました。内容を確かめてください。`,
          ]),
      `${editionName(previous)}の記載は、タグ「${tag}」に残っています。照会のファイルでは記入欄の隣に示します（手元で読むには torikumi export ${previous} --format xlsx --layout list -o ${previous}.xlsx）。`,
      "次は、index.md の前書きを直してコミットし、torikumi inquiry make で担当部に照会してください。進み具合は torikumi edition status で見られます。取りやめるには、何か書き込む前に torikumi edition open --undo を実行してください。",
    ],
  };
}

/** Which fields of the measures wait to be written: those that the city has, its own (追加の欄) among them. */
function emptiedLine({ index, measures }: RolledEdition): string {
  const { ratings = [], extras = [] } = index;
  const texts = (["progress", "evaluation"] as const).filter((field) => usesField(index, field));
  const held = new Set(
    measures.flatMap((measure) => (measure.extras ?? []).map(({ name }) => name)),
  );
  const own = extras.filter(({ name, isYearly }) => isYearly && held.has(name));
  const emptied = [...texts.map((field) => FIELD_HEADINGS[field]), ...own.map(({ name }) => name)];
  const blank = ratings.length > 0 ? "評価を空に" : "";
  const waiting = emptied.length > 0 ? `${emptied.join("と")}を「（未記入）」に` : "";
  const what = [waiting, blank].filter((part) => part !== "").join("、");
  return what === ""
    ? `  取組: ${measures.length}件を、そのまま残しました。`
    : `  取組: ${measures.length}件の${what}しました。`;
}

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? "" : `（${ids.join("、")}）`;
}

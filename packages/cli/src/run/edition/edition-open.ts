import { openDraft, type OpenedDraft } from "@torikumi/cycle/open";
import { editionName } from "@torikumi/record";
import type { World } from "../../world.ts";

/** Flags of `edition open`. */
export interface EditionOpenFlags {
  readonly into: string;
  readonly dryRun?: boolean;
}

/** Begins the draft of the next year or of a correction, and says what is in it. */
export async function runEditionOpen(
  this: World,
  flags: EditionOpenFlags,
  id: string,
): Promise<void> {
  const { into, dryRun = false } = flags;
  const opened = await openDraft(id, this, { into, dryRun });
  const { text, notes } = describeOpened(opened, dryRun ? "（書き込んでいません）" : "");
  await this.write(text);
  for (const note of notes) this.note(note);
}

function describeOpened(
  { id, previous, root, year }: OpenedDraft,
  aside: string,
): { readonly text: string; readonly notes: readonly string[] } {
  if (year === undefined)
    return {
      text: `${root}/index.md の年度版を「${previous}」から「${id}」に改めました${aside}。\n`,
      notes: [
        `次は、誤りを直してコミットし、torikumi edition correct ${id} --reason 理由 を実行してください。`,
      ],
    };
  const { rolled, renewed, removed } = year;
  const lines = [
    `${editionName(id)}の案を ${root || "."} に作りました${aside}。`,
    `  取組: ${rolled.measures.length}件の取組状況と自己評価を「（未記入）」にしました。`,
    `  取組区分を「新規」から「継続」にした取組: ${renewed.length}件${listed(renewed)}`,
    `  ${editionName(previous)}で終了したため消した取組: ${removed.length}件${listed(rolled.ended)}`,
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
      "次は、index.md の前書きを直してコミットし、担当部に記入を依頼してください。進み具合は torikumi edition status で見られます。",
    ],
  };
}

function listed(ids: readonly string[]): string {
  return ids.length === 0 ? "" : `（${ids.join("、")}）`;
}

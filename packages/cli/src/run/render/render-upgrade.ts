import type { UpgradedFile, UpgradeOutcome } from "@torikumi/cycle/init";

const STEPS: Readonly<Record<UpgradedFile["step"], string>> = {
  created: "新規",
  updated: "更新",
  kept: "そのまま（人が直したファイル。下の変更は取り込まないので、要れば手で直してください）",
  gone: "そのまま（人が消したファイル。作り直しません）",
  unneeded: "不要（この版は使いません。消して構いません）",
};
/** So many lines of one file are shown. */
const SHOWN = 12;

/** Says for people what an upgrade changes, with the lines of each file. */
export function renderUpgrade({ from, to, files, isWritten }: UpgradeOutcome): string {
  const head = `torikumi ${from} で書いたファイルを、${to} のものに合わせます。記録（records の取組・提言・意見など）には触れません。`;
  const count = files.filter(({ step }) => step === "created" || step === "updated").length;
  const end =
    count === 0
      ? "変わるファイルはありません。"
      : isWritten
        ? `${count}個のファイルを書き込みました。git diff で確かめてからコミットしてください。`
        : `まだ何も書き込んでいません。書き込むには --upgrade --yes を付けて実行してください（${count}個のファイル）。`;
  return `${[head, ...files.flatMap(fileLines), end].join("\n")}\n`;
}

function fileLines({ path, step, removed, added }: UpgradedFile): readonly string[] {
  if (step === "gone" || step === "unneeded") return [`${path}: ${STEPS[step]}`];
  const lines = [...removed.map((line) => `  - ${line}`), ...added.map((line) => `  + ${line}`)];
  const rest = lines.length - SHOWN;
  return [
    `${path}: ${STEPS[step]}`,
    ...lines.slice(0, SHOWN),
    ...(rest > 0 ? [`  ほか${rest}行`] : []),
  ];
}

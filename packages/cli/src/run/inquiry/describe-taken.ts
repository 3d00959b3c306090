import { fieldName, type TakenReplies } from "@torikumi/cycle/inquiry";
import { shellWord } from "../../terminal/shell-word.ts";

/** What a text for people needs to know of the run. */
export interface TakenContext {
  /** The command as it was typed, without the choices and `--dry-run`. */
  readonly command: string;
  readonly into: string;
  readonly dryRun: boolean;
  /** What a person chose where answers did not agree, as it was typed. */
  readonly prefer: readonly string[];
}

/** What came of the replies, for people: first what keeps them from being taken, then what was taken, then what is missing. */
export function describeTaken(taken: TakenReplies, context: TakenContext): string {
  const blocks = [
    refusedLines(taken),
    conflictLines(taken, context),
    takenLines(taken),
    asideLines(taken, context),
    [summary(taken, context)],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function refusedLines({ refused }: TakenReplies): readonly string[] {
  if (refused.length === 0) return [];
  return [
    `取り込めないもの（${refused.length}件）`,
    ...refused.map(({ file, message }) => `  ${file}: ${message}`),
  ];
}

function conflictLines({ conflicts }: TakenReplies, { command }: TakenContext): readonly string[] {
  const fields = Map.groupBy(conflicts, ({ id, field }) => `${id}.${field}`);
  if (fields.size === 0) return [];
  const lines = [...fields.values()].flatMap((answers) => {
    const [first] = answers;
    if (first === undefined) return [];
    const name = `${first.id}.${fieldName(first.field)}`;
    return [
      `■ ${first.id} ${fieldName(first.field)}`,
      ...shown("配布したときの文", first.base),
      ...shown("今の記載", first.current),
      ...answers.flatMap(({ file, department, place, reply, problem }) => [
        ...shown(
          place === "" ? `${file} の記載` : `回答 ${file}（${department}、${place}）`,
          reply,
        ),
        ...(problem === undefined ? [] : [`    → ${problem}`]),
      ]),
      ...choices(answers, { command, name: shellWord(name) }),
    ];
  });
  return [`食い違い（${fields.size}件）`, ...lines];
}

type Conflicts = TakenReplies["conflicts"];

/** Who is to be asked, and the command of each way out. */
function choices(
  answers: Conflicts,
  { command, name }: { readonly command: string; readonly name: string },
): readonly string[] {
  const keep = `${command} --prefer current ${name}`;
  if (answers.some(({ gone }) => gone === true))
    return [
      "    → この欄は、今の年度版にありません（ページが消されたか、番号が変わりました）。",
      "  回答を採るなら: 移った先のページに手で書き、次を実行してください。消したのが誤りなら、ページを戻して、もう一度実行してください。",
      `  回答を採らないなら、又は書き写したら: ${keep}`,
    ];
  const sound = answers.filter(({ problem }) => problem === undefined);
  const texts = new Set(sound.map(({ reply }) => reply));
  const who = [...new Set(answers.map(({ department }) => department))].join("と");
  const files = [...new Map(sound.map((one) => [one.file, one])).values()];
  const isOne = files.length === 1 && answers.every(({ file }) => file === files[0]?.file);
  const prefer = (side: string): string => `${command} --prefer ${side} ${name}`;
  return [
    ...(texts.size === 0
      ? []
      : [
          `  次にすること: ${texts.size > 1 ? "どの文にするか" : "回答と今の記載のどちらにするか"}を${who}に確かめ、次のどれか1つを実行してください。`,
        ]),
    ...(files.length === 0
      ? ["  回答を採るなら: ファイルのこの欄を直して、もう一度実行してください。"]
      : isOne
        ? [`  回答を採るなら: ${prefer("reply")}`]
        : files.map(
            ({ file, department, place }) =>
              `  ${department}の${place === "" ? "ブランチの記載" : "回答"}を採るなら: ${prefer(shellWord(file))}`,
          )),
    `  今の記載を残すなら: ${keep}`,
  ];
}

/** A text below its name, indented; what nobody would see is said. */
function shown(title: string, text: string): readonly string[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  return [`  ${title}:`, ...(text === "" ? ["    （なし）"] : lines.map((line) => `    ${line}`))];
}

/** What each reply brings; where it cannot be taken, what keeps it. */
function takenLines({ taken, proposed, conflicts, refused }: TakenReplies): readonly string[] {
  const isBlocked = conflicts.length + refused.length > 0;
  return taken.map(({ file, department, changed }) => {
    const fresh = proposed.filter((one) => one.file === file).map(({ id }) => `${id}（新規）`);
    const ids = [...changed, ...fresh];
    const clashes = conflicts.filter((one) => one.file === file);
    const fields = new Set(clashes.map(({ id, field }) => `${id} ${fieldName(field)}`));
    const said = [
      ...(fields.size === 0 ? [] : [`食い違い ${fields.size}件（${[...fields].join("、")}）`]),
      ...(ids.length === 0
        ? []
        : [`${isBlocked ? "取り込める記載 " : ""}${ids.length}件 ${ids.join("、")}`]),
    ];
    const isRefused = refused.some((one) => one.file === file);
    const none = isRefused ? "取り込めない行があります" : "新しい記載はありません";
    return `${file}（${department}）: ${said.length === 0 ? none : said.join("、ほかに")}`;
  });
}

/** Things that a person should look at, and that keep nothing from being taken. */
function asideLines(
  { locked, withdrawn, strays, notes, passed }: TakenReplies,
  { command }: TakenContext,
): readonly string[] {
  return [
    ...[...Map.groupBy(withdrawn, ({ file }) => file)].map(
      ([file, cells]) =>
        `注意 ${file}: 配布したときのままの欄のうち${cells.length}か所には、今は別の記載があります（${cells.map(({ id, field }) => `${id} ${fieldName(field)}`).join("、")}）。今の記載を残しました。前の回答を取り下げて配布したときに戻すなら、${command} --prefer reply ${shellWord(`${cells[0]?.id}.${fieldName(cells[0]?.field ?? "")}`)} のように決めてください。`,
    ),
    ...locked.map(
      ({ file, place, id, field, text }) =>
        `注意 ${file}（${place}）: 読むだけの欄が書き換えられています（${id} ${fieldName(field)}）。取り込んでいません: ${oneLine(text)}`,
    ),
    ...strays.map(
      ({ file, place, text }) =>
        `注意 ${file}（${place}）: 番号と欄の名前のない行に記載があります。取り込んでいません: ${oneLine(text)}`,
    ),
    ...notes.map(({ file, message }) => `注意 ${file}: ${message}`),
    ...(passed.length === 0
      ? []
      : [`注意 表計算ファイルではないので読みませんでした: ${passed.join("、")}`]),
  ];
}

function oneLine(text: string): string {
  return `「${text.replace(/\s*\n\s*/g, " ⏎ ")}」`;
}

function summary(taken: TakenReplies, { into, dryRun, prefer }: TakenContext): string {
  const { conflicts, refused, missing, written, untouched } = taken;
  const left =
    missing.length === 0
      ? "全ての担当部の回答がそろっています。"
      : `まだ回答のない担当部（${missing.length}）: ${missing.join("、")}`;
  if (conflicts.length > 0 || refused.length > 0)
    return `何も書き込んでいません。上の食い違いや取り込めないものを片付けてから、もう一度実行してください。\n${left}`;
  const { branches } = taken;
  const named = branches.map(({ department, branch }) => `  ${branch}（${department}）\n`).join("");
  const done =
    branches.length > 0
      ? dryRun
        ? `--dry-run なので、次の${branches.length}つのブランチを作っても進めてもいません。\n${named}`
        : `${branches.length}つのブランチに取り込みました。git push origin ブランチ名 で送り、プルリクエストにしてください。\n${named}`
      : written
        ? `${into} に取り込みました。torikumi validate で確かめてください。`
        : dryRun
          ? "--dry-run なので書き込んでいません。"
          : "取り込む新しい記載はありませんでした。";
  // Only what stood in a commit is remembered, and an answer that was not chosen never does.
  const setAside = prefer.some((choice) => !choice.trim().startsWith("reply "))
    ? "採らなかった回答は、次に同じファイルを取り込むときも食い違いになります。同じ --prefer を付けるか、ファイルのその欄を空にしておいてください。\n"
    : "";
  return `${done}新しい記載のない取組: ${untouched}件\n${setAside}${left}`;
}

import type { CheckOutcome, Proceedings, Remark, Thread, Verdict } from "@torikumi/github";
import type { ProceedingsHead } from "@torikumi/record";
import { timeOf } from "./japanese-time.ts";
import type { NamedPeople } from "./name-people.ts";
import { inertAddress, inertLine, inertText, remarkText } from "./remark-text.ts";

/** Who is who, and which remarks are opinions with a page: the id by the remark's address. */
export interface RenderOptions {
  readonly people: NamedPeople;
  readonly taken: ReadonlyMap<string, string>;
}

const STATES = { open: "審査中", closed: "取り下げ", merged: "統合済" } as const;
const THREADS = {
  resolved: "解決済み",
  unresolved: "未解決",
  unknown: "未解決（解決したかどうかを、GitHub が示さない）",
} as const;
const VERDICTS: Readonly<Record<string, string>> = {
  APPROVED: "承認",
  CHANGES_REQUESTED: "変更の求め",
  COMMENTED: "コメント",
  DISMISSED: "取り消された判断",
};
const CONCLUSIONS: Readonly<Record<string, string>> = {
  success: "成功",
  failure: "失敗",
  neutral: "中立",
  cancelled: "中止",
  skipped: "省略",
  timed_out: "時間切れ",
  action_required: "対応待ち",
  stale: "古い",
};

/** The proceedings of a pull request as a page: front matter, and Markdown in which nobody's text is more than text. */
export function renderProceedings(
  proceedings: Proceedings,
  options: RenderOptions,
): { readonly head: ProceedingsHead; readonly body: string } {
  const { number, url, state, baseRef, headSha, mergeSha, opening, labels, checks } = proceedings;
  const { accounts } = options.people;
  const title = remarkText(proceedings.title, accounts).replaceAll("\n", " ");
  const threads = proceedings.threads.filter(isTalk);
  const silent = proceedings.threads.length - threads.length;
  const reviews = proceedings.reviews.filter(
    ({ verdict, body }) => verdict !== "COMMENTED" || body.trim() !== "",
  );
  const conversation = proceedings.conversation.filter(({ isOurs }) => !isOurs);
  const unresolved = threads.filter((thread) => thread.state !== "resolved").length;
  const head: ProceedingsHead = {
    プルリクエスト: number,
    題名: title,
    出どころ: url,
    状態: STATES[state],
    取り込み先: baseRef,
    先頭のコミット: headSha,
    ...(mergeSha !== undefined && { 統合のコミット: mergeSha }),
    解決済み: threads.length - unresolved,
    未解決: unresolved,
    ...(options.taken.size > 0 && { 意見: Object.fromEntries(options.taken) }),
  };
  const remark = (heading: string, said: Remark): string => renderRemark(heading, said, options);
  const parts = [
    `# プルリクエスト${number} ${inertLine(title)}`,
    [
      "torikumi opinion collect が GitHub から集めた記録です。手で直すと、集め直せなくなります。人は、アカウント名でなく役割で示しています。",
      ...(silent > 0
        ? [`torikumi の行への指摘で、返信のないもの${silent}件は載せていません。`]
        : []),
    ].join(""),
    [
      `- 出どころ: ${inertAddress(url)}`,
      `- ラベル: ${labels.map(inertLine).join("、") || "なし"}`,
      `- チェック: ${describeChecks(checks)}`,
    ].join("\n"),
    remark("## 提案", opening),
    ...section("やり取り", threads, (thread, index) => renderThread(thread, index + 1, options)),
    ...section("レビュー", reviews, (review) => remark(`### ${describeVerdict(review)}`, review)),
    ...section("会話", conversation, (said) => remark("### 発言", said)),
  ];
  return { head, body: `${parts.join("\n\n")}\n` };
}

/** Whether people talked, as opposed to a finding of torikumi's that nobody answered or resolved. */
function isTalk({ remarks, state }: Thread): boolean {
  return remarks.some(({ isOurs }) => !isOurs) || (state === "resolved" && remarks.length > 0);
}

function section<Item>(
  name: string,
  items: readonly Item[],
  render: (item: Item, index: number) => string,
): readonly string[] {
  return [`## ${name}`, ...(items.length === 0 ? ["なし"] : items.map(render))];
}

function renderThread(
  { path, line, state, remarks, commits }: Thread,
  number: number,
  options: RenderOptions,
): string {
  const [question, ...answers] = remarks;
  const place = `${inertLine(path)}${line === undefined ? "" : ` ${line}行目`}`;
  const answered =
    commits === undefined
      ? "- コミット: 問いのあとでコミットが書き直されたので、分からない"
      : commits.length === 0
        ? "- コミット: 問いのあとで、このファイルを変えたコミットはない"
        : [
            "- コミット:",
            ...commits.map(
              ({ sha, title }) =>
                `  - \`${sha.slice(0, 12)}\` ${inertLine(remarkText(title, options.people.accounts))}`,
            ),
          ].join("\n");
  return [
    `### ${number} ${place}`,
    ...(question === undefined ? [] : [renderRemark("#### 問い", question, options)]),
    ...answers.map((answer) => renderRemark("#### 答え", answer, options)),
    `${answered}\n- 状態: ${THREADS[state]}`,
  ].join("\n\n");
}

function renderRemark(
  heading: string,
  { at, by, body, url }: Remark,
  { people, taken }: RenderOptions,
): string {
  const said = [inertLine(people.nameOf(by)), timeOf(at)].filter((part) => part !== "");
  const opinion = taken.get(url);
  return [
    `${heading}（${said.join("、")}）`,
    [
      `- 出どころ: ${inertAddress(url)}`,
      ...(opinion === undefined ? [] : [`- 意見のページ: ${opinion}`]),
    ].join("\n"),
    quoted(inertText(remarkText(body, people.accounts)) || "（本文なし）"),
  ].join("\n\n");
}

/** A block quote, so that nobody's list can be taken for what this record says itself. */
function quoted(markdown: string): string {
  return markdown.replaceAll(/^/gm, "> ").replaceAll(/^> $/gm, ">");
}

function describeVerdict({ verdict, commit }: Verdict): string {
  const name = VERDICTS[verdict] ?? inertLine(verdict);
  return commit === "" ? name : `${name} \`${commit.slice(0, 12)}\``;
}

function describeChecks(checks: readonly CheckOutcome[] | undefined): string {
  if (checks === undefined) return "分からない（このトークンでは読めない）";
  const all = checks.map(({ name, conclusion }) => {
    const word =
      conclusion === undefined ? "実施中" : (CONCLUSIONS[conclusion] ?? inertLine(conclusion));
    return `${inertLine(name)} ${word}`;
  });
  return all.join("、") || "なし";
}

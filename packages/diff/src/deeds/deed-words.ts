import { VERBS } from "../kind/wording.ts";

/** Verbs that say the same of what is counted, a line each; the first stands for all. */
const SAME = [
  "実施する 開催する する 取り組M 取組M",
  "参加する 出席する 受講する 聴講する 来場する 加わR 訪れI 聞K 集まR",
  "配布する 配付する 渡S 手渡S",
  "送付する 送R 郵送する 発送する 届けI",
  "配置する 設置する 置K 開設する 整備する",
  "使用する 活用する",
  "増加する 増やS 増員する 増設する 追加する 増額する 拡大する 拡充する",
  "減少する 減らS 減員する 削減する 減額する 縮小する",
  "終了する 完了する 修了する",
  "回答する 答えI",
  "支給する 交付する 給付する",
  "助成する 補助する",
  "採用する 雇R 雇用する 雇入する 任用する",
  "訪問する たずねI 訪ねI",
  "公表する 公開する",
  "発信する 配信する 投稿する",
  "購入する 買R 導入する 調達する",
  "貸与する 貸R 貸出S 貸出する",
  "作成する 製作する 制作する",
  "周知する 案内する",
  "把握する 確認する 見つけI 見つかR 判明する 分かR",
];
const STANDS_FOR: ReadonlyMap<string, string> = new Map(
  SAME.flatMap((line) => {
    const [first = "", ...others] = line.split(" ");
    return others.map((verb) => [verb, first] as const);
  }),
);

const TWO_KANJI = /^([一-鿿]{2})[ぁ-ん]?[A-Z]$/;

/** The verb that stands for all that say the same of what is counted. */
export function plainDeed(verb: string): string {
  // 里親登録する is 登録する, となった is なR, 貸し付けた is 貸付する.
  const short = verb
    .replace(/^[一-鿿]*?(?=[未非無不再]?[一-鿿]{2}する$)/, "")
    .replace(/っR$/, "R")
    .replace(TWO_KANJI, "$1する");
  const one = VERBS[short] ?? short;
  return STANDS_FOR.get(one) ?? one;
}

function verbs(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

/** Verbs that say how many there are, and nothing of what was done. */
export const BEING = verbs(
  "である なR ある 上R 達する 達S 占めI 当たR あたR とどまR 留まR 及M 推移する 届K 至R 数えI 上回R 下回R 超えI 見R 多い 少な",
);
/** Verbs whose object is the deed: 参加がある, 相談を受けた, 回答を得た. */
export const RECEIVING = verbs(
  "ある 得I 得R 受けI 受I 受理する 受付する 受付けI 受け付けI 寄せI 求めI 務めI",
);
/** The same with に: 相談に応じた, 企画に当たった. */
export const ANSWERING = verbs("応じI 対応する 当たR 当たっR あたR あたっR");
/** Verbs of what is yet to come; their object is the deed: 採用を予定している. */
export const PLANNING = verbs("予定する 検討する 計画する 目指S 見込M 要望する 希望する");
/** Nouns that say the same behind a verb: 採用する予定, 招くことを(検討). */
export const PLANS = /^(?:予定|見込み?|方針|計画|考え)$/;
/** Verbs that go to a level with に: 15名に増やした says how many there are. */
export const CHANGING = verbs(
  "増加する 減少する 変更する 改めI 引上げI 引下げI 引き上げI 引き下げI 引上する 引下する 上げI 下げI 短縮する 延長する 延ばS 伸ばS 策定する 設定する 改定する 見直する 見直S 実施する する なR 上がR 下がR 改善する 上昇する 低下する",
);
/** Deeds that last: those who are at it are others than those who did it. */
export const LASTING = verbs(
  "参加する 研修する 訓練する 入所する 入院する 入居する 休職する 治療する 登録する 委託する 就学する",
);
/** Verbs with が and with を alike: 支援が終了した, 支援を終了した. */
export const OF_ITSELF = verbs(
  "終了する 開始する 再開する 解除する 移行する 決定する 実現する 増加する 減少する",
);

/** Nouns of what becomes of a person or a thing: those of whom one is told are not those of whom another is. */
const STATES = verbs(
  "参加 出席 欠席 受講 聴講 修了 登録 利用 配布 配付 送付 交付 終結 採用 退職 入所 退所 入院 退院 開始 終了 申込 申請 当選 落選 設置 廃止 新設 閉鎖 決定 却下 委託 解除 派遣 回答 応募 辞退 拒否 受診 来場 転入 転出 就職 離職 卒業 進学 配置 増員 減員 開催 修繕 撤去 承認 認定 認可 更新 再開 中止 休止 延期 解約 予約 接種 復帰 移行 引渡 返還 返却 貸出 購入 廃棄 支給 停止 成立 合格",
);
/** What is behind a deed where those are counted of whom it is told: 交付先, 受講者数, 入所児童. */
const COUNT = /(?:者|数|率|先|件|人|名|回|総|世帯|家庭|児童|生徒|職員|割合)+$/;
const LAST_WORD = /[未非無不再]?[一-鿿]{2}$/;

/** The deed that a noun tells by its end, and whether it says what became of those that are counted (受講者), not only that something was done. */
export function deedOfNoun(
  name: string,
): { readonly noun: string; readonly isState: boolean } | undefined {
  const whole = lastWord(name);
  if (STATES.has(whole.slice(-2))) return { noun: whole, isState: true };
  const noun = lastWord(name.replace(COUNT, ""));
  return noun === "" ? undefined : { noun, isState: STATES.has(noun.slice(-2)) };
}

/** The last word of two kanji, with what denies it. */
export function lastWord(name: string): string {
  return LAST_WORD.exec(name.slice(-3))?.[0] ?? "";
}

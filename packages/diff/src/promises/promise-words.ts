import { replaceNumbers } from "../numbers/number-token.ts";
import { actOf, type Act } from "./acts.ts";
import { joined } from "./same-words.ts";

/** A word of a promise that must turn up where it is reported. */
interface PromiseWord {
  readonly text: string;
  /** How much it says: 1 for a word of its own, less for one that half of all measures use. */
  readonly weight: number;
  /** The word without the kanji that narrow it: 支援 of 支援員. */
  readonly core: string;
  /** Whether it says for whom: 転入 in 転入世帯への訪問. */
  readonly isOfWhom: boolean;
  /** Whether it says where something is put or who gets it: 双子 in 双子の家庭にヘルパーを派遣する. */
  readonly isReceiver: boolean;
  /** Whether it names what the act is done to: 授乳室 in 区役所に授乳室を設ける. */
  readonly isObject: boolean;
}

/** What a promise is about, and what is to be done. */
export interface PromiseWords {
  readonly words: readonly PromiseWord[];
  /**
   * Amounts with their unit; one that the report repeats says much, one that it does not, nothing.
   */
  readonly amounts: readonly string[];
  /** Absent where the verb says no more than that something is done. */
  readonly act: Act | undefined;
}

const listed = (words: string): ReadonlySet<string> => new Set(words.split(" "));
/** Words that stand in so many measures that they tell little. */
const COMMON = listed(
  "児童 子ども こども 子供 家庭 支援 相談 対応 体制 取組 関係 機関 職員 実施 情報 必要 強化 充実 推進 向上 " +
    "促進 連携 活用 確保 適切 確実 着実 計画 内容 状況 課題 対策 虐待 防止 業務 組織 担当 事業 活動 " +
    "世帯 保護者 全市 全区 各区 本市 市内 対象 仕組み 環境 機会 方法 効果 効率 保護 福祉 養護 施設",
);
/** Words that say when, how often or in what manner, or only hold a sentence together. */
const EMPTY = listed(
  "令和 平成 年度 四半期 半年 月次 週次 所内 庁内 同士 毎年 毎月 毎週 毎回 随時 引き続き 今後 その後 さらに 一層 より 順次 早期 可能 限り 新た " +
    "全て すべて もう ずつ 以上 以内 以降 以外 未満 程度 当面 同様 前年 来年 今年 本年 実際 通り どおり " +
    "つつ ながら ほか こと もの ため よう とき ところ それ これ その この また など 向け について において " +
    "による により に関する に関して に対する に対して に対し として とともに に応じ に応じて を通じ を通じて を含む " +
    "あわせて 併せて および 及び 並び 又は または もしくは かつ いる ある する なる できる られる せる させる れる " +
    "ない ます です から まで だけ のみ ごと 努める 図る 行う 進める 続ける 目指す 取り組む",
);
/** The last noun of what the act is done to says more than those before it: 任期 in 児童福祉司の任期を延ばす. */
const HEAD_WEIGHT = 1.5;
/** A noun for how something is done says little. */
const METHOD = /^(?:進め方|在り方|やり方|方法|手法|手順)$/u;
const COMMON_WEIGHT = 0.3;
/** A verb inside a promise (事例を持ち寄る検討会) only says more of a noun. */
const VERB_WEIGHT = 0.5;
/** What a purpose or a condition says is not what is promised. */
const PURPOSE =
  /^.*?(?:ため(?:に)?|よう(?:に)?|に向けて?|に当たり|に応じて?|に加えて?|を踏まえて?|に際し|を目的に|を目的として|必要(?:な|が)[^、]{0,12}(?:場合|とき)[はに]*)、/u;
/** What only says of whom the rest is told. */
const TOPIC = /^.*?(?:について|に関して|において|に対して)は?、/u;
const TOPIC_WEIGHT = 0.5;
/** For whom something is done. */
const WHOM =
  /([^、]{2,24}?)(?:への|との|に対する|に対して?|向け(?:の|に)?|を対象(?:に|とした|とする|として))/u;
const NUMBER = /[0-9０-９]/u;
/** Kanji that make another word of the one before or behind them; the others add nothing. */
const SUFFIX = /^[員者師士司会隊班室院校園館所票表書証費額率化後前]$/u;
const PREFIX = /^[不未非無再新全両副]$/u;

let segmenter: Intl.Segmenter | undefined;

/** Takes a promised clause apart. */
export function wordsOf(clause: string): PromiseWords {
  const whole = joined(clause).normalize("NFKC").replace(PURPOSE, "").replace(/上で$/u, "");
  const amounts: string[] = [];
  const said = replaceNumbers(whole, ({ form, unit, text }) => {
    if (form === "plain" && unit !== "") amounts.push(text);
    return "";
  });
  const { act, rest } = actOf(said);
  const topic = TOPIC.exec(rest)?.[0].length ?? 0;
  const whom = whomOf(rest, topic);
  const place =
    act !== undefined && GIVEN.test(act.text) && !WHOM.test(rest) ? receiverOf(rest) : NOWHERE;
  const object = objectOf(rest);
  const words = new Map<string, PromiseWord>();
  for (const { text, core, end } of compoundsOf(rest)) {
    const stem = /[一-龠々]/u.test(text) ? text.replace(/[ぁ-ん]+$/u, "") : text;
    const own = COMMON.has(text) ? COMMON_WEIGHT : stem === text ? 1 : VERB_WEIGHT;
    const weight = end <= topic ? own * TOPIC_WEIGHT : own;
    const isOfWhom = own === 1 && end > whom.start && end <= whom.end;
    const isReceiver = own === 1 && end > place.start && end <= place.end;
    const isObject = own === 1 && end > object.start && end <= object.end;
    words.set(stem, {
      text: stem,
      weight,
      core: stem === text ? core : stem,
      isOfWhom,
      isReceiver,
      isObject,
    });
  }
  const all = [...words.values()];
  const head = all.findLast(({ isObject }) => isObject);
  return {
    words: all.map((word) =>
      word === head
        ? { ...word, weight: word.weight * (METHOD.test(word.text) ? 0.5 : HEAD_WEIGHT) }
        : word,
    ),
    amounts,
    act,
  };
}

/** Where a promise names what its act is done to: the words before its last を, back to another particle; of a clause only the noun that ends it (事故を防ぐ動画), where that is no general one (文字に起こす機能). */
function objectOf(rest: string): { readonly start: number; readonly end: number } {
  const end = rest.lastIndexOf("を");
  const lead = rest.slice(0, Math.max(end, 0));
  const start = Math.max(...Array.from("にへがはで、", (particle) => lead.lastIndexOf(particle)));
  if (!CLAUSE.test(lead.slice(start + 1))) return { start, end };
  const noun = /[一-龠々ァ-ヺー]{2,}$/u.exec(lead)?.[0] ?? "";
  return { start: GENERAL.test(noun) ? end : end - noun.length - 1, end };
}

/** Nouns for whatever serves a purpose; "" too. */
const GENERAL =
  /^(?:.*(?:機能|仕組|方法|事業|機会|内容|体制|手順|手続|様式|制度|部会|会議|取組|活動|支援|対策|対応|環境|基準|計画|職員|人員|情報|研修|訓練|講座|教室|窓口|場所|時間|範囲|対象|項目|事例|検討会|協議会|連絡会))?$/u;

/** A verb right before a noun. */
const CLAUSE = /[うくぐすつぬぶむるたい][一-龠々ァ-ヺー]/u;

/** Where a promise says for whom it is; nowhere where a whole clause does (受講できなかった職員向け), or it is for all (市民向け). */
function whomOf(rest: string, topic: number): { readonly start: number; readonly end: number } {
  const found = WHOM.exec(rest.slice(topic));
  const [, whom = ""] = found ?? [];
  const start = topic + (found?.index ?? 0);
  return /[ぁ-ん]{3,}|^(?:広く)?(?:市|区|町|村|県|府|国|都|住)民$/u.test(whom)
    ? { start, end: start }
    : { start, end: start + whom.length };
}

/** What is done at a place or for somebody named with に. */
const GIVEN = /配|置|派遣|設け|設置|届け|渡|送|助成|補助|支給|貸|掲載|載せ|知らせ|伝え|周知|紹介/u;

const NOWHERE = { start: 0, end: 0 };

/** Where a promise names the place or the people that get something: 双子の家庭 in 双子の家庭にヘルパーを派遣する. */
function receiverOf(rest: string): { readonly start: number; readonly end: number } {
  const found = RECEIVER.exec(rest);
  if (found === null) return NOWHERE;
  return { start: found.index, end: found.index + (found[1] ?? "").length };
}
const RECEIVER = /([^、をにはが]{2,24})に(?![つ関対応よ基向加先伴と合])/u;

/** The words of a text that are not in all measures. */
export function ownWordsOf(text: string): readonly string[] {
  return compoundsOf(text).flatMap((word) => (COMMON.has(word.text) ? [] : [word.text]));
}

/** How much a promise says: the weights of its words, and 1 for its act. */
export function weightOf({ words, act }: PromiseWords): number {
  return words.reduce((sum, { weight }) => sum + weight, act === undefined ? 0 : 1);
}

/** Words with the single kanji that belong to them (支援員, 不登校); `core` is the word without them. */
function compoundsOf(text: string) {
  segmenter ??= new Intl.Segmenter("ja", { granularity: "word" });
  const words: { text: string; core: string; end: number }[] = [];
  let prefix = "";
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    const last = words.at(-1);
    const isNext = last?.end === index;
    const isLone = !isNext && /^[一-龠々]$/u.test(segment);
    if (PREFIX.test(segment) || (isLone && prefix === "")) prefix = segment;
    else if (isLone) {
      words.push({ text: prefix + segment, core: prefix + segment, end: index + 1 });
      prefix = "";
    } else if (SUFFIX.test(segment) && isNext && last !== undefined) {
      last.text += segment;
      last.end += 1;
    } else {
      const says =
        isWordLike === true &&
        !NUMBER.test(segment) &&
        !/^(?:[ぁ-ん]{1,2}|[^A-Za-z])$/u.test(segment);
      if (says && !EMPTY.has(segment))
        words.push({ text: prefix + segment, core: segment, end: index + segment.length });
      prefix = "";
    }
  }
  return words;
}

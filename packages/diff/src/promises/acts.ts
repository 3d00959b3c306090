import { joined } from "./same-words.ts";

/** What is to be done, as far as two ways of saying it can be told to be the same. */
export interface Act {
  /** As promised: 増員する, 広げる. */
  readonly text: string;
  /** Finds the act in a report, in any wording that is known. */
  readonly pattern: RegExp;
  /** Whether an amount of the same thing reports it too (増員 → 「4名となった」). */
  readonly isAmount: boolean;
  /** Whether nothing else can be meant: more, less or longer is the promise itself. */
  readonly isChange: boolean;
}

/** Verbs that say no more than that something is done, with what may stand around them. */
const LIGHT =
  /(?:を|に|の|が)?(?:実施|開催|推進|促進|継続|活用|徹底|強化|充実|展開|検討|対応|運営|計画|支援|支え|確保|行[うっいわ]|取り組|進め|続け|努め|図[るりっ]|目指[すし]|催[すし]|助け|手伝|強め)[ぁ-ん]*$|[にと](?:する|し|して|なる|なり)$/u;
/**
 * Ways to say the same act, each group for one act; an amount may stand for those that count or
 * change.
 */
const GROUPS: readonly (readonly [words: string, kind?: "counts" | "changes"])[] = [
  ["追加|加え|新たに|盛り込|(?<!受け)入れ"],
  [
    "増員|増や|増え|増設|増強|追加|加え|拡大|拡充|広げ|広が|広め|広ま|倍増|倍|引き上げ|引上げ|上乗せ|上回|体制（前年度|上げ|上が|高め|高ま|伸び",
    "changes",
  ],
  ["減ら|減り|減っ|削減|縮小|短縮|簡素|簡略|省力|軽減|抑え|半分|半減", "changes"],
  ["早め|早ま|早く|速やか|迅速|短く|短縮|縮め|縮ま|縮ん", "changes"],
  ["延ば|延長|伸ば|延び", "changes"],
  [
    "設置|設け|造り替え|開設|新設|創設|立ち上げ|配置|配備|置[かきくい]|常駐|委嘱|任命|専任|充て|割り当て|座[るりっ]|据え|" +
      "開始|始め|始ま|着手|導入|試行|試み|試験|運用|稼働|動かし|(?<!会[議を][^。、]{0,6})開[いくき]",
    "counts",
  ],
  [
    "作成|作[るりっ]|つく[るりっ]|制作|策定|編集|まとめ|整備|整え|整っ|定め|(?<=[順準針]を)明らか|明文化|取り決め|取決め|発行|刊行|書き上げ|仕上げ|完成|建て",
  ],
  ["決め|決ま|選任|選ん|選[ぶび]|指名|指定|任命|割り当て|とした|付け|充て|委嘱"],
  [
    "改訂|改定|改正|改め|見直|更新|改善|改修|改良|再構築|刷新|簡素|変更|新しく|取り替え|取替え|取り換え|張り替え|買い替え|入れ替え|修繕|補修|直し|引き上げ|引上げ|取り入れ",
  ],
  ["購入|入れ|買[いうっ]|調達|備え|備わ|そろえ|揃え|取り付け|取付け|導入"],
  ["公開|公表|掲載|載せ|ホームページ|ウェブサイト"],
  [
    "公開|公表|掲載|載せ|ホームページ|配信|発信|周知|知らせ|紹介|案内|広報|啓発|呼び掛け|呼びかけ|説明|伝え|示し|読み合わせ|話し|広告|貼[るっりらて]|掲示|教え|放送",
  ],
  [
    "配布|配付|郵送|訳し|配[るりっら]|手渡|送付|送[るりっ]|提供|渡[すし]|貸与|交付|支給|助成|補助|給付|負担|通知|届け",
  ],
  ["締結|結[ぶびん]|協定|契約|委託"],
  ["派遣|出向|交流|受講|参加|同行|通[いうっ]|訪れ|訪ね|訪問|赴[いき]"],
  ["受け?付け|受け?入れ|応じ|受け[たてる]|対応"],
  ["採用|助言を受け|雇[いうっ]|任用|迎え|招[いくき]"],
  ["育成|養成|育て|修了|研修"],
  [
    "(?<=場を|会を|機会を)持[つちっ]|話し合|意見を交わ|意見交換|協議|懇談|会合|打合せ|打ち合わせ|催[すし]|開催|開[いくき]",
  ],
  [
    "調査|調べ|把握|アンケート|集計|分析|検証|点検|評価|確認|確かめ|数え|聞き取|聴き取|見回|分かった|明らか|見届け|様子を",
  ],
  [
    "統一|共通|同じ|そろえ|揃え|統合|一本化|一つの|共有|持ち寄|見られる|見ら[れる]|つな[ぎい]|電子化|ひも付け|閲覧|示し|伝え|話し合",
  ],
];
const ENDS = GROUPS.map(
  ([words, kind]) =>
    [
      new RegExp(`(?:${joined(words)})[ぁ-ん]*$`, "u"),
      new RegExp(joined(words), "u"),
      kind,
    ] as const,
);

/**
 * The act at the end of a promise, and the promise without it; no act where its verb says nothing.
 */
export function actOf(clause: string): { readonly act: Act | undefined; readonly rest: string } {
  const said = clause.replace(LIGHT, "");
  for (const [end, pattern, kind] of ENDS) {
    const found = end.exec(said);
    if (found === null) continue;
    const act = {
      text: found[0],
      pattern,
      isAmount: kind !== undefined,
      isChange: kind === "changes",
    };
    return { act, rest: said.slice(0, found.index) };
  }
  const verb = said === clause ? VERB.exec(said) : null;
  if (verb === null) return { act: undefined, rest: said };
  const [text, stem = ""] = verb;
  const act = { text, pattern: new RegExp(stem, "u"), isAmount: false, isChange: false };
  return { act, rest: said.slice(0, verb.index) };
}

/** Any other verb at the end, known by the kanji that it begins with. */
const VERB = /(?<=[をにがへとでも、])([一-龠々ァ-ヺー]+)[ぁ-ん]+$/u;

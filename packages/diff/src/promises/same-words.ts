/**
 * Nouns that reports put for one another, each group for one thing. Only words of offices that mean
 * the same wherever they stand; what is the same in one city only does not belong here.
 */
const SAME: readonly string[] = [
  "研修|講習|講座|講義|勉強会|学習会|セミナー|教室",
  "会議|協議会|連絡会|検討会|部会|意見交換",
  "手引|マニュアル|ガイド|要領|指針|要綱",
  "広報|周知|啓発|ちらし|チラシ|リーフレット|ポスター",
  "保護者|父母|両親",
  "子ども|こども|子供|児童|生徒",
  "通訳|外国語|多言語|か国語|翻訳",
  "夜間|夜|午後(?:[5-9５-９]|10|11)時|深夜|翌朝|(?:18|19|20|21|22)時|24時間|よるの",
  "妊産婦|妊婦|妊娠|マタニティ",
  "産後|出産|産婦|産褥",
  "乳児|赤ちゃん|あかちゃん|ベビー|新生児|0歳",
  "父親|お父さん|パパ",
  "母親|お母さん|ママ",
  "若年|若者|若い|10代|十代|青年|ユース",
  "家事|ヘルパー|炊事|洗濯|買い物",
  "宿直|当直|夜勤|泊まり",
  "待遇|処遇|報酬|給与|給料|手当|賃金",
  "家賃|住居費|住宅費|賃料",
  "車両|公用車|自動車|乗用車",
  "個室|部屋|相談室|面接室|面談室",
  "訪問|訪ね|巡回|アウトリーチ|出向|赴|足を運|家庭を回",
  "案内|お知らせ|知らせ|通知|便り",
  "外国人|外国籍|外国につながる|外国出身|多国籍",
  "離職|退職|辞め",
  "名簿|一覧|台帳|リスト",
  "大学|教授|研究者|学識",
  "見守|様子を|声を?掛|声をか|見回",
  "情報交換|情報を(?:持ち寄|交換|伝え合)|意見交換|連絡会",
  "通報|通告|189",
  "対処|対応|過ごし方|接し方|関わり方",
  "不登校|学校を(?:長く)?休|登校",
  "応援|助け合|人を出し合",
  "悩み|不安|困り|心配",
  "予約|申込|申し込",
  "転居|引っ越",
  "死亡|亡くな",
  "面接|面談|聴き取|聞き取",
  "送迎|送り迎え|迎え",
  "入力|記入",
  "負担|残業|時間外|超過勤務",
  "費用|購入費|代金|料金|経費",
  "会場|場所|か所|箇所|拠点",
  "合同|共同|一緒|ともに|共に",
  "訓練|演習|想定し|ロールプレイ",
  "休息|休養|レスパイト|息抜き|休め",
  "食事|献立|給食|弁当|メニュー",
  "住まい|住居|住宅|アパート|入居",
  "就労|就職|仕事|求人",
  "学習|勉強|宿題|学び",
  "先輩|指導役|指導者|メンター",
  "新任|新人|1年目|新採用|入職",
  "多胎|双子|三つ子|ふたご",
  "知名度|認知度|知ってい|知られ",
  "資質|スキル|技能|技術|専門性",
  "人員|人数|職員数|定数|体制",
  "様式|書式|シート|帳票|票",
  "動画|映像|ビデオ",
  "冊子|パンフレット|しおり|リーフレット",
  "地図|マップ",
  "点検|確認|チェック|見直し",
  "連携|協力|共有|協働",
  "医師|医療|小児科|精神科",
  "法律|弁護士|司法",
];
/** Words of which one shuts out the other: a report about the one says nothing of the other. */
const OPPOSITE: readonly (readonly [string, string])[] = [
  ["開始|受理", "終結|終了|解除"],
  ["夜間|休日|夜", "日中|昼間|平日"],
  ["産前|妊娠中", "産後|出産後"],
  ["外部|第三者", "内部|庁内"],
  ["小学", "中学|高校"],
  ["入所|入院", "退所|退院"],
  ["新任|若手", "管理職|ベテラン"],
  ["全区|全市|全校|全戸|全て|全", "一部|[0-9０-９]+(?:区|校|戸)"],
  ["事前", "事後"],
  ["転入", "転出"],
  ["父親|男性", "母親|女性"],
  ["妊婦|妊産婦", "乳児|幼児|乳幼児"],
  ["動画|映像", "ポスター|ちらし|チラシ|冊子|パンフレット|リーフレット|広報紙|文書"],
  ["チャット|LINE|SNS|アプリ|メール|オンライン", "電話|対面|来所|郵送"],
];

/** A general word, and what is told of one of its kind; never the other way round. */
const KINDS: readonly (readonly [general: string, kinds: string])[] = [
  ["休日", "土曜|日曜|土日|祝日|365日"],
  ["土日|週末", "土曜|日曜|休日|365日"],
  ["日曜|土曜|祝日", "土日|休日|365日|毎日"],
  ["学校", "小学校|中学校|高校|各校|校長|教頭|[0-9０-９]校"],
  ["保育所|保育園", "こども園|(?<=[0-9０-９各全]の?)園"],
  ["医療機関|病院", "病院|診療所|クリニック|医院|産院"],
  ["警備", "警備員|守衛|防犯カメラ"],
  ["心|ケア", "心理|カウンセリング|療法"],
  ["居場所", "サロン|カフェ|広場|部屋|過ごせ|集え"],
  ["外出|移動", "タクシー|送迎|バス"],
  ["意見|声", "意見|声|気持ち|思い|意向"],
  ["遊び場", "公園|遊具|広場"],
  ["冊子", "ノート|手帳|手引|しおり|ガイド"],
  ["学用品", "ランドセル|制服|教材|文房具"],
  ["SNS", "LINE|インスタグラム|チャット"],
  ["端末", "タブレット|パソコン|スマートフォン"],
  ["実態", "調査|アンケート|分かった|明らか"],
  ["安全", "事故|けが"],
  ["電話", "ダイヤル|ホットライン"],
  ["窓口", "ダイヤル|ホットライン|カウンター|受付"],
  ["面接室", "個室|面談室"],
  ["精神疾患", "精神保健|主治医|うつ病|統合失調症"],
  ["子のケア|心のケア", "療法|カウンセリング"],
];

const GROUPS = SAME.map((words) => new RegExp(joined(words), "u"));
const GENERAL = KINDS.map(
  ([general, kinds]) =>
    [new RegExp(`^(?:${joined(general)})$`, "u"), new RegExp(joined(kinds), "u")] as const,
);
const PAIRS = OPPOSITE.flatMap(([one, other]) => [
  [new RegExp(`^(?:${one})`, "u"), new RegExp(other, "u")] as const,
  [new RegExp(`^(?:${other})`, "u"), new RegExp(one, "u")] as const,
]);

/** A text without the kana inside its words, which people write or leave out: 引き継ぎ, 引継ぎ. */
export function joined(text: string): string {
  return text.replaceAll(/(?<=[一-龠々])[きけりしいちみえせび](?=[一-龠々])/gu, "");
}

/** What a word may be replaced by, and what shuts it out. */
interface Meaning {
  readonly same: readonly RegExp[];
  readonly opposite: readonly RegExp[];
}

/** The same few words are asked for again and again. Cleared when full. */
const known = new Map<string, Meaning>();
const KNOWN_MAX = 2_000;

function meaningOf(word: string): Meaning {
  const read = known.get(word);
  if (read !== undefined) return read;
  const meaning = {
    same: [
      ...GROUPS.filter((group) => group.exec(word)?.index === 0),
      ...GENERAL.flatMap(([general, kinds]) => (general.test(word) ? [kinds] : [])),
    ],
    opposite: PAIRS.flatMap(([one, other]) => (one.test(word) ? [other] : [])),
  };
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(word, meaning);
  return meaning;
}

/** Whether a text speaks of what a word means. */
export function speaksOf(text: string, word: string): boolean {
  return text.includes(word) || meaningOf(word).same.some((group) => group.test(text));
}

/** Whether a text speaks of the opposite of a word, and not of the word. */
export function speaksOfOpposite(text: string, word: string): boolean {
  return !text.includes(word) && meaningOf(word).opposite.some((other) => other.test(text));
}

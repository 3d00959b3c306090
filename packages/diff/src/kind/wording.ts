import { ABILITIES } from "./equivalents/abilities.ts";
import { CONNECTIONS } from "./equivalents/connections.ts";
import { OFFICE_WORDS } from "./equivalents/office-words.ts";
import { COURTESIES } from "./equivalents/courtesies.ts";
import { REPHRASINGS } from "./equivalents/rephrasing.ts";
import { REPORTS } from "./equivalents/reports.ts";
import { lettersOf, rewrite, rewritingsOf } from "./rewrite.ts";

/** Nouns that are one to a reader of the paper; the right side is what they come down to. */
const NOUNS = rewritingsOf([
  ["本年度", "今年度"],
  ["昨年度", "前年度"],
  ["昨年(?!度)", "前年"],
  ["児相", "児童相談所"],
  ["社協", "社会福祉協議会"],
  ["(?<![一-鿿])市社会福祉協議会", "社会福祉協議会"],
  ["要対協", "要保護児童対策地域協議会"],
  ["(?:およそ|約|概ね)(?=\ue000)", "約"],
  ["のべ|延べ", "延べ"],
  ["(?:さらなる|いっそうの|よりいっそうの)", "さらなる"],
  ["よりいっそう(?!の)|いっそう(?!の)|なおいっそう", "さらに"],
  ["ならびに", "および"],
  ["もしくは|あるいは", "または"],
  ["研修会", "研修"],
  ["手引き?書?(?=[をのにはがで、])", "手引"],
  ["全\ue000", "\ue000すべて"],
  ["([一-鿿]{2})を要する(?=[一-鿿])", "要$1"],
  ["スキルアップ|レベルアップ", "資質向上"],
  ["が必要な(?=[一-鿿])", "を必要とする"],
  ["(?:以下|下記)の(?:とおり|通り)", "次のとおり"],
  ["(?<=\ue000)~(?=\ue000)(.)(?!まで)", "から$1まで"],
  ["(?<=[てで]いる|[てで]きた)ところで(?:ある|す)", ""],
  ["(?<![一-鿿])御(?=[一-鿿])", ""],
  ["(?<=[一-鿿ァ-ヺー])いた(?=し[まてた、]|す)", ""],
  ["(?<=[てで])まいり(?=ました)", "き"],
  ["(?<=[てで])まいり(?=ま|た[いく])", "いき"],
  ["(?<=予定|見込み|方針)としている", "である"],
  ["とな(?=[りるっら])", "にな"],
  ["(?<=つとめ)てい(?:きます|く)(?=。|$)", "る"],
  [
    "(?<=を(?:対象|中心|基本|目的|目標|重点|契機|拠点|最優先|第一|前提|テーマ|題材))とし(?:て|(?=、))",
    "に",
  ],
  ["今後とも", "今後も"],
  ["(?<![一-鿿])今後(?:について)?は、", "今後、"],
  ["(?<=、)そのうち", "うち"],
  ["次年度", "来年度"],
  ["(?<!に)向け(?=[一-鿿ァ-ヺ])", "向けの"],
  ["配付", "配布"],
  ["べく(?=、)|ことから(?=、)|ので(?=、)", "ため"],
  ["(?<=[のたるい])とき(?:には|に|は)?、?(?![もでがをのかやとま])", "ときに"],
  ["場合(?:には|に|は)?(?=、)", "場合に"],
  ["(?<=[るい])ように(?=[、一-鿿ァ-ヺー])", "よう"],
  ["での(?=[一-鿿])", "で"],
  [
    "(?<=[一-鿿ァ-ヺー]と[一-鿿ァ-ヺー]{1,12})との(?=連携|協議|調整|協働|協力|情報|会議|役割)",
    "の",
  ],
  ["との(?=連携|協議|調整|協働|協力|共有|情報)", "と"],
  ["(?<=[一-鿿ァ-ヺー]と[一-鿿ァ-ヺーの]{1,16})と(?=[がを])", ""],
  ["ために(?![はも])", "ため"],
  ["軽く(?=[しす])", "軽減"],
  ["短く(?=[しす])", "短縮"],
  ["強く(?=[しす])", "強化"],
  ["マニュアル", "手引"],
  ["ガイドライン", "指針"],
  ["とりわけ", "とくに"],
  ["毎月\ue000", "月\ue000"],
  ["毎年\ue000", "年\ue000"],
  ["毎週\ue000", "週\ue000"],
  ["いまだ", "まだ"],
  ["(?<=[一-鿿ァ-ヺーい])の(?=あ(?:る|った)[一-鿿])", "が"],
  ["(?<=夜間|休日|日中|平日|年度|期間)における(?=[一-鿿])", "の"],
]);

/** Relations between nouns that are written in many ways; the sign on the right stands for all of them. */
const RELATIONS = rewritingsOf([
  ["について(?:の)?|に関(?:する|して(?:の)?|し)|に係る|にかかる", "\ue011"],
  ["に対(?:する|して(?:の)?|し)|への", "\ue012"],
  ["における|においての?", "\ue013"],
  ["によ(?:る|って|り)", "\ue014"],
  [
    "にもとづ(?:く|いて|いた|き)|をふまえ(?:る|て|た)?|に沿(?:って|い|う|った)|にそ(?:って|い|う|った)",
    "\ue015",
  ],
  ["を通(?:じて|して|じた|じ)", "\ue016"],
  ["とともに", "\ue017"],
  ["として(?:の)?", "\ue018"],
  [
    "に応じ(?:て(?![いおきま])|た(?![。、が]|$|ほか|もの|こと|ため|とき|ところ|うえ|上)|(?=[、一-鿿ァ-ヺ]))",
    "\ue019",
  ],
  ["に向け(?:て(?:の)?|た)?", "\ue01b"],
  ["をはじめ(?:とする|とした|として)?", "\ue01a"],
  // When or how often, which stands anywhere in its clause: 毎月1回、会議を開催した.
  ["(?<![一-鿿])(毎年度?|毎月|毎週|毎日|現在|今後)(?:、|(?=[一-鿿ァ-ヺ]))", "$1\ue01c"],
  ["(?<![一-鿿])([年月週]\ue000)(?:、|(?=[一-鿿ァ-ヺ]))", "$1\ue01c"],
]);

/** What is said in several ways, in the order in which each finds what the one before has left. */
const CONSTRUCTIONS = [
  ...COURTESIES,
  ...ABILITIES,
  ...CONNECTIONS,
  ...OFFICE_WORDS,
  ...NOUNS,
  ...REPORTS,
  ...REPHRASINGS,
];

/** A text with one sign for each relation between its nouns. */
export function plainRelations(text: string): string {
  return rewrite(text, RELATIONS);
}

/** A spelt text with one word for what is one to a reader, and one sign for each relation. */
export function plainWording(text: string): string {
  return plainRelations(rewrite(text, CONSTRUCTIONS));
}

/** Verbs that say no more than する of their object (研修を行う, 周知を図る). */
export const DOING: ReadonlySet<string> = new Set([
  "行R",
  "実施する",
  "開催する",
  "執行する",
  "図R",
  "する",
]);
/** Verbs that say no more than する of an object that is a course of thought (検討を進める). */
export const THINKING: ReadonlySet<string> = new Set(["推進する", "行R", "実施する", "する"]);
export const THOUGHTS = /(?:検討|協議|調整|議論|準備)$/;

/** Verbs by the noun that says the same (配る is 配布する). */
export const VERBS: Readonly<Record<string, string>> = {
  行R: "実施する",
  配R: "配布する",
  整えI: "整備する",
  開K: "開催する",
  設けI: "設置する",
  始めI: "開始する",
  終えI: "終了する",
  作R: "作成する",
  増えI: "増加する",
  減R: "減少する",
  広げI: "拡大する",
  防M: "防止する",
  防G: "防止する",
  確かめI: "確認する",
  知らせI: "周知する",
  生かS: "使用する",
  活かS: "使用する",
  支えI: "支援する",
  続けI: "継続する",
  強めI: "充実する",
  縮めI: "短縮する",
  使R: "使用する",
  用いI: "使用する",
  強化する: "充実する",
  利用する: "使用する",
  選M: "選定する",
  定めI: "策定する",
  決めI: "決定する",
  催S: "開催する",
  結M: "締結する",
  進めI: "推進する",
  高めI: "向上する",
  高まR: "向上する",
  改めI: "変更する",
  送R: "送付する",
  変えI: "変更する",
  改正する: "変更する",
  改訂する: "変更する",
  改定する: "変更する",
  増員する: "増やS",
  勧めI: "勧奨する",
  活用する: "使用する",
  配置する: "設置する",
  置K: "設置する",
  集めI: "収集する",
  比べI: "比較する",
  調べI: "調査する",
  延ばS: "延長する",
  担R: "担当する",
  話合する: "協議する",
};

/** Verbs of two kanji whose noun is written without okurigana: 見守りを行う is 見守る. */
export const DEVERBAL: ReadonlySet<string> = new Set(
  (
    "見守 見直 目指 見出 働掛 呼掛 聞取 話合 引継 受入 振返 取組 打合 申合 問合 声掛 立入 洗出 掘起 割振 読込 取込 組替 入替 切替 " +
    "後押 手助 手当 貸出 持寄 見回 位置付 申入 申出 届出 言換 引渡 受渡 受取 送迎 取決 読合 照合 積上 書込"
  ).split(" "),
);

/** Deeds of a thing itself: 資質を向上させる is 資質の向上を図る. */
export const ITSELF: ReadonlySet<string> = new Set(
  "向上 充実 発展 定着 浸透 普及 拡大 活性化 徹底 完了 進展 深化 増加 減少 前進"
    .split(" ")
    .map((deed) => `${deed}する`),
);

/** Every character that one of the equivalences above may bring or take: another one means that the matter changed. */
export const WORDING_LETTERS: ReadonlySet<string> = new Set(
  "行実施開催執図進配布整備設置始開終了作成増加減少広拡大防止確認知周生活用支援続継強化縮短使利選定策取本今昨前年度児童相談所市社会福祉協議会要対保護地域協約概延及並若或更又研修会手引書マニュアルガドラスキップレベ資質向軽減短縮強化充実体制機指針全要必以下次来記付毎月週未関係対向於基沿通応中検討調議準決締結" +
    lettersOf(CONSTRUCTIONS) +
    [...DEVERBAL, ...Object.keys(VERBS), ...Object.values(VERBS)].join(""),
);

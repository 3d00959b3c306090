/** Nouns that are one to a reader of the paper; the right side is what they come down to. */
const NOUNS: readonly (readonly [RegExp, string])[] = (
  [
    ["本年度", "今年度"],
    ["昨年度", "前年度"],
    ["昨年(?!度)", "前年"],
    ["児相", "児童相談所"],
    ["市社協|社協", "社会福祉協議会"],
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
    ["(?<=ている)ところである", ""],
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
  ] as const
).map(([from, to]) => [new RegExp(from, "g"), to]);

/** Relations between nouns that are written in many ways; the sign on the right stands for all of them. */
const RELATIONS: readonly (readonly [RegExp, string])[] = (
  [
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
    ["に応じ(?:て|た)?", "\ue019"],
    ["に向け(?:て(?:の)?|た)?", "\ue01b"],
    ["をはじめ(?:とする|とした|として)?", "\ue01a"],
  ] as const
).map(([from, to]) => [new RegExp(from, "g"), to]);

/** A spelt text with one word for what is one to a reader, and one sign for each relation. */
export function plainWording(text: string): string {
  let plain = text;
  for (const [from, to] of NOUNS) plain = plain.replace(from, to);
  for (const [from, to] of RELATIONS) plain = plain.replace(from, to);
  return plain;
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
export const THINKING: ReadonlySet<string> = new Set(["進めI", "行R", "実施する", "する"]);
export const THOUGHTS = /(?:検討|協議|調整|議論|準備)$/;

/** Verbs by the noun that says the same (配る is 配布する). */
export const VERBS: Readonly<Record<string, string>> = {
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
  生かS: "活用する",
  活かS: "活用する",
  支えI: "支援する",
  続けI: "継続する",
  強めI: "強化する",
  縮めI: "短縮する",
  使R: "使用する",
  用いI: "使用する",
  用K: "使用する",
  強化する: "充実する",
  利用する: "使用する",
  選M: "選定する",
  定めI: "策定する",
  取りまとめI: "取りまとめI",
};

/** Every character that one of the equivalences above may bring or take: another one means that the matter changed. */
export const WORDING_LETTERS: ReadonlySet<string> = new Set(
  "行実施開催執図進配布整備設置始開終了作成増加減少広拡大防止確認知周生活用支援続継強化縮短使利選定策取本今昨前年度児童相談所市社会福祉協議会要対保護地域協約概延及並若或更又研修会手引書マニュアルガドラスキップレベ資質向軽減短縮強化充実体制機指針全要必以下次記毎月週未関係対向於基沿通応中検討調議準",
);

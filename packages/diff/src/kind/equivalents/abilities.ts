import { rewritingsOf } from "../rewrite.ts";

/** Verbs by their last kana: only those whose form in え is no verb of its own (届ける is no ability of 届く). */
const VERBS_BY_END: readonly (readonly [able: string, plain: string, stems: string])[] = [
  ["え", "う", "会|使|通|追|合|もら"],
  ["れ", "る", "寄|泊ま|集ま|頼|戻|受け取|聞き取|見守|守|作|送|図|帰|振り返|関わ|かかわ"],
  ["け", "く", "聞|書|働|動|置|招|築"],
  ["べ", "ぶ", "選|学|遊|呼"],
  ["め", "む", "読|住|申し込|取り組"],
  ["せ", "す", "話|渡|過ご|暮ら|返|探|生か|活か|減ら|増や|果た|示|引き出|聞き出|見直"],
  ["て", "つ", "持|待|保"],
  ["げ", "ぐ", "防"],
];
/** Verbs of which られる behind を says that it can be done: a passive would have が. */
const OBJECT_VERBS =
  "受け|見付け|見つけ|続け|届け|進め|始め|借り|伝え|整え|決め|確かめ|得|深め|高め|広げ|設け|預け|避け|支え";

/** What can be had, of which を and が say the same before a verb of being able: 支援を受けられる, 支援が受けられる. */
export const SERVICE =
  "(?<=支援|相談|助言|情報|サービス|窓口|診療|治療|健診|研修|援助|保育|教育|成果|効果|理解|協力|機会|評価)";

/** 立ち寄れる is 立ち寄ることができる, 電話を受けられる is 電話を受けることができる. */
export const ABILITIES = rewritingsOf([
  ...VERBS_BY_END.map(
    ([able, plain, stems]) =>
      [`(?<=${stems})${able}(?=[るたてまずな](?!ら))`, `${plain}ことができ`] as const,
  ),
  [`を(${OBJECT_VERBS})られ(?=る|ない|ます|ません)`, "を$1ることができ"],
  ["(?<!見)受けられ(?=る|ない|ます|ません)", "受けることができ"],
  [`(${OBJECT_VERBS})られる(?=体制|仕組み|環境|場[をがは所]|機会|よう)`, "$1ることができる"],
  [`${SERVICE}が(受け|得)られ(?=る|ない|ます|ません)`, "を$1ることができ"],
]);

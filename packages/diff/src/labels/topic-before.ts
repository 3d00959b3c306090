import { nounPhraseBefore } from "./noun-phrase.ts";

/** How far back a topic or a heading is looked for, in characters. */
const REACH = 400;

/** The topic of the clause that ends where `end` is: 対応に要した日数 in …日数は平均. */
export function topicBefore(text: string, end: number): string {
  const near = text.slice(0, end);
  const stretch = near.endsWith("までの") ? STRETCH.exec(near.slice(-30))?.[1] : undefined;
  if (stretch !== undefined) return stretch;
  const particle = /(?:の|は|が|も)、?$/.exec(near)?.[0];
  if (particle !== undefined) {
    const noun = nounPhraseBefore(text, 0, end - particle.length);
    if (noun !== undefined) return noun.text;
  }
  return sentenceTopic(text, end);
}

/** What stands before the first は of the sentence. */
export function sentenceTopic(text: string, end: number): string {
  return nounAt(text, end, /^.*?(?=は)/);
}

/** What stands before the first は or が of the sentence. */
export function firstTopic(text: string, end: number): string {
  return nounAt(text, end, /^.*?(?=[はが])/);
}

/** What stands before the last は or が of the sentence. */
export function lastTopic(text: string, end: number): string {
  return nounAt(text, end, /^.*(?=[はが])/);
}

/** What stands before the first は or に of the sentence. */
export function topicAt(text: string, end: number): string {
  return nounAt(text, end, /^.*?(?=[はに])/);
}

function nounAt(text: string, end: number, before: RegExp): string {
  const from = Math.max(0, end - REACH);
  const near = text.slice(from, end);
  const sentence = Math.max(near.lastIndexOf("。"), near.lastIndexOf("\n")) + 1;
  const topic = before.exec(near.slice(sentence))?.[0];
  if (topic === undefined) return "";
  return nounPhraseBefore(text, 0, from + sentence + topic.length)?.text ?? "";
}

/** 心理的虐待 in 心理的虐待が全体の62％: whose share it is; "" where that is not said. */
export function ownerOfShare(text: string, start: number): string {
  const near = /[がは]全体の約?$/.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? "";
  const owner = near === "" ? undefined : nounPhraseBefore(text, 0, start - near.length);
  if (owner === undefined || !/^(?:未満|以[上下内])/.test(owner.text)) return owner?.text ?? "";
  return (
    (/[0-9０-９]+[一-鿿か]{1,3}$/.exec(text.slice(0, owner.start).slice(-8))?.[0] ?? "") +
    owner.text
  );
}

/** What stands over lines of years: 相談件数 over 令和6年度 71件; "" where no heading does. */
export function headingOver(before: string): string {
  const above = before.slice(-REACH).split("\n");
  const own = above.pop() ?? "";
  if (!YEAR_LINE.test(own)) return "";
  const heading = above
    .slice(before.length > REACH ? 1 : 0)
    .findLast((line) => !YEAR_LINE.test(line));
  return HEADING.exec(heading ?? "")?.[1] ?? "";
}

const YEAR_LINE =
  /^[・○●\s　（(]{0,3}(?:令和|平成|[RHＲＨ])\s?(?:[0-9０-９]{1,2}|元)年?[^、。]{0,16}$/;
const HEADING =
  /^[【■○●・〈<\s　]{0,3}([^\n。、【】：:〈〉はが]{2,20}?)(?:の推移|の状況)?(?:は、?(?:以下|次)のとおり(?:である|です)?)?[】〉>：:。]?$/;

/** 通告から初回面接まで in 通告から初回面接までの平均. */
const STRETCH = /([^、。はが\n]{2,10}から[^、。はが\n]{2,10}まで)の$/;

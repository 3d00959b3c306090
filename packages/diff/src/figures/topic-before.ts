import { nounPhraseBefore } from "./noun-phrase.ts";

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
  const near = text.slice(0, end);
  const sentence = Math.max(near.lastIndexOf("。"), near.lastIndexOf("\n")) + 1;
  const topic = /^.*?(?=は)/.exec(near.slice(sentence))?.[0];
  if (topic === undefined) return "";
  return nounPhraseBefore(text, 0, sentence + topic.length)?.text ?? "";
}

/** 通告から初回面接まで in 通告から初回面接までの平均. */
const STRETCH = /([^、。はが\n]{2,10}から[^、。はが\n]{2,10}まで)の$/;

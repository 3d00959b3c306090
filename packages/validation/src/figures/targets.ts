import { countedSentences, type Amount } from "./counted-sentences.ts";
import type { FieldText } from "../text/field-text.ts";

/** A target and what was reached, in one sentence: 目標20回に対し、実績15回. */
export interface Target {
  readonly text: FieldText;
  readonly sentence: string;
  /** Where the sentence begins in its text. */
  readonly from: number;
  readonly target: Amount;
  readonly reached: Amount;
}

const CANDIDATE =
  /目標[^。\n]*[0-9０-９][^。\n]*[0-9０-９]|[0-9０-９][^。\n]*目標[^。\n]*[0-9０-９]/u;
/** Of these, less is better, or it cannot be told. */
const LESS = /以内|以下|未満|減|抑え|待機|超過|時間外|短縮|ゼロ|苦情|事故|未受診|未就学/u;

/** The targets in the texts that stand beside what was reached, each the only one of its sentence. */
export function* targetsIn(texts: Iterable<FieldText>): Generator<Target> {
  for (const { text, sentence, from, amounts } of countedSentences(texts, {
    mark: /目標/u,
    pattern: CANDIDATE,
  })) {
    if (LESS.test(sentence) || sentence.split("目標").length > 3) continue;
    const [target, ...others] = amounts.filter((one) => isTarget(sentence, one));
    if (target === undefined || others.length > 0) continue;
    const rest = amounts.filter((one) => one !== target && one.unit === target.unit);
    const [reached] = rest;
    if (reached === undefined || rest.length > 1 || reached.start < target.start) continue;
    if (/前年|昨年|うち/u.test(sentence.slice(target.end, reached.start))) continue;
    yield { text, sentence, from, target, reached };
  }
}

function isTarget(sentence: string, { start, end }: Amount): boolean {
  return (
    /目標(?:値|数|人数|回数|件数)?(?:の|は|を|（|：|:)?(?:年間?|延べ|約)?$/u.test(
      sentence.slice(0, start),
    ) || /^を?目標(?:と|に)/u.test(sentence.slice(end))
  );
}

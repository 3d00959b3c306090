import { startOf } from "../counted-number.ts";
import type { Counted } from "../counted-number.ts";
import { nounPhraseBefore } from "../noun-phrase.ts";

/** A noun with more than this before it, in characters, is no name to read. */
const MOST_LENGTH = 24;
const TIMES = /^(?:回|件|日|度)$/;
const PERSONS = /^(?:人|名|組|世帯|家庭|家族|団体|社|校|園)$/;
/** 32回出席した. */
const DID = /^(?!実施|開催|執行|増|減)([一-鿿]{2})(?=し[たまて、]|でき)/;
/** 6件を申し立てた. */
const TURNED = /^を?([一-鿿][ぁ-ん]?[一-鿿][てけめれ])(?=た|まし)/;
/** 32名が参加した. */
const TOOK_PART = /^(?:程度|前後)?が(参加|出席|協力|従事|登壇|来場|同行|入居|在籍)(?=し)/;
/** 310人の住民が加わった. */
const OF_WHOM = /^の([一-鿿ァ-ヺー]{2,8})が([^、。をにはがのへで0-9０-９]{1,8}た)(?=[。、]|$)/;
const HELD_AT = /^で(?:行[いっ]|実施し|開催し|開[いき])/;
/** 文字化を3区で試行し. */
const PLACES = /^(?:区|校|園|館|か所|施設|団体|地区)$/;
const DONE_AT = /^で(?!実施|開催)([一-鿿]{2})(?=し)/;
/** When something is done is no place and no person. */
const WHEN = /[年月日時期間末中度]$|^(?:週末|平日|休日|夜間)$/;

/**
 * What a figure counts together with what is done, where its own noun says no more than who did it or where
 * (校内会議に職員が32回出席した, 講座を高校5校で行い), or says nothing of it (保護者に24回電話した); "" for any other figure.
 */
export function labelWithDeed({ text, numbers, place, unit, end }: Counted, name: string): string {
  if (!TELLS.test(text.slice(end, end + 2))) return "";
  const floor = numbers[place - 1]?.end ?? 0;
  const start = startOf(numbers, place);
  const stop =
    start - (COUNTED.exec(text.slice(Math.max(floor, start - 2), start))?.[0].length ?? 0);
  const before = text.slice(Math.max(floor, stop - 40), stop);
  const direct = before.replace(/が$/, "").endsWith(name) ? name : "";
  const nounWith = (particle: string): string => {
    const near = direct === "" ? before : before.slice(0, before.lastIndexOf(direct));
    const found = new RegExp(`(?:${particle})(?:は|、|延べ|計|約|市内の|全){0,2}$`).exec(near);
    if (found === null) return "";
    const noun = nounPhraseBefore(text, floor, stop - before.length + found.index)?.text ?? "";
    return WHEN.test(noun) ? "" : noun;
  };
  const label = told({ ahead: text.slice(end, end + 24), before, unit, direct, name }, nounWith);
  return label.length > MOST_LENGTH ? "" : label;
}

/** What stands behind a figure of which one of these is told. */
const TELLS = /^(?:[がをので]|[一-鿿])/;
/** What may stand between a noun and its figure. */
const COUNTED = /(?:延べ|約|計|年|月|週)$/;

interface Surroundings {
  readonly ahead: string;
  readonly before: string;
  readonly unit: string;
  readonly direct: string;
  readonly name: string;
}

function told(
  { ahead, before, unit, direct, name }: Surroundings,
  nounWith: (particle: string) => string,
): string {
  const did = DID.exec(ahead)?.[1] ?? TURNED.exec(ahead)?.[1] ?? "";
  if (TIMES.test(unit) && did !== "") {
    const to = nounWith("に|へ");
    if (direct !== "" && before.endsWith(`${direct}が`))
      return `${to === "" ? "" : `${to}への`}${direct}の${did}`;
    if (direct === "" && to !== "") return `${to}への${did}`;
    return direct === "" && /(?:て|り)、?$/.test(before) ? did : "";
  }
  if (direct !== "" && HELD_AT.test(ahead) && before.endsWith(direct)) {
    const held = nounWith("を");
    return held === "" ? "" : `${held}を行った${direct}`;
  }
  const tried = PLACES.test(unit) && before.endsWith("を") ? (DONE_AT.exec(ahead)?.[1] ?? "") : "";
  if (tried !== "" && direct === "" && name !== "") return `${name}の${tried}`;
  if (!PERSONS.test(unit)) return "";
  const part = TOOK_PART.exec(ahead)?.[1] ?? "";
  if (part !== "" && direct !== "" && before.endsWith(direct)) {
    const to = nounWith("に");
    return to === "" ? "" : `${to}に${part}した${direct}`;
  }
  const [, whom = "", what = ""] = OF_WHOM.exec(ahead) ?? [];
  const to = whom === "" || direct !== "" ? "" : nounWith("に");
  return to === "" ? "" : `${to}に${what}${whom}`;
}

import { startOf } from "../counted-number.ts";
import type { Counted } from "../counted-number.ts";
import { clauseBehind } from "./clause-behind.ts";
import { counted, deedBehind, withDeed } from "../label-behind.ts";
import { clauseBefore } from "../label-clause.ts";
import { clauseOf } from "../noun-phrase.ts";

const OF_PERSONS = /^(?:人|名|世帯|家庭|組|校|園|施設|団体|社|事業所|例|事例|項目|か所)$/;
/** 保健師 in 保健師が1,204世帯を訪ねた. */
const DOER = /(?:^|[。、\n])([一-鿿々ァ-ヺー]{2,10})が(?:延べ|約|計)?$/;
/** 週2日開き、延べ: the words before belong to the number there. */
const AFRESH = /[いきしえけせてねめれげり]、(?:延べ|約|計)?$/;
const MOST_LENGTH = 24;
/** 案内を送り、: another deed; 研修を開き、 is the one at which those behind took part. */
const OTHER_DEED = /を[^を、。]{2,10}、(?:延べ|約|計)?$/;
const HELD =
  /を(?:[^を、。]{0,4}(?:実施|開催|設置|継続)|行|開|設け|始め|続け|催)[^、。]{0,3}、(?:延べ|約|計)?$/;
/** 年度末 in 年度当初の待機は34人で、年度末には12人. */
const WHEN = /、(年度末|年末|月末|上半期|下半期|前期|後期)(?:に|で)?は?(?:延べ|約|計)?$/;
const SHARE = /^(?:％|%|割)$/;

/** 73％が怒鳴る回数が減ったと答えた. */
const ANSWERED = /^が、?([^、。「」『』]{2,20})と(答え|感じ)(?=た|て|ま)/;

/** 91％の産院が上映した: of whom it is the share. */
const WHOSE = /^の([一-鿿ァ-ヺー]{2,8})(?=[がでに])/;
/** 全職員のうち. */
const OWNER = /(?:^|[、。はがをにで])全?([一-鿿ァ-ヺー]{2,8}(?<!数))のうち、?約?$/;
const NO_OWNER = /(?:増|減|加|少|割合|水準|達成|実施|受講|参加|回答|高さ|率|状況|方|者数)$/;

/** 家族の世話をしていると答えた中学生 in 中学生420人の18％が、家族の世話をしていると答えた. */
function labelOfShare(
  text: string,
  { near, end, name }: { readonly near: string; readonly end: number; readonly name: string },
): string {
  const whose = WHOSE.exec(text.slice(end, end + 12))?.[1];
  if (whose !== undefined && !NO_OWNER.test(whose)) return name.includes(whose) ? "" : whose;
  const behind = /(?:の|うち、?)約?$|のうち$/.test(near) ? clauseBehind(text, end) : undefined;
  if (behind === undefined || behind.clause.length > MOST_LENGTH) return "";
  if (name === "" || /[％%割]$/.test(name))
    return behind.clause + (OWNER.exec(near)?.[1] ?? "割合");
  if (behind.particle !== "が") return "";
  return behind.clause + (/^[一-鿿ァ-ヺー]{2,8}(?<!数)$/.test(name) ? name : "割合");
}

/** 通訳を要した面談 in 通訳を要した面談は58件, where the name is the noun alone. */
function qualifiedTopic(
  text: string,
  {
    floor,
    start,
    near,
    name,
  }: {
    readonly floor: number;
    readonly start: number;
    readonly near: string;
    readonly name: string;
  },
): string {
  const topic = name === "" ? null : /(?:は|が)、?(?:延べ|約|計)?$/.exec(near);
  if (topic === null || !near.slice(0, topic.index).endsWith(name)) return "";
  const from = start - near.length + topic.index - name.length;
  const clause = clauseOf(text, floor, from);
  return clause === "" || clause.length + name.length > MOST_LENGTH ? "" : clause + name;
}

/**
 * Who is counted where a clause says it, and the name took up another word of that clause: 入所した6世帯を支援した are those
 * that moved in, 保健師が1,204世帯を訪ねた those that were seen. "" for any other figure.
 */
export function labelOfTold(
  { text, numbers, place, end, unit }: Counted,
  name: string,
  nameAt: (place: number) => string,
): string {
  const start = startOf(numbers, place);
  const floor = numbers[place - 1]?.end ?? 0;
  const near = text.slice(Math.max(floor, start - 24), start);
  const when = WHEN.exec(near)?.[1];
  if (when !== undefined && name !== "")
    return name.includes(when) ? "" : `${when}の${name.replace(/^.*の/, "")}`;
  const [, answer = "", saying = ""] = ANSWERED.exec(text.slice(end, end + 40)) ?? [];
  if (answer !== "" && (SHARE.test(unit) || (name === "" && /^[人名]$/.test(unit))))
    return `${answer}と${saying}た${SHARE.test(unit) ? "割合" : "人"}`;
  if (SHARE.test(unit)) return labelOfShare(text, { near, end, name });
  const qualified = qualifiedTopic(text, { floor, start, near, name });
  if (qualified !== "" || !OF_PERSONS.test(unit)) return qualified;
  const doer = DOER.exec(near)?.[1] ?? "";
  if (name === "" && /(?:た|いる|ない)$/.test(near)) {
    const clause = clauseBefore(text, floor, start);
    return clause === "" ? "" : clause + counted(unit);
  }
  if (doer !== "" || name === "") {
    const behind = doer === name ? clauseBehind(text, end) : undefined;
    if (doer !== "" && behind?.particle === "を")
      return `${doer}が${behind.clause}${counted(unit)}`;
    return doer === "" && behind?.particle === "が" ? behind.clause + counted(unit) : "";
  }
  if (near.endsWith(`${name}を`) && !/[人名]/.test(unit)) {
    const behind = clauseBehind(text, end);
    if (behind === undefined || !/^[にへ]$/.test(behind.particle)) return "";
    const whole = `${name}を${behind.clause}${unit === "か所" ? "場所" : unit}`;
    return whole.length > MOST_LENGTH ? "" : whole;
  }
  if (near.endsWith(`${name}で`) && name !== "") {
    const behind = clauseBehind(text, end);
    return behind?.particle === "に"
      ? behind.clause + (unit === "か所" ? "場所" : counted(unit))
      : "";
  }
  if (AFRESH.test(near) && name !== "" && isOfLast(name, nameAt(place - 1))) {
    const behind = clauseBehind(text, end);
    return behind !== undefined && /^[をにと]$/.test(behind.particle)
      ? behind.clause + (unit === "か所" ? "場所" : counted(unit))
      : "";
  }
  if (OTHER_DEED.test(near) && !HELD.test(near)) {
    const did = text.charAt(end) === "が" ? deedBehind(text, end, unit) : "";
    return did === "" || !name.endsWith(`の${did}`) ? "" : did;
  }
  if (!/(?:[一-鿿]する|た|いる|ない|のある)$/.test(near)) return "";
  const clause = clauseBefore(text, floor, start).replace(/^(?:から|に|を|で)(?=.{3})/, "");
  const deed = clause === "" ? "" : deedBehind(text, end, unit);
  if (deed === "" && clause !== "")
    return near.includes(name) && !clause.includes(name) ? "" : clause + counted(unit);
  if (deed === "") return "";
  const whole = clause + counted(unit);
  const label = withDeed(whole, deed);
  return label.length > MOST_LENGTH ? whole : label;
}

/** Whether a name is no more than what the number before counts. */
function isOfLast(name: string, last: string): boolean {
  return name === last || (last !== "" && /^[0-9０-９]/.test(name) && name.endsWith(`の${last}`));
}

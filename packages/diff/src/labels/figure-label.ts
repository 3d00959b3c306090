import { REACH, startOf } from "./counted-number.ts";
import type { Counted } from "./counted-number.ts";
import { directLabel } from "./direct-label.ts";
import { behindLabel, counted, deedBehind, partBehind, withDeed } from "./label-behind.ts";
import { boundOf, clauseBefore, isNounUnit, isTold, partMark } from "./label-clause.ts";
import { labelBesideAnother, wholeBefore } from "./label-beside-another.ts";
import { labelApart } from "./telling/label-apart.ts";
import { labelOfAggregate } from "./telling/label-of-aggregate.ts";
import { labelOfGoal } from "./telling/label-of-goal.ts";
import { labelOfPart, ofWhole } from "./telling/label-of-part.ts";
import { labelOfTold } from "./telling/label-of-told.ts";
import { labelWithDeed } from "./telling/label-with-deed.ts";
import { labelBefore } from "./nearest-label.ts";
import { riseWord } from "./rise.ts";
import { firstTopic, lastTopic, ownerOfShare, sentenceTopic } from "./topic-before.ts";

/**
 * The words that say what a figure counts, as a whole noun phrase that tells it from others of its text: the noun before
 * it (受講者は15名, 3歳児健診の未受診は31名), behind の (15名の職員), the deed that its persons do (120名が受講した: 研修の受講), or the
 * object of the verb before it (研修を行い、15名). The amount of a rise or fall is called so: 面談の割合の増 in 面談の割合は前年度を2.8ポイント上回り.
 * "" where that is not sure: where the nearest noun belongs to another figure, and for dates without a noun of their own.
 */
export function labelOf(figure: Counted, name = nameOf(figure)): string {
  if (!figure.isAmount) return name;
  return labelApart(figure, toldLabel(figure, name), (place) => {
    const { end = 0, unit = "" } = figure.numbers[place] ?? {};
    const other = { ...figure, place, end, unit };
    return toldLabel(other, nameOf(other));
  });
}

/** What the words around a figure say of it, whatever the one beside it is called. */
function toldLabel(figure: Counted, name: string): string {
  const { text, numbers } = figure;
  const nameAt = (place: number): string => {
    const { end = 0, unit = "" } = numbers[place] ?? {};
    return nameOf({ text, numbers, place, end, unit, isAmount: true });
  };
  return (
    labelWithDeed(figure, name) ||
    labelOfAggregate(figure, name) ||
    labelOfGoal(figure, name, nameAt) ||
    labelOfTold(figure, name, nameAt) ||
    labelOfPart(figure, name, nameAt) ||
    name ||
    ofWhole(text, figure.end)
  );
}

/** The same without the deed where the noun alone says what is counted; two figures of one name may be one. */
export function nameOf(figure: Counted): string {
  const label = ofShare(ownLabel(figure), figure);
  if (!COUNT.test(label)) return label;
  const start = startOf(figure.numbers, figure.place);
  const item = ITEM_NAME.exec(figure.text.slice(Math.max(0, start - 80), start))?.[1];
  return item === undefined || label.includes(item) ? label : `${item}の${label}`;
}

/** 確認した割合は98％（1,102件中1,082件）: the numbers behind a share are no shares. */
function ofShare(label: string, { text, numbers, place, unit, end }: Counted): string {
  if (label !== "" && isShareOfAll(text.slice(0, end + 3), startOf(numbers, place), unit)) {
    const topic = firstTopic(text, startOf(numbers, place));
    return `${topic === "" || topic === label ? "" : `${topic}の`}${label}に占める割合`;
  }
  if (SHARES.test(unit)) {
    const start = startOf(numbers, place);
    const owner = label === "全体" ? ownerOfShare(text, start) : "";
    return owner || wholeOfShare(text, start, label);
  }
  if (!/(?:率|割合)$/.test(label) || unit === "") return label;
  if (/^(?:中|のうち)/.test(text.slice(end, end + 3))) return `${label}の分母`;
  const between = text.slice(numbers[place - 1]?.end ?? 0, startOf(numbers, place));
  return /^(?:中|のうち)、?$/.test(between) ? `${label}の分子` : label;
}

/** 全通告の61％を占めた. */
function isShareOfAll(text: string, start: number, unit: string): boolean {
  return (
    SHARES.test(unit) && text.endsWith("を占め") && /の約?$/.test(text.slice(0, start).slice(-2))
  );
}

/** 情報提供は全件の42％, 相談は96件（全体の4％）: whose share of the whole it is; the label, where that is said. */
function wholeOfShare(text: string, start: number, label: string): string {
  const whole = /(?:^|[はが、（(])(全[一-鿿]{1,3}|[一-鿿]{2,4})の約?$/.exec(
    text.slice(Math.max(0, start - 8), start),
  )?.[1];
  if (whole === undefined || (label !== "" && label !== whole)) return label;
  const topic = lastTopic(text, start);
  if (topic === "" || topic === whole) return label;
  return /[率度]$|割合$/.test(topic) ? topic : `${topic}の${whole}に占める割合`;
}

const SHARES = /^(?:％|%|㌫|割|倍|パーセント|ポイント)/;

/** 利用回数 says whose only in its list item: ・ショートステイ：利用世帯85、利用回数612回. */
const COUNT = /^[^の]{0,4}(?:[数率額者]|割合)$/;
const ITEM_NAME = /(?:^|\n)[・○〇●※-]\s?([^\n、。：:（(]{2,12})[：:][^\n。]{0,60}$/;

function ownLabel(figure: Counted): string {
  const { text, numbers, place, unit, isAmount } = figure;
  const next = numbers[place + 1];
  const isRange = next?.start === figure.end + 1 && RANGE.test(text.charAt(figure.end));
  const end = isRange ? next.end : figure.end;
  const start = startOf(numbers, place);
  const rise = riseWord(text, end);
  if (rise !== "") {
    const before = labelBefore(figure);
    const noun = before.startsWith("年度") ? sentenceTopic(text, start) : before;
    if (noun !== "") return `${noun}の${rise}`;
    const month = monthBefore(text, start);
    return month !== "" && rise.length === 2 ? `${month}の${rise}` : "";
  }
  const month = isAmount ? monthBefore(text, start) : "";
  const listed = month === "" ? undefined : LISTED.exec(text.slice(end, end + 40))?.[1];
  if (listed !== undefined) return `${month}の${listed}`;
  const item = itemLabel(text, start);
  if (isAmount && item !== "") return item;
  const beside = isAmount ? labelBesideAnother(figure, end) : "";
  if (beside !== "") return beside;
  const own = numbers[place];
  const whole = isAmount ? wholeBefore(figure) : 0;
  if (own !== undefined && whole > 0)
    return ownLabel({
      ...figure,
      numbers: numbers.toSpliced(place - 1, 2, { ...own, start: whole }),
      place: place - 1,
    });
  const floor = Math.max(numbers[place - 1]?.end ?? 0, start - REACH);
  const direct = directLabel({ text, numbers, place, floor, start });
  if (!isAmount) return direct;
  const isBare = BARE_AGGREGATE.test(direct);
  const behind = direct === "" || isBare ? behindLabel(text, end, unit) : "";
  if (behind !== "") return isBare ? `${behind}の${direct}` : behind;
  const deed = deedBehind(text, end, unit);
  if (direct !== "")
    return text.slice(floor, start).endsWith("は") ? withDeed(direct, deed) : direct;
  const part = partMark(text, { last: numbers[place - 1], own: numbers[place] }, end);
  if (part !== "") {
    const left = part.startsWith("残") ? `残りの${counted(unit)}` : "";
    return deed || partBehind(text, end, unit) || left;
  }
  const didApart = isApart(figure) ? deed || partBehind(text, end, unit) : "";
  if (didApart !== "") return didApart;
  if (deed !== "") return withDeed(labelBefore(figure), deed);
  const clause =
    (isNounUnit(unit) || isTold(text, floor, start)) && !GROWS.test(text.slice(end, end + 4))
      ? clauseBefore(text, floor, start)
      : undefined;
  if (clause === undefined)
    return (
      labelBefore(figure) ||
      personsOf(figure, floor, start) ||
      (text.charAt(end) === "が" && PERSON.test(unit) ? partBehind(text, end, unit) : "")
    );
  const isOfHomes = clause === "" && /^(?:世帯|家庭)$/.test(unit);
  if (isOfHomes) return labelBefore(figure) || unit;
  const object = clause === "" && isNear(text.slice(floor, start)) ? labelBefore(figure) : "";
  if (object !== "") return object.includes(unit) ? object : `${object}の${unit}`;
  return boundOf(clause, numbers[place - 1]) + clause + counted(unit);
}

/** 10月 in 令和6年4月に3名、10月に2名. */
function monthBefore(text: string, start: number): string {
  if (!text.startsWith("月に", start - 2)) return "";
  return /[0-9０-９]{1,2}月(?=に$)/.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? "";
}

/** 4月に3名、10月に2名を増員した: what is done to all that is listed. */
const LISTED =
  /^(?:、[^、。0-9０-９]{0,8}[0-9０-９]{1,2}月に[0-9０-９]+[^、。0-9０-９をは]{1,3}){1,4}を?([一-鿿]{2})し/;

/** Whether what is before a figure belongs to it: 立入調査を96施設で, 162回、58家族. */
function isNear(before: string): boolean {
  return before === "、" || !/[、。\n]/.test(before);
}

/** 7名が資格を取得し、5名が受験した: each says itself who did what, and nothing of what is before belongs to the second. */
function isApart({ text, numbers, place, end }: Counted): boolean {
  const last = numbers[place - 1];
  if (last === undefined || !/^[がは]/.test(text.slice(end, end + 1))) return false;
  return /^が[^。\n]{2,24}、$/.test(text.slice(last.end, startOf(numbers, place)));
}

/** 家庭復帰した人 before 27人, where nothing else says who. */
function personsOf({ text, numbers, place, unit }: Counted, floor: number, start: number): string {
  const clause = /^[人名件]$/.test(unit) ? clauseBefore(text, floor, start) : "";
  return clause === "" ? "" : boundOf(clause, numbers[place - 1]) + clause + counted(unit);
}

const PERSON = /^[人名組]$/;
const BARE_AGGREGATE = /^(?:計|合計|総計|累計)$/;

/** What stands before the colon of a list item (・電話又は訪問による確認：262名): it says whole what is counted. */
function itemLabel(text: string, start: number): string {
  return ITEM.exec(text.slice(Math.max(0, start - REACH), start))?.[1]?.trim() ?? "";
}

const ITEM = /(?:^|\n)[・○〇●※-]\s?([^\n、。：:]{1,30})[：:][\s　]*(?:約|延べ|計)?$/;
const RANGE = /^[～〜~－ー-]$/;
const GROWS = /^に(?:広げ|拡大|拡充|増|減|縮小|し)/;

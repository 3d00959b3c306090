import type { CountedSentence } from "../counted-sentences.ts";
import { numberOf } from "../number-of.ts";
import type { WrongChange } from "./stated-changes.ts";
import { decimalsOf } from "./stated-ratios.ts";
import { isYear, YEAR_BEFORE } from "./year-before.ts";

/** What says how many times as much, or by how much more or less. */
const RATE =
  /(?<![0-9０-９.．])(?:(?<times>[0-9０-９]+(?:[.．][0-9０-９]+)?)倍(?![率額数以近弱強余])|(?<double>倍増)|(?<half>半減)|(?<rate>[0-9０-９]+(?:[.．][0-9０-９]+)?)(?<unit>[％%割])(?:の)?(?<way>増|減|伸び|多|少な|上回|下回))/gu;
/** From the later amount to the rate: 160件へ、2倍に; 300件に増え、倍増した; 550件と、10％増加. */
const TOWARDS =
  /^(?:へと?|に|と|で)?(?:なり|なって(?:おり)?|増え(?:て)?|減り|減って|増加し(?:て)?|減少し(?:て)?)?、?(?:前年度(?:比|より)、?)?(?:約|およそ|ほぼ)?$/u;
const BEFORE_OTHER = new RegExp(`${YEAR_BEFORE}$`, "u");

/** The one step of a sentence (80件から160件へ, 前年度の500件に対し550件と) and the one rate beside it (2倍, 1割増, 半減), where they do not agree; undefined where it has not one of each. */
export function wrongRate({ sentence, amounts }: CountedSentence): WrongChange | undefined {
  const rates = Array.from(sentence.matchAll(RATE));
  const [rate] = rates;
  if (rate === undefined || rates.length > 1) return undefined;
  const [start, end] = [rate.index, rate.index + rate[0].length];
  const counted = amounts.filter(
    (one) => (one.end <= start || one.start >= end) && !isYear(one.unit),
  );
  const [before, after, ...others] = counted;
  if (before === undefined || after === undefined || others.length > 0) return undefined;
  const link = sentence.slice(before.end, after.start);
  const isStep =
    /^(?:[→⇒]|から、?)$/u.test(link) ||
    (/^に(?:対し(?:て)?|比べ(?:て)?)、?$/u.test(link) &&
      BEFORE_OTHER.test(sentence.slice(0, before.start)));
  // 20％増 of a share may be meant in points.
  const isShare = /^[％%㌫]$/u.test(after.unit) && rate.groups?.["rate"] !== undefined;
  if (!isStep || before.unit !== after.unit || isShare || before.value === 0) return undefined;
  if (start < after.end || !TOWARDS.test(sentence.slice(after.end, start))) return undefined;
  const isNear = /(?:約|およそ|ほぼ)$/u.test(sentence.slice(0, start));
  const times = after.value / before.value;
  if (fitsRate(times, rate.groups ?? {}, isNear ? 2 : 1)) return undefined;
  const percent = Math.abs(times - 1) * 100;
  const right =
    rate.groups?.["rate"] === undefined
      ? `${Number(times.toFixed(2))}倍`
      : `${percent.toFixed(1)}％の${times < 1 ? "減" : "増"}`;
  return { before, after, stated: { start, end }, told: `「${rate[0]}」`, right };
}

function fitsRate(
  told: number,
  { times, double, half, rate, unit, way = "" }: Readonly<Record<string, string | undefined>>,
  slack: number,
): boolean {
  if (double !== undefined) return told >= 1.75;
  if (half !== undefined) return told <= 0.6;
  if (times !== undefined)
    return Math.abs(told - numberOf(times)) < (slack * 10 ** -decimalsOf(times)) / 2;
  if (rate === undefined) return true;
  const isDown = /^(?:減|少な|下回)/u.test(way);
  const percent = (told - 1) * 100 * (isDown ? -1 : 1);
  const stated = numberOf(rate) * (unit === "割" ? 10 : 1);
  const reach =
    unit === "割" && decimalsOf(rate) === 0 ? 4 + slack : slack * 10 ** -decimalsOf(rate);
  return Math.abs(percent - stated) < reach;
}

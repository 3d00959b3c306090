import { numberOf } from "./number-of.ts";

/** A step (33園から36園となった) of this year's report. */
interface Step {
  readonly label: string;
  /** Where it starts, as written. */
  readonly from: string;
  /** Offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

const STEP =
  /(?<=(?:^|[、。\n・])([^、。\n0-9０-９]{2,20})(?:は|が|を)、?)([0-9０-９][0-9０-９,，]*)(件|名|人|回|世帯|家庭|か所|箇所|台|組|部|冊|枚|戸|校|園|区|室|団体|施設|本|店)から([0-9０-９][0-9０-９,，]*)\3(?:に|と|へ|まで)/gu;

/** What follows a name where it is counted once: は延べ31園. */
const AMOUNT = /^(?:は|が|を)、?(?:延べ|のべ|計)?([0-9０-９][0-9０-９,，]*)([^0-9０-９]{1,3})/u;

/** No amount with its counter is longer. */
const LONGEST = 40;

/** The steps that start elsewhere than the report of last year ended, under the same name and in the same unit. */
export function otherStarts(
  text: string,
  before: string,
): readonly { readonly step: Step; readonly ended: string }[] {
  if (!/から[0-9０-９]/u.test(text)) return [];
  return Array.from(text.matchAll(STEP)).flatMap((found) => {
    const [, label = "", digits = "", unit = "", to = ""] = found;
    const there = before.indexOf(label);
    // A name that stands there twice may be either.
    if (there === -1 || before.indexOf(label, there + label.length) !== -1) return [];
    const ended = before.slice(there + label.length, there + label.length + LONGEST);
    const [, then = "", counter = ""] = AMOUNT.exec(ended) ?? [];
    if (then === "" || !counter.startsWith(unit)) return [];
    if ([digits, to].some((one) => numberOf(one) === numberOf(then))) return [];
    const at = found.index;
    const step = { label, from: digits + unit, start: at, end: at + digits.length + unit.length };
    return [{ step, ended: then + unit }];
  });
}

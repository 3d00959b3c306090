import { parseVerb } from "./inflection.ts";
import type { Inflected } from "./inflection.ts";

/** A verb in kana with a stem of one to four: of two readings of one length the shorter stem (つとめ|ました, not つとめま|した). */
export function kanaVerb(kana: string): Inflected | undefined {
  let chosen: Inflected | undefined;
  for (let length = 1; length <= 4 && length < kana.length; length += 1) {
    const verb = parseVerb(kana.slice(length), 1);
    if (verb === undefined) continue;
    const end = length + verb.length;
    if (end < kana.length && !(verb.form === "end" && NOUN_AHEAD.test(kana.slice(end)))) continue;
    // まとめて and まとめ、 are forms of one verb.
    const stem = (kana.slice(0, length) + verb.stem).replace(VOWEL_VERB, "I");
    if (
      chosen === undefined ||
      end > chosen.length ||
      (end === chosen.length && stem.length < chosen.stem.length)
    )
      chosen = { ...verb, stem, length: end };
  }
  return chosen;
}

const VOWEL_VERB = /(?<=[いきぎしじちにびみりえけげせてねべめれ])R$/;

/** What follows a verb in kana that stands before a noun or joins a clause. */
const NOUN_AHEAD = /^(?:こと|もの|ため|よう|とき|ところ|ほか|ほう|うえ|など|ので|が|の|と)/;

import { profileOf } from "@torikumi/record";
import type { Profile } from "@torikumi/record";
import { withoutLineEnd } from "./split-sentences.ts";

/** Gives the profile of a sentence, whatever line end it has. */
export type ProfileOf = (sentence: string) => Profile;

/** The profiles of the sentences of one comparison, each made once. */
export function sentenceProfiles(): ProfileOf {
  const known = new Map<string, Profile>();
  return (sentence) => {
    const text = withoutLineEnd(sentence);
    let profile = known.get(text);
    if (profile === undefined) known.set(text, (profile = profileOf(text)));
    return profile;
  };
}

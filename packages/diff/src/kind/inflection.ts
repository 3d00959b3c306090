/** A verb or adjective in the form in which it stands. */
export interface Inflected {
  /** What does not change: the kana between the kanji and the ending, and the kind of conjugation (K, S, R …). */
  readonly stem: string;
  /** neg, past, prog, pass …, in the order in which they stand; politeness is none. */
  readonly marks: readonly string[];
  /** How it goes on: `end` (also before a noun), `and` (し、して), `if`. */
  readonly form: "end" | "and" | "if";
  /** How many kana it takes. */
  readonly length: number;
}

type Base = "onbin" | "renyo" | "mizen" | "vowel" | "end" | "if" | "will";

/** Rows of conjugation: あ, い, う, え, お, and the form before た and て. Those whose たform sounds alike have one name. */
const ROWS: readonly (readonly [name: string, row: string, onbin: string])[] = [
  ["K", "かきくけこ", "い"],
  ["G", "がぎぐげご", "い"],
  ["S", "さしすせそ", "し"],
  ["R", "たちつてと", "っ"],
  ["M", "ばびぶべぼ", "ん"],
  ["M", "まみむめも", "ん"],
  ["R", "らりるれろ", "っ"],
  ["R", "わいうえお", "っ"],
];
const BASES: readonly Base[] = ["mizen", "renyo", "end", "if", "will"];
const VOWEL_STEM = /[いきぎしじちにびみりえけげせぜてねべめれ]$/;

type Suffix = readonly [
  text: string,
  marks: string,
  next?: Base | undefined,
  form?: Inflected["form"],
];

/** Suffixes by the form they follow: what they mark, and how it goes on (undefined: the word ends here). */
const SUFFIXES: Readonly<Record<Base, readonly Suffix[]>> = {
  onbin: [
    ["ている", "prog"],
    ["ておる", "prog"],
    ["ていない", "prog neg"],
    ["ていなかった", "prog neg past"],
    ["ていません", "prog neg"],
    ["ていませんでした", "prog neg past"],
    ["ていた", "prog past"],
    ["ています", "prog"],
    ["ていました", "prog past"],
    ["ておりません", "prog neg"],
    ["ております", "prog"],
    ["ておりました", "prog past"],
    ["ており", "prog", undefined, "and"],
    ["ていて", "prog", undefined, "and"],
    ["ておらず", "prog neg", undefined, "and"],
    ["ていく", "go"],
    ["ていきます", "go"],
    ["ていき", "go", undefined, "and"],
    ["てきた", "come past"],
    ["てきました", "come past"],
    ["てきており", "come prog", undefined, "and"],
    ["てきている", "come prog"],
    ["ても", "though", undefined, "if"],
    ["たら", "if", undefined, "if"],
    ["たり", "or", undefined, "and"],
    ["て", "", undefined, "and"],
    ["た", "past"],
  ],
  renyo: [
    ["ます", ""],
    ["ました", "past"],
    ["ません", "neg"],
    ["ませんでした", "neg past"],
    ["たい", "want"],
    ["たく", "want", undefined, "and"],
    ["やすい", "easy"],
    ["やすく", "easy", undefined, "and"],
    ["やすかった", "easy past"],
    ["にくい", "hard"],
    ["にくく", "hard", undefined, "and"],
    ["がたい", "hard"],
    ["かねる", "cannot"],
    ["かねない", "might"],
    ["ながら", "while", undefined, "and"],
    ["つつ", "while", undefined, "and"],
    ["", "", undefined, "and"],
  ],
  mizen: [
    ["ない", "neg"],
    ["なかった", "neg past"],
    ["なければ", "neg", undefined, "if"],
    ["なくて", "neg", undefined, "and"],
    ["なく", "neg", undefined, "and"],
    ["ずに", "neg", undefined, "and"],
    ["ず", "neg", undefined, "and"],
    ["ぬ", "neg"],
    ["れ", "pass", "vowel"],
    ["せ", "cause", "vowel"],
  ],
  vowel: [
    ["る", ""],
    ["れば", "", undefined, "if"],
    ["よう", "will"],
    ["られ", "pass", "vowel"],
    ["させ", "cause", "vowel"],
  ],
  end: [
    ["べき", "should"],
    ["", ""],
  ],
  if: [["ば", "", undefined, "if"]],
  will: [["う", "will"]],
};
/** A stem in a vowel (設け) takes nearly all of them as it is. */
const VOWEL = [
  ...SUFFIXES.vowel,
  ...SUFFIXES.onbin,
  ...SUFFIXES.renyo,
  ...SUFFIXES.mizen.slice(0, 8),
];

const SAHEN: readonly (readonly [text: string, base: Base])[] = [
  ["する", "end"],
  ["すれ", "if"],
  ["しよ", "will"],
  ["し", "onbin"],
  ["し", "renyo"],
  ["し", "mizen"],
  ["さ", "mizen"],
  ["せ", "mizen"],
];

/** する, した, していない …: undefined where the kana begin with nothing of the kind. */
export function parseSahen(kana: string): Inflected | undefined {
  return best(
    SAHEN.filter(([text]) => kana.startsWith(text)).flatMap(([text, base]) =>
      suffixed(kana, text.length, base, "する"),
    ),
  );
}

/** できる, できた …, as the ability of what stands before it. */
export function parseAbility(kana: string): Inflected | undefined {
  if (!kana.startsWith("でき")) return undefined;
  const found = best(suffixed(kana, 2, "vowel", "する"));
  return found && { ...found, marks: ["can", ...found.marks] };
}

/** The ending of any other verb behind its kanji (けた in 設けた, り in 図り), with so much okurigana at most. */
export function parseVerb(kana: string, mostOkurigana: 1 | 2 = 2): Inflected | undefined {
  const known = mostOkurigana === 1 ? BEHIND_KANA : BEHIND_KANJI;
  const ending = kana.slice(0, LONGEST_ENDING);
  if (!known.has(ending)) {
    if (known.size === MOST_KNOWN) known.clear();
    known.set(ending, readVerb(ending, mostOkurigana));
  }
  return known.get(ending);
}

/** Okurigana of two, させられ and ていませんでした: no ending takes more kana. */
const LONGEST_ENDING = 16;
/** Endings that were read before: there are few, and a text is full of them. */
const MOST_KNOWN = 4_000;
const BEHIND_KANJI = new Map<string, Inflected | undefined>();
const BEHIND_KANA = new Map<string, Inflected | undefined>();

function readVerb(kana: string, mostOkurigana: number): Inflected | undefined {
  const found: Inflected[] = [];
  for (let length = 0; length <= mostOkurigana && length <= kana.length; length += 1) {
    const okurigana = kana.slice(0, length);
    if (length === 0 || VOWEL_STEM.test(okurigana))
      found.push(...suffixed(kana, length, "vowel", length === 0 ? "R" : `${okurigana}I`));
    const letter = kana.charAt(length);
    for (const [name, row, onbin] of ROWS) {
      const place = row.indexOf(letter);
      const base = letter === "" || place < 0 ? undefined : BASES[place];
      if (base !== undefined) found.push(...suffixed(kana, length + 1, base, okurigana + name));
      if (letter === onbin) found.push(...voiced(kana, length + 1, okurigana + name));
    }
  }
  return best(found);
}

/** 用いる, 率いる, 報いる: い belongs to the stem, as nowhere else behind one kanji; て does in 立てる, 育てる. */
export function parseVerbIn(vowel: "い" | "て", kana: string): Inflected | undefined {
  return kana.startsWith(vowel) ? best(suffixed(kana, 1, "vowel", `${vowel}I`)) : undefined;
}

/** た and て are だ and で behind ん, and behind い of the row が. */
function voiced(kana: string, at: number, stem: string): readonly Inflected[] {
  const next = kana.charAt(at);
  const isVoiced = next === "だ" || next === "で";
  const wantsVoice = kana.charAt(at - 1) === "ん" || stem.endsWith("G");
  if (isVoiced !== wantsVoice) return [];
  const plain = isVoiced
    ? kana.slice(0, at) + (next === "だ" ? "た" : "て") + kana.slice(at + 1)
    : kana;
  return suffixed(plain, at, "onbin", stem);
}

function suffixed(kana: string, at: number, base: Base, stem: string): readonly Inflected[] {
  const found: Inflected[] = [];
  for (const suffix of base === "vowel" ? VOWEL : SUFFIXES[base]) {
    if (!kana.startsWith(suffix[0], at)) continue;
    const [text, marks, next, form = "end"] = suffix;
    const length = at + text.length;
    const here = marks === "" ? [] : marks.split(" ");
    if (next === undefined) found.push({ stem, marks: here, form, length });
    else
      for (const more of suffixed(kana, length, next, stem))
        found.push({ ...more, marks: [...here, ...more.marks] });
  }
  return found;
}

/** The longest reading; among those of one length the one with the shortest stem. */
function best(found: readonly Inflected[]): Inflected | undefined {
  let chosen: Inflected | undefined;
  for (const one of found) {
    if (one.length === 0) continue;
    if (
      chosen === undefined ||
      one.length > chosen.length ||
      (one.length === chosen.length && one.stem.length < chosen.stem.length)
    )
      chosen = one;
  }
  return chosen;
}

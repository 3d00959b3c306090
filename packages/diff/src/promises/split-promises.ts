/** One thing that a plan says will be done, as it stands in the plan. */
export interface PromisedClause {
  /** Offsets in the plan's text, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The clause without its mark (・, ①), its link (また、) and the comma or full stop behind it. */
  readonly text: string;
}

/** A comma behind a verb or a word that links two acts: what follows is another promise. */
const LINK =
  /(?:(?<=[いきぎしちびみりえけげせぜてでねべめれ])|とともに|と共に|ほか|外|(?<=した|た)上で|つつ|ながら|(?:だ|あ)けでなく)、|とともに(?=[^、])/gu;
/** Ends that look like a verb but only say where, of whom or by what. */
const NO_VERB =
  /(?:において|により|に対し|に対して|について|に関し|に関して|として|に向けて?|を通じて?|に応じて?|を踏まえ|を含めて?|に加えて?|に基づき|にわたり|を捉えて?|とらえて?|に当たり|に際し|を機に|を対象に|を中心に|を目的に|を目指し|ごとに|共に|特に|更に|さらに|新たに|また|並びに|及び|つい|ように|よう|ため|ために|[のはがをやらか]に)、$/u;
const SENTENCE = /[^。\n]+/gu;
const MARK =
  /^(?:[\s　]*(?:[・○〇●◯※■\-－]|[（(]?[0-9０-９ア-ン①-⑳]{1,2}[）).．、]|[①-⑳]))*[\s　]*/u;
const OPENING =
  /^(?:引き?続き|今後(?:も|は)?|また|さらに|更に|あわせて|併せて|加えて|そのほか|このほか|なお|特に|まず|次に|その上で|これまで(?:と同様|どおり)に?)[、,]?/u;

/**
 * The clauses of a plan in reading order: sentences, list items and lines, and in them each act of
 * its own.
 */
export function splitPromises(plan: string): readonly PromisedClause[] {
  return Array.from(plan.matchAll(SENTENCE)).flatMap(({ 0: sentence, index }) =>
    splitSentence(sentence, index),
  );
}

function splitSentence(sentence: string, offset: number): readonly PromisedClause[] {
  const clauses: PromisedClause[] = [];
  let from = 0;
  const put = (to: number): void => {
    const raw = sentence.slice(from, to);
    const before = MARK.exec(raw)?.[0] ?? "";
    const bare = raw.slice(before.length);
    const opening = OPENING.exec(bare)?.[0] ?? "";
    const start = from + before.length + opening.length;
    const text = sentence.slice(start, to).replace(/(?:とともに|と共に|、|\s)+$/u, "");
    if (text !== "")
      clauses.push({ start: offset + start, end: offset + start + text.length, text });
    from = to;
  };
  for (const { 0: link, index } of sentence.matchAll(LINK)) {
    const to = index + link.length;
    if (!NO_VERB.test(sentence.slice(from, to)) && hasObject(sentence.slice(from, to))) put(to);
  }
  put(sentence.length);
  return clauses;
}

/**
 * Whether a stretch says more than a link or a time: it must hold a particle with a word before it.
 */
function hasObject(clause: string): boolean {
  return /[一-龠々ァ-ヺーA-Za-zぁ-ん][をにがへはで]/u.test(clause);
}

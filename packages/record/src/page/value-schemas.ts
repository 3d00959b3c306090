import * as z from "zod/mini";
import { isDate } from "../measure/domain-date.ts";
import { parseEditionId } from "../measure/edition-id.ts";
import { readItemMark } from "../measure/item-mark.ts";
import { isMeasureId } from "../measure/measure-id.ts";
import { DISPENSABLE_FIELDS, EXTRA_MODES } from "../measure/measure.ts";
import { isReservedName } from "../measure/reserved-names.ts";
import { OPINION_STATES } from "../measure/opinion.ts";
import { isOpinionTarget } from "../measure/opinion-target.ts";
import { nearest } from "../word/nearest.ts";

/** The message of a check that has nothing to quote, for the value is empty. */
export const EMPTY = { isEmpty: true } as const;
/** A text with something in it. */
export const text = z.string().check(
  z.refine((value) => value.trim() !== "", {
    error: "空になっています。値を書いてください。",
    params: EMPTY,
  }),
);
/** The id of a measure, 1-ア-2. */
export const measureId = z
  .string()
  .check(
    z.refine(
      isMeasureId,
      "取組の番号の形になっていません。「1-ア-2」のように、提言の番号・方針の記号・通し番号を半角の「-」でつないでください（取組方針がなければ「1-2」）。",
    ),
  );
/** One id, or a list of them. */
export const measureIds = z.pipe(
  z.transform((value: unknown) => (Array.isArray(value) ? value : [value])),
  z.array(measureId).check(
    z.refine((ids) => ids.length > 0, {
      error: "空になっています。前の年度版での番号を書くか、この行を消してください。",
      params: EMPTY,
    }),
  ),
);
/** The mark of an item of the recommendation, or a list of them. */
export const itemMarks = z.pipe(
  z.transform((value: unknown) => (Array.isArray(value) ? value : [value])),
  z
    .array(
      z
        .string()
        .check(
          z.refine(
            (value) => readItemMark(value) !== undefined,
            "提言の項目の番号の形になっていません。「①」のように書いてください。",
          ),
        ),
    )
    .check(
      z.refine((marks) => marks.length > 0, {
        error: "空になっています。提言の項目の番号を書くか、この行を消してください。",
        params: EMPTY,
      }),
    ),
);
/** The id of an edition, r7 or r7.1. */
export const editionId = z
  .string()
  .check(
    z.refine(
      (value) => parseEditionId(value) !== undefined,
      "年度版の形になっていません。「r7」（令和7年度版）や「r7.1」（その訂正版）のように書いてください。",
    ),
  );

/** A day of the calendar, 2026-08-20. */
export const date = z
  .string()
  .check(
    z.refine(
      isDate,
      "日付の形になっていません。「2026-08-20」のように、西暦4桁・月2桁・日2桁を半角の「-」でつないでください。",
    ),
  );
/** An address that begins with https. */
export const address = z
  .string()
  .check(
    z.refine(
      (value) => /^https:\/\/[^\s"<>]+$/.test(value),
      "アドレスの形になっていません。https:// で始まるアドレスを書いてください。",
    ),
  );
/** A name as it stands in an address: jidosodansho. */
export const latinName = z
  .string()
  .check(
    z.refine(
      (value) => /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value) && value.length <= 40,
      "ローマ字の形になっていません。「jidosodansho」のように、英字の小文字で始まる半角の小文字・数字・「-」の40字以内で書いてください。",
    ),
  );
/** What an opinion is on. */
export const opinionTarget = z
  .string()
  .check(
    z.refine(
      isOpinionTarget,
      "意見の対象の形になっていません。取組「2-ア-1」、取組方針「2-ア」、提言「2」の番号を半角で書くか、「全体」と書いてください。",
    ),
  );
/** Whether a field of the city's own is written anew each year. */
const extraMode = z
  .string()
  .check(
    z.refine(
      (value) => Object.values(EXTRA_MODES).some((mode) => mode === value),
      "使い方の言葉ではありません。「毎年書く」（新しい年度版では空から書く）か「引き継ぐ」（前の年度版の文から始める）のどちらかを書いてください。",
    ),
  );
/** The city's own fields; one with the name of a section, a key or a column of torikumi's could not be told from it. */
export const ownFields = z.record(z.string(), extraMode).check(
  z.refine((fields) => !Object.keys(fields).some(isReservedName), {
    error: ({ input }) => {
      const taken = Object.keys(input as object).filter(isReservedName);
      return `もとからある欄（${taken.join("・")}）と同じ名前を含んでいます。違う名前にするか、その行を消してください。`;
    },
  }),
);
/** What a city may do without, by its name. */
export const unusedField = z.string().check(
  z.refine(
    (value) => Object.values(DISPENSABLE_FIELDS).includes(value),
    `使わない欄にできるものではありません。${Object.values(DISPENSABLE_FIELDS)
      .map((name) => `「${name}」`)
      .join("")}のどれかを書いてください。`,
  ),
);
/** What became of an opinion. */
export const opinionState = z.string().check(
  z.refine((value) => OPINION_STATES.some((state) => state === value), {
    error: ({ input }) => {
      const guess = nearest(String(input), OPINION_STATES);
      return guess === undefined
        ? `処理の言葉ではありません。${OPINION_STATES.map((state) => `「${state}」`).join("")}のどれかを書いてください。`
        : `処理の言葉ではありません。もしかして: 「${guess}」`;
    },
  }),
);
/** A team (@city/child-guidance) or an account of GitHub's, or a list of them. */
export const teamsOrAccounts = z.pipe(
  z.transform((value: unknown) => (Array.isArray(value) ? value : [value])),
  z.array(
    z
      .string()
      .check(
        z.refine(
          (value) => /^(?:@[\w.-]+\/[\w.-]+|@?[A-Za-z0-9-]+(?:\[bot\])?)$/.test(value),
          "GitHub のチームやアカウントの形になっていません。「'@組織名/チーム名'」か「アカウント名」のように書いてください。",
        ),
      ),
  ),
);

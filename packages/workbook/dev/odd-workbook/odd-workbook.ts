import fc from "fast-check";
import { makeXlsx } from "../make-xlsx.ts";
import { drawSheet } from "./draw-sheet.ts";
import { ASIDES, type Aside, type Besides } from "./asides.ts";
import type { OddWorkbook } from "./expected.ts";
import { createWords } from "./words.ts";
import { TRICKS, type Trick } from "./tricks.ts";

/** Workbooks as offices make them: the paper or a list, with some of what people do to such tables. Every text has a word of its own. */
export const oddWorkbook: fc.Arbitrary<OddWorkbook> = fc
  .record({
    layout: fc.constantFrom("paper", "list"),
    rows: fc.integer({ min: 6, max: 7 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
    isShuffled: fc.boolean(),
    top: fc.integer({ min: 0, max: 2 }),
    left: fc.integer({ min: 0, max: 1 }),
    strike: fc.constantFrom("stop", "drop", "keep"),
    legend: fc.constantFrom("rows", "cell", "line", "none"),
    header: fc.constantFrom("one", "merged", "unmerged"),
    tricks: fc.subarray(Object.keys(TRICKS) as Trick[], { maxLength: 3 }),
    asides: fc.subarray(Object.keys(ASIDES) as Aside[], { maxLength: 2 }),
    at: fc.nat({ max: 1000 }),
  })
  .map((plan) => {
    const words = createWords();
    const drawn = drawSheet(plan, words);
    const others = plan.asides.map((name): Besides => ASIDES[name](words));
    return {
      bytes: makeXlsx(
        [drawn.sheet, ...others.flatMap(({ sheets = [] }) => sheets)],
        Object.assign({}, ...others.map(({ parts = {} }) => parts)) as Record<string, string>,
      ),
      strike: plan.strike,
      asks: drawn.asks,
      measures: drawn.measures,
      tricks: [
        plan.layout,
        `legend ${plan.legend}`,
        `header ${plan.header}`,
        ...plan.tricks,
        ...plan.asides,
      ],
    };
  });

import type { Edition, Page } from "@torikumi/record";
import type { Context } from "./context.ts";
import { textsOf } from "./text/texts-of.ts";

/** So many measures at a time: their texts fit into the memory that is swept quickly. */
const SIZE = 200;

const NO_PAGES = {
  index: undefined,
  register: undefined,
  recommendations: new Map(),
  policies: new Map(),
  opinions: new Map(),
} satisfies Partial<Edition>;

/** What a rule that looks at one measure at a time is given, one after another: the texts of some measures; with the first, those of all other pages. */
export function* inParts(context: Context): Generator<Context> {
  const { edition, only } = context;
  const wanted = (page: Page<unknown>): boolean => only === undefined || only.has(page.file.path);
  const all = [...edition.measures];
  for (let at = 0; at === 0 || at < all.length; at += SIZE) {
    const measures = new Map(all.slice(at, at + SIZE));
    const pages = at === 0 ? { ...edition, measures } : { ...NO_PAGES, measures };
    yield { ...context, ...textsOf(pages, wanted) };
  }
}

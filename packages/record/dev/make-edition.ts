import { createHash } from "node:crypto";
import type {
  Department,
  Edition,
  EditionPage,
  Measure,
  MeasureId,
  Opinion,
  OpinionId,
  Page,
  Policy,
  PolicyId,
  Recommendation,
} from "../src/index.ts";

/** What a test says of an edition; everything else is filled in. */
export interface EditionParts {
  readonly id?: string;
  readonly page?: Partial<EditionPage>;
  readonly register?: readonly (Pick<Department, "name"> & Partial<Department>)[];
  readonly recommendations?: readonly Recommendation[];
  readonly policies?: readonly Policy[];
  readonly measures?: Readonly<Record<string, Partial<Measure>>>;
  readonly opinions?: Readonly<Record<string, Partial<Opinion>>>;
}

/** An edition made of values: pages have a blob id (equal for equal values) and no positions. */
export function makeEdition(parts: EditionParts): Edition {
  const page: EditionPage = {
    id: parts.id ?? "r7",
    title: "取組状況",
    periods: { progress: "", plan: "" },
    categories: [],
    cases: [],
    preface: "",
    ...parts.page,
  };
  return {
    root: "records",
    index: makePage(page),
    register: makePage((parts.register ?? []).map((entry) => ({ successors: [], ...entry }))),
    recommendations: new Map(
      (parts.recommendations ?? []).map((value) => [value.number, makePage(value)]),
    ),
    policies: new Map(
      (parts.policies ?? []).map((value): [PolicyId, Page<Policy>] => [value.id, makePage(value)]),
    ),
    measures: new Map(
      Object.entries(parts.measures ?? {}).map(([id, value]): [MeasureId, Page<Measure>] => [
        id as MeasureId,
        makePage({ ...EMPTY, ...value, id: id as MeasureId }),
      ]),
    ),
    opinions: new Map(
      Object.entries(parts.opinions ?? {}).map(([id, value]): [OpinionId, Page<Opinion>] => [
        id as OpinionId,
        makePage({ ...NEW_OPINION, ...value, id: id as OpinionId }),
      ]),
    ),
    unread: new Set(),
    diagnostics: [],
  };
}

const NEW_OPINION: Omit<Opinion, "id"> = {
  target: "全体",
  meeting: "第1回本部会議",
  date: "2025-08-20",
  state: "未対応",
  text: "",
  response: "",
};

const EMPTY: Omit<Measure, "id"> = {
  category: "継続",
  departments: ["子）児童相談所"],
  goal: "",
  progress: "",
  evaluation: "",
  plan: "",
};

function makePage<Value>(value: Value): Page<Value> {
  const text = JSON.stringify(value);
  return {
    file: { path: "page.md", blob: createHash("sha1").update(text).digest("hex"), text },
    value,
    spanOf: () => ({ start: 0, end: 0 }),
    preamble: { text: "", marks: [0, 0] },
    sections: [],
    diagnostics: [],
  };
}

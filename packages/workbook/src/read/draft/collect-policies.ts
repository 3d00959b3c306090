import {
  isNameless,
  parsePolicyId,
  type Policy,
  type PolicyId,
  type Recommendation,
} from "@torikumi/record";
import { fieldPlace, fieldText, type DraftRow } from "../rows/draft-row.ts";
import type { NoteSink } from "../../notes/import-note.ts";
import { readItem } from "../../layout/item-mark.ts";
import type { BlockPlace } from "../tables/place-block.ts";
import type { PlacedRow } from "../rows/placed-rows.ts";
import type { EditionFacts } from "../tables/read-facts.ts";
import { readRecommendationLine } from "../../layout/recommendation-line.ts";

/** The pages above the measures. */
export interface PolicyPages {
  readonly recommendations: ReadonlyMap<number, Recommendation>;
  readonly policies: ReadonlyMap<PolicyId, Policy>;
}

/** What one place of a workbook says of a policy and its recommendation. */
interface Head {
  readonly policy: PolicyId;
  readonly recommendation: Recommendation;
  readonly direction: string;
  /** Where the recommendation and the direction stand. */
  readonly at: { readonly recommendation: CellPlace; readonly direction: CellPlace };
}

type CellPlace = BlockPlace["at"];

/**
 * Collects recommendations and policies from the heads of the sheets, the columns of a list and the sheet beside it.
 * What is said first counts; what is said otherwise later is told. Saying nothing is no contradiction.
 */
export function collectPolicies(
  places: readonly BlockPlace[],
  rows: readonly PlacedRow[],
  facts: EditionFacts | undefined,
  note: NoteSink,
): PolicyPages {
  const recommendations = new Map<number, Recommendation>();
  const policies = new Map<PolicyId, Policy>();
  const add = ({ policy, recommendation, direction, at }: Head): void => {
    const known = recommendations.get(recommendation.number);
    const title = known?.title || recommendation.title;
    const items =
      known === undefined || known.items.length === 0 ? recommendation.items : known.items;
    recommendations.set(recommendation.number, { number: recommendation.number, title, items });
    const isTold =
      (recommendation.title !== "" && recommendation.title !== title) ||
      (recommendation.items.length > 0 && recommendation.items.join("\n") !== items.join("\n"));
    if (isTold)
      note({
        severity: "warning",
        ...at.recommendation,
        message: `提言${recommendation.number}の題名か項目が、前に出てきたものと違います。先に出てきた方を取り込みました。`,
      });
    if (isNameless(policy)) {
      if (direction !== "")
        note({
          severity: "error",
          ...at.direction,
          message: `提言${recommendation.number}の取組には取組方針がないので、今後の取組の方向性を取り込めません。取組方針の記号を書くか、方向性の欄を空にしてください。`,
        });
      return;
    }
    const said = policies.get(policy)?.direction || direction;
    policies.set(policy, { id: policy, direction: said });
    if (direction !== "" && direction !== said)
      note({
        severity: "warning",
        ...at.direction,
        message: `取組方針「${policy}」の方向性が、前に出てきたものと違います。先に出てきた方を取り込みました。`,
      });
  };
  for (const { kind, policy, recommendation, direction, at, cells } of places)
    if (kind === "paper" && policy !== undefined)
      add({
        policy,
        recommendation,
        direction,
        at: {
          recommendation: { ...at, cell: cells.recommendation || at.cell },
          direction: { ...at, cell: cells.direction || at.cell },
        },
      });
  for (const head of listHeads(rows)) add(head);
  for (const page of facts?.recommendations ?? []) {
    const { title = "", items = [] } = recommendations.get(page.number) ?? {};
    if ((title === "" || title === page.title) && items.length === 0)
      recommendations.set(page.number, page);
  }
  for (const page of facts?.policies ?? [])
    if ((policies.get(page.id)?.direction ?? "") === "") policies.set(page.id, page);
  return { recommendations, policies };
}

/** What the rows of lists say, each saying once. */
function listHeads(rows: readonly PlacedRow[]): readonly Head[] {
  const heads: Head[] = [];
  const last = new Map<PolicyId, string>();
  for (const { row, policy, isListed } of rows) {
    if (!isListed) continue;
    const texts = [
      fieldText(row, "recommendation"),
      fieldText(row, "recommendationItems"),
      fieldText(row, "direction"),
    ];
    const said = texts.join("\0");
    if (last.get(policy) === said) continue;
    last.set(policy, said);
    heads.push(listHead(row, policy));
  }
  return heads;
}

function listHead(row: DraftRow, policy: PolicyId): Head {
  const text = fieldText(row, "recommendation");
  const line = readRecommendationLine(text);
  const items = fieldText(row, "recommendationItems");
  return {
    policy,
    recommendation: {
      number: parsePolicyId(policy)?.recommendation ?? 0,
      title: line?.title ?? text,
      items: items === "" ? [] : items.split("\n").map((item) => readItem(item).text),
    },
    direction: fieldText(row, "direction"),
    at: {
      recommendation: fieldPlace(row, "recommendation"),
      direction: fieldPlace(row, "direction"),
    },
  };
}

import { measurePath, shorten, type MeasureId } from "@torikumi/record";
import type { Context } from "../context.ts";
import { rowOf, tellSteps, type NumberStep } from "./number-row.ts";

/** What to do where a measure stands under another's number, as the end of a message; all of it where many numbers were pushed on. */
export function adviseNumber(step: NumberStep, context: Context): string {
  const steps = context.mistaken().map(({ id, looksLike }) => ({ from: looksLike, to: id }));
  const other = steps.filter(({ from }) => from === step.to);
  if (other.some(({ to }) => to === step.from))
    return `${step.to} と ${step.from} の文が入れ替わっています。2つのファイルの中身を入れ替えてください`;
  const row = rowOf(step, steps);
  const back = `この文を ${step.from} のファイルに戻`;
  if (row === undefined) {
    const elsewhere = other.map(({ to }) => to).join("、");
    return `番号は付け替えられません。${back}してください${elsewhere === "" ? "" : `（${step.to} の文は、${elsewhere} に書かれています）`}`;
  }
  const lost = row.lost === undefined ? "" : adviseLost(row.lost, context);
  const [first] = row.steps;
  const newcomer = first !== undefined && context.exists(first.from) ? first.from : undefined;
  if (row.steps.length === 1 && newcomer === undefined)
    return `番号は詰めたり付け替えたりできません。${back}${lost === "" ? "してください" : `し、${lost}`}`;
  const files = row.steps.map(({ from, to }) => `${fileOf(to, context)}→${fileOf(from, context)}`);
  const room =
    newcomer === undefined
      ? ""
      : `まず、今の ${newcomer} をまだ使っていない番号（${unusedBeside(newcomer, context)}）に移し、`;
  const pushed = row.steps.length === 1 ? "" : `番号がずれています（${tellSteps(row.steps)}）。`;
  const end = lost === "" ? "てください" : `、${lost}`;
  return `${pushed}番号は詰めたり付け替えたりできません。${room}ファイルの名前を ${files.join("、")} の順に改め${end}`;
}

/** What to do with the measure whose number was given to another, and which stands nowhere; nothing for a number that is new. */
function adviseLost(lost: MeasureId, { previous }: Context): string {
  const own = previous?.measures.get(lost)?.value;
  if (own === undefined) return "";
  const goal = shorten(own.goal || own.progress, 30);
  return `${lost}（「${goal}」）は、終えるのなら取組区分を「終了」にして残してください`;
}

function fileOf(id: MeasureId, { edition }: Context): string {
  return [edition.root, measurePath(id)].filter(Boolean).join("/");
}

/** The first number behind all those that stand, or stood, beside a measure. */
function unusedBeside(id: MeasureId, { exists, existedBefore }: Context): string {
  const parent = id.slice(0, id.lastIndexOf("-"));
  let last = Number(id.slice(parent.length + 1));
  while (exists(`${parent}-${last}`) || existedBefore(`${parent}-${last}`)) last += 1;
  return `${parent}-${last}`;
}

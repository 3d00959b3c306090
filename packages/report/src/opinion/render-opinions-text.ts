import {
  departmentNames,
  groupOpinions,
  meetingName,
  type ListedOpinion,
  type OpinionGrouping,
} from "@torikumi/outline";
import { editionName } from "@torikumi/record";
import { plainLine } from "../text/plain-text.ts";

/** What is said over the list, and how it is put together. */
export interface OpinionsTextOptions {
  /** The edition's id, and the name under which it was opened. */
  readonly edition: string;
  readonly label: string;
  readonly by?: OpinionGrouping | undefined;
}

/** The list for people: a count, then each opinion with its answer, under headings where they are asked for. */
export function renderOpinionsText(
  opinions: readonly ListedOpinion[],
  { edition, label, by }: OpinionsTextOptions,
): string {
  const waiting = opinions.filter(({ open }) => open).length;
  const head = `${editionName(edition)}（${label}）: 意見 ${opinions.length}件のうち、答えを待つもの ${waiting}件`;
  const groups = by === undefined ? [{ title: "", opinions }] : groupOpinions(opinions, by);
  const blocks = groups.flatMap(({ title, opinions: members }) => [
    ...(title === "" ? [] : [`■ ${plainLine(title)}（${members.length}件）`]),
    ...members.map(opinionBlock),
  ]);
  return `${[head, ...blocks].join("\n\n")}\n`;
}

function opinionBlock(opinion: ListedOpinion): string {
  const { id, state, open, targetName, title, text, response, reason = "", source = "" } = opinion;
  return [
    `${id}　${plainLine(state) || "処理なし"}　${targetName}${title === "" ? "" : `「${plainLine(title)}」`}`,
    `  会議: ${plainLine(meetingName(opinion))}　担当部: ${plainLine(departmentNames(opinion))}`,
    ...lines("意見", text),
    ...lines("対応", response === "" ? (open ? "（まだありません）" : "（なし）") : response),
    ...(reason === "" ? [] : lines("理由", reason)),
    ...(source === "" ? [] : lines("経緯", source)),
  ].join("\n");
}

function lines(name: string, text: string): readonly string[] {
  return text
    .split("\n")
    .map((line, at) => (at === 0 ? `  ${name}: ${plainLine(line)}` : `        ${plainLine(line)}`));
}

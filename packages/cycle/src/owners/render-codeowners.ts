import { measurePath, isValidIn, UserError, type Edition } from "@torikumi/record";
import { joinRoot } from "@torikumi/source";
import { escapePattern } from "./owner-pattern.ts";

/** An edition, and its place in the repository. */
export interface OwnedEdition {
  readonly edition: Edition;
  readonly folder: string;
}

/** What stands in a new file before the line: people may write there. */
const HEAD = `# 変更の提案（プルリクエスト）を、だれに確認してもらうかの一覧です。
#
# 「ここから下は」で始まる行より前は、人が書くところです。torikumi codeowners で作り直しても残ります。
# 次の行の先頭の「# 」を消し、事務局のチームに書き換えると、下に名前のないファイルは全て事務局が確認します。
# * @組織名/事務局のチーム名
`;

const LINE =
  "# ここから下は torikumi codeowners が departments.yaml から作ります。手で直さず、departments.yaml の「チーム」を直してください。";

/**
 * The text of CODEOWNERS: what people wrote in the standing one (or a first text for them), then one line for every measure whose
 * departments have a team, edition after edition. Throws a `UserError` for a team that is no name of a team.
 */
export function renderCodeowners(
  editions: readonly OwnedEdition[],
  { standing }: { readonly standing: string | undefined },
): string {
  return [handWritten(standing), LINE, ...editions.flatMap(linesOf), ""].join("\n");
}

function linesOf({ edition, folder }: OwnedEdition): readonly string[] {
  const teams = teamsOf(edition);
  return [...edition.measures].flatMap(([id, { value }]) => {
    const owners = new Set(value.departments.flatMap((name) => teams.get(name) ?? []));
    const path = joinRoot(folder, measurePath(id));
    return owners.size === 0 ? [] : [`/${escapePattern(path)} ${[...owners].join(" ")}`];
  });
}

function handWritten(standing: string | undefined): string {
  const text = standing?.replaceAll("\r\n", "\n");
  if (text === undefined || text.trim() === "") return HEAD;
  const at = `\n${text}`.indexOf(`\n${LINE}`);
  const own = at === -1 ? text : text.slice(0, Math.max(0, at - 1));
  return own === "" ? "" : `${own.replace(/\n*$/, "")}\n`;
}

/** The team of every department that is valid in the edition. */
function teamsOf(edition: Edition): ReadonlyMap<string, string> {
  const id = edition.index?.value.id ?? "";
  const teams = new Map<string, string>();
  for (const department of edition.register?.value ?? []) {
    const { name, team } = department;
    if (team === undefined || team === "" || !isValidIn(department, id)) continue;
    if (!/^@[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)?$/.test(team))
      throw new UserError(
        `departments.yaml の「${name}」のチームが「@組織名/チーム名」の形になっていません。GitHub のチームの名前に書き直してください。`,
      );
    teams.set(name, team);
  }
  return teams;
}

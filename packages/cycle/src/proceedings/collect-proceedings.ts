import { connect, readProceedings, type ConnectOptions, type Proceedings } from "@torikumi/github";
import {
  formatOpinion,
  formatProceedings,
  opinionPath,
  parseEditionId,
  proceedingsPath,
  PROCEEDINGS_FOLDER,
  UserError,
  type Edition,
  type OpinionId,
  type ProceedingsHead,
} from "@torikumi/record";
import {
  openSource,
  readBelow,
  readRepositoryFile,
  writeFiles,
  type WriteResult,
} from "@torikumi/source";
import { readEdition } from "../edition/read-edition.ts";
import { requireFolder } from "../edition/require-folder.ts";
import { CODEOWNERS } from "../owners/stray-owners.ts";
import type { Workspace } from "../workspace.ts";
import { findOpinions } from "./find-opinions.ts";
import { namePeople } from "./name-people.ts";
import { renderProceedings } from "./render-proceedings.ts";
import { otherLedgers } from "./other-ledgers.ts";
import { readHeads } from "./read-heads.ts";
import { isSealed, seal } from "./seal.ts";

/** How the proceedings of a pull request are collected. */
export interface CollectOptions {
  readonly connection: ConnectOptions;
  /** The number of the pull request. */
  readonly number: number;
  /** The edition's folder. */
  readonly into: string;
  /** The edition whose work it was; that of the folder when left out. */
  readonly edition?: string | undefined;
  readonly dryRun: boolean;
}

/** What came of it. */
export interface CollectedProceedings {
  readonly edition: string;
  /** Where they stand, inside the edition's folder. */
  readonly path: string;
  readonly head: ProceedingsHead;
  /** The opinions that are pages from now on. */
  readonly opinions: readonly {
    readonly id: OpinionId;
    readonly target: string;
    readonly source: string;
  }[];
  /** What could not be found out, or was passed over; Japanese sentences. */
  readonly notes: readonly string[];
  readonly files: WriteResult;
}

/**
 * Writes down what was said and decided on a pull request, so that it stays when GitHub does not; remarks that begin with 意見: become pages
 * of opinions, each once. Nothing is written where anything could not be read, nor over a file that somebody has changed by hand.
 */
export async function collectProceedings(
  { connection, number, into, edition: wanted, dryRun }: CollectOptions,
  workspace: Workspace,
): Promise<CollectedProceedings> {
  const source = requireFolder(await openSource(into, workspace));
  const edition = await readEdition(source);
  const id = editionOf(wanted, edition, source.label);
  const path = proceedingsPath(id, number);
  const root = (await readRepositoryFile(source, CODEOWNERS))?.editionFolder;
  const standing = await readBelow(source, PROCEEDINGS_FOLDER);
  const heads = readHeads(standing);
  const before = standing.get(path);
  const old = before && new TextDecoder().decode(before.bytes);
  if (old !== undefined) checkOwn(old, `${source.label}/${path}`);

  const client = await connect(connection);
  const proceedings = await readProceedings(client, number);
  const people = await namePeople(client, proceedings, edition.register?.file);
  const { found, notes } = findOpinions(proceedings, {
    edition,
    id,
    root: root ?? source.root,
    heads: [...heads.values()],
    others: root === undefined ? [] : await otherLedgers(root, workspace),
    ...people,
  });
  const taken = new Map([
    ...Object.entries(heads.get(path)?.意見 ?? {}),
    ...found.map((opinion) => [opinion.source ?? "", opinion.id] as const),
  ]);
  const { head, body } = renderProceedings(proceedings, { people, taken });
  const text = seal(formatProceedings(head, body));
  await source.close();
  const files = writeFiles(
    source.folder,
    new Map([
      [path, old !== undefined && withoutReturns(old) === text ? old : text],
      ...found.map((opinion) => [opinionPath(opinion.id), formatOpinion(opinion)] as const),
    ]),
    { blobs: new Map(before && [[path, before.blob]]), dryRun },
  );
  const opinions = found.map((one) => ({
    id: one.id,
    target: one.target,
    source: one.source ?? "",
  }));
  return {
    edition: id,
    path,
    head,
    opinions,
    notes: [...people.notes, ...unknownStates(proceedings), ...notes],
    files,
  };
}

function editionOf(wanted: string | undefined, edition: Edition, label: string): string {
  const id = wanted ?? edition.index?.value.id ?? "";
  if (parseEditionId(id) !== undefined) return id;
  throw new UserError(
    wanted === undefined
      ? `${label} の年度版の番号が読み取れません。index.md の「年度版」を確かめるか、--edition r8 のように指定してください。`
      : `「${wanted}」は年度版の番号ではありません。--edition r8 のように指定してください。`,
  );
}

function unknownStates({ threads }: Proceedings): readonly string[] {
  return threads.every(({ state }) => state !== "unknown")
    ? []
    : [
        "やり取りが解決したかどうかを GitHub（GraphQL）が示さないので、未解決として数えました。トークンの権限を確かめてください。",
      ];
}

function checkOwn(text: string, shown: string): void {
  if (isSealed(withoutReturns(text))) return;
  throw new UserError(
    `「${shown}」は、集めたあとで手で直されているので、書き換えません。集め直すときは、このファイルを消すか、年度版のフォルダーの外に移してから、もう一度実行してください。`,
  );
}

function withoutReturns(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

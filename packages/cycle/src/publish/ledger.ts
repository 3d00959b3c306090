import { compareEditionIds, OPINIONS_FOLDER, PROCEEDINGS_FOLDER } from "@torikumi/record";
import { readBelow, type RawFile, type RevisionSource } from "@torikumi/source";
import { readHeads } from "../proceedings/read-heads.ts";
import { archiveFiles } from "./archive-files.ts";
import type { PublishedFile } from "./file-set.ts";

/** Threads of a pull request that nobody has resolved. */
export interface OpenThreads {
  /** Of the proceedings, inside the edition. */
  readonly path: string;
  /** Of the pull request. */
  readonly number: number;
  readonly count: number;
}

/** Everything that was said of an edition and of those before it: opinions, and the proceedings of pull requests, by edition path. */
export async function readLedger(source: RevisionSource): Promise<ReadonlyMap<string, RawFile>> {
  return new Map([
    ...(await readBelow(source, OPINIONS_FOLDER)),
    ...(await readBelow(source, PROCEEDINGS_FOLDER)),
  ]);
}

/** The threads that the proceedings of an edition leave open, by path. Throws a `UserError` for proceedings that cannot be read. */
export function unresolvedThreads(
  ledger: ReadonlyMap<string, RawFile>,
  id: string,
): readonly OpenThreads[] {
  return [...readHeads(ledger)].flatMap(([path, { プルリクエスト: number, 未解決: count }]) =>
    count > 0 && compareEditionIds(path.split("/")[1] ?? "", id) === 0
      ? [{ path, number, count }]
      : [],
  );
}

/** The ledger as an archive; none where nobody has said anything yet. */
export async function makeLedger(
  id: string,
  ledger: ReadonlyMap<string, RawFile>,
): Promise<readonly PublishedFile[]> {
  if (ledger.size === 0) return [];
  const files = new Map([...ledger].map(([path, { bytes }]) => [path, bytes]));
  return [
    {
      name: ledgerName(id),
      bytes: await archiveFiles(files, `${id}-ledger`),
      description: "委員会の意見（意見）とプルリクエストの経緯（経緯）の一式",
    },
  ];
}

/** What the archive of the ledger is called. */
export function ledgerName(id: string): string {
  return `${id}-ledger.zip`;
}

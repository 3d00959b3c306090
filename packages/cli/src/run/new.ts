import {
  filePath,
  formatMeasure,
  isMeasureId,
  nearest,
  parsePolicyId,
  placeOf,
  UserError,
  type MeasureId,
  type PolicyId,
} from "@torikumi/record";
import { listEditionTags, openSource, writeFiles, type Source } from "@torikumi/source";
import type { NewFlags } from "../commands/new.ts";
import type { World } from "../world.ts";
import { alike, toEdition } from "@torikumi/cycle/compare";

/** Makes the page of a new measure with the next serial of a policy. */
export async function runNew(this: World, flags: NewFlags, policy: string): Promise<void> {
  const id = policy.normalize("NFC");
  const place = parsePolicyId(id);
  if (place === undefined)
    throw new UserError(
      `「${policy}」は取組方針の形ではありません。「1-ア」のように、提言の番号と片仮名を半角の「-」でつないでください。`,
    );
  const { predecessor } = flags;
  if (predecessor !== undefined && !isMeasureId(predecessor))
    throw new UserError(
      `「${predecessor}」は取組の番号の形ではありません。「1-ア-2」のように書いてください。`,
    );
  const source = await openSource(flags.into, this);
  if (source.kind !== "folder")
    throw new UserError(
      `「${source.label}」は Git のタグやブランチなので書き込めません。年度版のフォルダーを指定してください。`,
    );
  const folder = `${place.recommendation}/${place.letter}`;
  const { register, policies } = await toEdition(
    await source.readPaths([filePath(id as PolicyId), "index.md", "departments.yaml"]),
    source.root,
  );
  if (!policies.has(id as PolicyId))
    throw new UserError(
      `取組方針「${id}」がありません。先に ${source.root}/${filePath(id as PolicyId)} に取組の方向性を書いてください。`,
    );
  const names = register?.value.map(({ name }) => name) ?? [];
  const unknown = flags.department?.find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new UserError(
      `担当部「${unknown}」は departments.yaml にありません。${guess(unknown, names)}`,
    );
  const used = [
    ...(await serials(source, folder)),
    ...(await publishedSerials(source, folder, this)),
  ];
  const measure: MeasureId = `${place.recommendation}-${place.letter}-${Math.max(0, ...used) + 1}`;
  const text = formatMeasure({
    id: measure,
    category: "新規",
    departments: flags.department ?? [],
    goal: "",
    progress: "",
    evaluation: "",
    plan: "",
    ...(predecessor === undefined ? {} : { predecessors: [predecessor as MeasureId] }),
  });
  writeFiles(source.folder, new Map([[filePath(measure), text]]));
  await this.write(`${source.root}/${filePath(measure)}\n`);
  this.note(
    `取組 ${measure} のページを作りました。${flags.department === undefined ? "担当部と、" : ""}4つの見出しの下に本文を書いてから、torikumi validate で確かめてください。`,
  );
}

function guess(name: string, names: readonly string[]): string {
  const same = names.find((known) => known.normalize("NFKC") === name.normalize("NFKC"));
  const near = same ?? nearest(name, names);
  return near === undefined ? `使える名称: ${names.join("、")}` : `もしかして: 「${near}」`;
}

/** The serials that any published edition has used; a tag without the edition's folder has used none. */
async function publishedSerials(
  current: Source,
  folder: string,
  world: World,
): Promise<readonly number[]> {
  const used: number[] = [];
  for (const tag of await listEditionTags(world)) {
    const published = await openIfThere(`refs/tags/${tag}`, alike(current, world));
    if (published === undefined) continue;
    used.push(...(await serials(published, folder)));
    await published.close();
  }
  return used;
}

async function openIfThere(
  spec: string,
  place: Parameters<typeof openSource>[1],
): Promise<Source | undefined> {
  try {
    return await openSource(spec, place);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

async function serials(source: Source, folder: string): Promise<readonly number[]> {
  const entries = await source.listFolder(folder);
  return entries.flatMap(({ path }) => {
    const place = placeOf(source.root === "" ? path : path.slice(source.root.length + 1));
    return place?.kind === "measure" ? [Number(place.id.split("-")[2])] : [];
  });
}

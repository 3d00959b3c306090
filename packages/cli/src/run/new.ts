import { makePage, type NewPage } from "@torikumi/cycle/open";
import type { World } from "../world.ts";

/** Flags of `new`. */
export interface NewFlags {
  readonly into: string;
  readonly department?: readonly string[];
  readonly predecessor?: string;
  readonly title?: string;
}

/** Makes the page of a new recommendation, policy or measure. */
export async function runNew(this: World, flags: NewFlags, target: string): Promise<void> {
  const { into, department: departments = [], predecessor, title } = flags;
  const page = await makePage(target, this, { into, departments, predecessor, title });
  await this.write(`${page.path}\n`);
  if (page.doubt !== undefined) this.note(`注意: ${page.doubt}`);
  const next: Readonly<Record<NewPage["kind"], string>> = {
    recommendation: `提言${page.id} のページを作りました。題名と項目を書き、torikumi new ${page.id}-ア で取組方針を作ってください。`,
    policy: `取組方針 ${page.id} のページを作りました。取組の方向性を書き、torikumi new ${page.id} で取組を作ってください。`,
    measure: `取組 ${page.id} のページを作りました。${departments.length === 0 ? "担当部と、" : ""}見出しの下に本文を書いてから、torikumi validate で確かめてください。`,
  };
  this.note(next[page.kind]);
}

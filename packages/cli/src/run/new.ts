import { makeMeasure } from "@torikumi/cycle/open";
import type { World } from "../world.ts";

/** Flags of `new`. */
export interface NewFlags {
  readonly into: string;
  readonly department?: readonly string[];
  readonly predecessor?: string;
}

/** Makes the page of a new measure with the next serial of a policy. */
export async function runNew(this: World, flags: NewFlags, policy: string): Promise<void> {
  const { into, department: departments = [], predecessor } = flags;
  const { id, path, doubt } = await makeMeasure(policy, this, { into, departments, predecessor });
  await this.write(`${path}\n`);
  if (doubt !== undefined) this.note(`注意: ${doubt}`);
  this.note(
    `取組 ${id} のページを作りました。${departments.length === 0 ? "担当部と、" : ""}4つの見出しの下に本文を書いてから、torikumi validate で確かめてください。`,
  );
}

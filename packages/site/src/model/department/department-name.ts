import { isValidIn } from "@torikumi/record";
import type { SitePath } from "../addresses.ts";
import type { EditionNode } from "../edition-node.ts";
import { hashWord } from "../spelling/spell-word.ts";

type Named = Pick<EditionNode, "id" | "slug" | "register">;

/**
 * A department's name in full: こども局 児童相談所 for 子）児童相談所, where the register says what the letters before the bracket stand for.
 * The printed name stays where it says nothing.
 */
export function departmentName({ register }: Pick<EditionNode, "register">, name: string): string {
  const bureau = register.find((one) => one.name === name)?.bureau;
  const [, rest] = /^[^）)]{1,3}[）)](.+)$/u.exec(name) ?? [];
  return bureau === undefined || rest === undefined ? name : `${bureau} ${rest}`;
}

/** What a department's pages are called in addresses, as the edition's register says it: `jidosodan`, else the beginning of the name's SHA-256. */
export function departmentSlug({ id, register }: Named, name: string): string {
  const own = register.find((one) => one.name === name);
  if (own?.latinName === undefined || !isValidIn(own, id)) return hashWord(name);
  const isShared = register.some(
    (one) => one !== own && one.latinName === own.latinName && isValidIn(one, id),
  );
  return isShared ? hashWord(name) : own.latinName;
}

/** What a department promised and did in an edition: `departments/jidosodan/r7/`. */
export function departmentPath(node: Named, name: string): SitePath {
  return `departments/${departmentSlug(node, name)}/${node.slug}/`;
}

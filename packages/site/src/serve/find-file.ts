import { statSync } from "node:fs";
import { join, normalize, sep } from "node:path";

/** The file that an address means, the address with a slash for a folder without one, or undefined. */
export function findFile(
  folder: string,
  url: string,
): string | { readonly moved: string } | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
  const file = join(folder, normalize(path));
  if (path.includes("\0") || !(file + sep).startsWith(folder.endsWith(sep) ? folder : folder + sep))
    return undefined;
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isFile() === true) return file;
  if (stats?.isDirectory() !== true) return undefined;
  if (!path.endsWith("/")) return { moved: `${encodeURI(path).replace(/^\/+/, "/")}/` };
  const index = join(file, "index.html");
  return statSync(index, { throwIfNoEntry: false })?.isFile() === true ? index : undefined;
}

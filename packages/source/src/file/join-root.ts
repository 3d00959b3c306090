/** Puts a root (`records`; "" for none) before an edition path (`1/ア/2.md`; "" for the root itself). */
export function joinRoot(root: string, path: string): string {
  return root === "" ? path : path === "" ? root : `${root}/${path}`;
}

/** Takes the root off a path again: `records/1/ア/2.md` is `1/ア/2.md`. */
export function withoutRoot(root: string, path: string): string {
  return root === "" ? path : path.slice(root.length + 1);
}

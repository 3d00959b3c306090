import { filteredPages, joinRoot, type Source } from "@torikumi/source";

/**
 * A Japanese line that says that the text of a folder is not the one that Git keeps and that is published, since an attribute turns one
 * into the other. Undefined where it is, and for a revision.
 */
export async function filteredEdition(source: Source): Promise<string | undefined> {
  if (source.kind !== "folder") return undefined;
  const pages = await filteredPages(source);
  const [first] = pages;
  if (first === undefined) return undefined;
  return `注意: ${joinRoot(source.root, first)} ${pages.length === 1 ? "" : `など${pages.length}個のページ`}は、.gitattributes などの指定（filter、ident、working-tree-encoding）のため、手元の文と、Git に残って公表される文が違います。見たのは手元の文です。公表される文は torikumi validate HEAD で確かめてください。`;
}

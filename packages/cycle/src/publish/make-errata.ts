import type { Erratum } from "@torikumi/outline";
import type { PublishedFile } from "./file-set.ts";

/** The 正誤表 of a correction as files, and as Markdown for the release notes. */
export async function makeErrata(
  errata: readonly Erratum[],
  names: { readonly from: string; readonly to: string },
): Promise<{ readonly files: readonly PublishedFile[]; readonly errata: string }> {
  const { errataRows, renderErrataHtml, renderErrataMarkdown } = await import("@torikumi/report");
  const { writeCsvRows } = await import("@torikumi/workbook");
  const markdown = renderErrataMarkdown(errata, names);
  const file = (extension: string, text: string, description: string): PublishedFile => ({
    name: `${names.to}-errata.${extension}`,
    bytes: new TextEncoder().encode(text),
    description,
  });
  const csv = writeCsvRows(errataRows(errata), { reader: "excel" });
  return {
    files: [
      file("html", renderErrataHtml(errata, names), "正誤表（印刷用のページ）"),
      file("md", markdown, "正誤表（Markdown）"),
      file("csv", csv, "正誤表（Excel で開くための CSV）"),
    ],
    errata: markdown,
  };
}

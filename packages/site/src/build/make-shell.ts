import { licenceAddress } from "@torikumi/outline";
import { UserError } from "@torikumi/record";
import type { SiteShell } from "../layout/site-shell.ts";
import { hasFeed } from "../model/dated-editions.ts";
import { hasOpinions } from "../model/opinion/has-opinion.ts";
import type { SiteModel } from "../model/site-model.ts";
import { dataPath, type ListedFile } from "../pages/data/data-view.ts";
import { ASSETS } from "./make-assets.ts";

/** What is the same on every page of a site. Throws a `UserError` for an address that no site can have. */
export function makeShell(site: SiteModel, shared: readonly ListedFile[]): SiteShell {
  const address = site.input.address ?? "";
  if (address !== "" && !/^https?:\/\/[^\s"<>]+\/$/.test(address)) {
    throw new UserError(
      `サイトのアドレス「${address}」が正しくありません。https:// で始まり / で終わるアドレスを指定してください。`,
    );
  }
  const { publisher, contact, licence } = site.current.edition.index?.value ?? {};
  const terms = licenceAddress(licence) ?? licence;
  return {
    siteName: site.input.name ?? "提言に対する取組の記録",
    ...ASSETS,
    address,
    basePath: address === "" ? "/" : new URL(address).pathname,
    ...(publisher !== undefined && { publisher }),
    ...(contact !== undefined && { contact }),
    ...(terms !== undefined && { licence: terms }),
    downloads: downloadsIn(shared),
    hasFeed: hasFeed(site),
    hasDepartments: site.editions.some(({ measures }) =>
      [...measures.values()].some(({ departments }) => departments.length > 0),
    ),
    hasOpinions: hasOpinions(site),
    newestPath: `${site.current.slug}/`,
  };
}

const FORMATS: Readonly<Record<string, string>> = { csv: "text/csv", json: "application/json" };

/** The tables over all years in the forms that catalogues know. */
function downloadsIn(shared: readonly ListedFile[]): SiteShell["downloads"] {
  return shared.flatMap(({ name, table }) => {
    const format = FORMATS[name.split(".").at(-1) ?? ""];
    return table === undefined || format === undefined
      ? []
      : [{ path: dataPath("", name), format }];
  });
}

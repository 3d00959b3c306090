/** The file that says that a folder is a site made here and may be replaced: JSON with the editions and the address. */
export const SITE_MARK = "torikumi-site.json";

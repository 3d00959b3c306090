/** What a folder holds that was built here: the file by which it is known (JSON with the editions and the address), and its name. */
export const SITE_KIND = { mark: "torikumi-site.json", name: "サイト" } as const;

/** What is the same on every page. */
export interface SiteShell {
  readonly siteName: string;
  /** Paths below the root. */
  readonly styleSheet: string;
  readonly searchScript: string;
  readonly icon: string;
  /** Full address of the root; "" where it is not known. */
  readonly address: string;
  readonly hasFeed: boolean;
  readonly hasDepartments: boolean;
  readonly hasOpinions: boolean;
  readonly newestPath: string;
  /** Path of the root on its server, with a slash at both ends: what the error page, which is served anywhere, links to. */
  readonly basePath: string;
}

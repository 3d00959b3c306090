/** Where the work of a year is done. */
export interface Workspace {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The environment, for Git and for what GitHub Actions says of itself. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

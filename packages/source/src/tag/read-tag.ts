import { explainGitFailure } from "../git/explain-git-failure.ts";
import { runGit, type GitPlace } from "../git/run-git.ts";

/** A tag as it stands in the repository. */
export interface Tag {
  readonly name: string;
  /** Id of the commit that it marks. */
  readonly commit: string;
  /** What the annotation says, without line ends at its end; "" for a tag without one. */
  readonly message: string;
}

/** Reads a tag by its name; undefined where there is none. Throws a `UserError` where Git cannot be asked. */
export async function readTag(name: string, place: GitPlace): Promise<Tag | undefined> {
  const found = await runGit(
    [
      "for-each-ref",
      "--format=%(refname)%00%(objecttype)%00%(objectname)%00%(*objectname)%00%(contents:subject)%00%(contents:body)",
      `refs/tags/${name}`,
    ],
    place,
  );
  if (found.code !== 0) throw explainGitFailure({ ...found, cwd: place.cwd });
  const text = found.stdout.toString("utf8");
  const [ref, type, object = "", commit = "", subject = "", body = ""] = text.split("\0");
  // Asked for `r8`, Git also lists what stands below it, as `r8/x`; beside such a one there is no `r8`.
  if (ref !== `refs/tags/${name}`) return undefined;
  if (type !== "tag") return { name, commit: object, message: "" };
  const message = body.trim() === "" ? subject : `${subject}\n\n${body.trimEnd()}`;
  return { name, commit, message: message.trimEnd() };
}

/** The arguments without `-C DIR`, which may stand anywhere before `--`, and that folder; the last one counts. */
export function takeDirectory(args: readonly string[]): {
  readonly directory: string | undefined;
  readonly rest: readonly string[];
} {
  const rest: string[] = [];
  let directory: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? "";
    if (argument === "--") return { directory, rest: [...rest, ...args.slice(at)] };
    if (argument === "-C") directory = args[++at] ?? "";
    else rest.push(argument);
  }
  return { directory, rest };
}

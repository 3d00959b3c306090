/** What stands on the command line whatever the command is. */
export interface CommonArguments {
  /** The folder of `-C DIR`, which may stand anywhere before `--`; the last one counts. */
  readonly directory: string | undefined;
  /** Whether a program reads the answer (`--format json`, `sarif` or `rdjson`): then it gets one JSON document, whatever happens. */
  readonly reader: "program" | "person";
  /** The arguments without `-C DIR`. */
  readonly rest: readonly string[];
}

const FOR_PROGRAMS: ReadonlySet<string> = new Set(["json", "sarif", "rdjson"]);

/** Flags whose value people write as two words (`--prefer reply 1-ア-2.取組状況`); the parser knows values of one word only. */
const OF_TWO_WORDS: ReadonlySet<string> = new Set(["--prefer"]);
/** Both words as one, as a shell hands on what is quoted. */
const BOTH = /\s(?:\d+-|[a-z]\d+(?:\.\d+)?-意見-)[^\s.]+\..+$/u;

/** Reads what is common to all commands; the command reads its own arguments, `--format` among them, again. */
export function readArguments(args: readonly string[]): CommonArguments {
  const end = args.indexOf("--");
  const read = end === -1 ? args : args.slice(0, end);
  const rest: string[] = [];
  let directory: string | undefined;
  let reader: CommonArguments["reader"] = "person";
  for (let at = 0; at < read.length; at++) {
    const argument = read[at] ?? "";
    if (argument === "-C") {
      directory = read[++at] ?? "";
      continue;
    }
    const format = argument === "--format" ? read[at + 1] : /^--format=(.*)$/s.exec(argument)?.[1];
    if (FOR_PROGRAMS.has(format ?? "")) reader = "program";
    rest.push(argument);
    if (OF_TWO_WORDS.has(argument) && !BOTH.test(read[at + 1] ?? "") && read[at + 2] !== undefined)
      rest.push(`${read[++at]} ${read[++at]}`);
  }
  return { directory, reader, rest: end === -1 ? rest : [...rest, ...args.slice(end)] };
}

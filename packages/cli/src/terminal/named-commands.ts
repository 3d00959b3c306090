import { shellWord } from "./shell-word.ts";

/** A command of torikumi in a sentence, as a person would type it. */
const COMMAND =
  /(?<=(?:^|[^\p{L}\p{N}_/.-])torikumi )(?=(?:init|import|export|validate|diff|review|new|fix|edition|inquiry|opinion|rename-department|site|codeowners|github|demo)(?![\w-]))/gu;

/** The commands that a sentence for people names, as they are to be typed by somebody who works with `-C`, e.g. `torikumi -C kita validate`. */
export function namedCommands(text: string, directory: string | undefined): string {
  return directory === undefined ? text : text.replace(COMMAND, `-C ${shellWord(directory)} `);
}

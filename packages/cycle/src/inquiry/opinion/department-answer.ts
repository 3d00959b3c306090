import { isAnswered } from "@torikumi/record";

/** Under which names the answers to an opinion stand. */
export interface AnswerForm {
  /** Who is asked. A single department answers without its name, as long as no name stands there. */
  readonly asked: readonly string[];
  /** Every name under which an answer may stand. */
  readonly names: ReadonlySet<string>;
}

/** What a department has answered to an opinion; "" for nothing. */
export function answerOf(response: string, department: string, form: AnswerForm): string {
  const lines = linesOf(response);
  if (isAlone(lines, department, form)) return trimLines(lines);
  const { start, end } = placeOf(lines, department, form);
  return trimLines(lines.slice(start + 1, end));
}

/** What stands in an answer beside what a department has written itself, names and all; "" for nothing. */
export function otherAnswers(response: string, department: string, form: AnswerForm): string {
  const lines = linesOf(response);
  if (isAlone(lines, department, form)) return "";
  const { start, end } = placeOf(lines, department, form);
  return trimLines(lines.toSpliced(start, end - start));
}

/** The answer with another text for one department, every line of the others as it was. "" takes the department's away. */
export function withAnswer(
  response: string,
  department: string,
  { text, form }: { readonly text: string; readonly form: AnswerForm },
): string {
  const lines = linesOf(response);
  if (isAlone(lines, department, form)) return text;
  const { start, end } = placeOf(lines, department, form);
  const own = text === "" ? [] : [`【${department}】`, ...text.split("\n")];
  return trimLines(lines.toSpliced(start, end - start, ...own));
}

/** The departments that have answered an opinion. */
export function answeredBy(response: string, form: AnswerForm): ReadonlySet<string> {
  const lines = linesOf(response);
  const names = lines.flatMap((line) => nameIn(line, form) ?? []);
  const [first = ""] = form.asked;
  return new Set(lines.length > 0 && isAlone(lines, first, form) ? [first] : names);
}

/** A line of a text that would be taken for the name over an answer; undefined where there is none. */
export function namingLine(text: string, form: AnswerForm): string | undefined {
  return text.split("\n").find((line) => nameIn(line, form) !== undefined);
}

function linesOf(response: string): readonly string[] {
  return isAnswered({ response }) ? response.split("\n") : [];
}

/** Whether a department's answer stands there without its name. */
function isAlone(lines: readonly string[], department: string, form: AnswerForm): boolean {
  const [only, ...others] = form.asked;
  return (
    only === department &&
    others.length === 0 &&
    lines.every((line) => nameIn(line, form) === undefined)
  );
}

/** Where a department's name and answer stand; the end of the lines where they do not. */
function placeOf(
  lines: readonly string[],
  department: string,
  form: AnswerForm,
): { readonly start: number; readonly end: number } {
  const start = lines.findIndex((line) => nameIn(line, form) === department);
  if (start === -1) return { start: lines.length, end: lines.length };
  const length = lines.slice(start + 1).findIndex((line) => nameIn(line, form) !== undefined);
  return { start, end: length === -1 ? lines.length : start + 1 + length };
}

/** The department whose name is all that stands in a line: 【子）児童相談所】. */
function nameIn(line: string, { names }: AnswerForm): string | undefined {
  const [, name = ""] = /^【(.+)】[ \t　]*$/u.exec(line) ?? [];
  return names.has(name) ? name : undefined;
}

function trimLines(lines: readonly string[]): string {
  return lines.join("\n").replace(/^(?:[ \t　]*\n)+|(?:\n[ \t　]*)+$/gu, "");
}

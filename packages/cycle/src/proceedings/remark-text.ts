import { formatLine, formatText } from "@torikumi/record";
import { visibleText } from "@torikumi/report";

/** A team or an account that is called, and the page of an account. */
const CALL = /(?<![\w.])@([a-z0-9][a-z0-9-]{0,38})(\/[\w.-]+)?/gi;
const PROFILE = /(https?:\/\/[\w.:-]+\/)([a-z0-9-]{1,39})(?![\w/-])/gi;

/**
 * What was said as lines of plain text: no empty lines, nothing that nobody sees, list items with the mark of the paper, and names of
 * accounts replaced by what the people are.
 */
export function remarkText(body: string, accounts: ReadonlyMap<string, string>): string {
  return visibleText(body.toWellFormed().replaceAll(/\r\n?/g, "\n").replaceAll("\t", "  "))
    .replaceAll(CALL, (_, login: string, team?: string) => {
      const called = team === undefined ? login : `@${login}${team}`;
      return `@（${accounts.get(called.toLowerCase()) ?? "呼びかけた相手"}）`;
    })
    .replaceAll(PROFILE, (whole, before: string, login: string) => {
      const name = accounts.get(login.toLowerCase());
      return name === undefined ? whole : `${before}（${name}）`;
    })
    .split("\n")
    .map((line) => line.trimEnd().replace(/^[-*+] +/, "・"))
    .filter((line) => line !== "")
    .join("\n");
}

/** Plain lines as Markdown in which nothing is a mark, a link or a call. */
export function inertText(text: string): string {
  return inert(formatText(text));
}

/** As {@link inertText}, on one line. */
export function inertLine(text: string): string {
  return inert(formatLine(text.replaceAll(/\s*\n\s*/g, " ")));
}

/** An address in angle brackets, or as text where it is none. */
export function inertAddress(url: string): string {
  return /^https?:\/\/[\w.:[\]-]+\/[\w./#%+~-]*$/.test(url)
    ? `<${url}>`
    : inertLine(visibleText(url));
}

function inert(markdown: string): string {
  return markdown
    .replaceAll(/[$@]/g, "\\$&")
    .replaceAll(/:(?=\/\/)/g, "\\:")
    .replaceAll(/\b(www)\./gi, "$1\\.");
}

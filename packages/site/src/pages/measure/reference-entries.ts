/** What a reference manager has to know of a measure's page. */
export interface Reference {
  /** Plain ASCII, e.g. `torikumi-r7-1-a-2`. */
  readonly key: string;
  readonly title: string;
  readonly publisher?: string;
  /** The day of publication, `2025-08-20`. */
  readonly date?: string;
  readonly url?: string;
}

/** The entry for BibTeX. */
export function toBibtex({ key, title, publisher, date, url }: Reference): string {
  const fields = [
    ["author", publisher === undefined ? undefined : `{${bibtexText(publisher)}}`],
    ["title", bibtexText(title)],
    ["year", date?.slice(0, 4)],
    ["date", date],
    ["url", url],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  return `@misc{${key},\n${fields.join(",\n")}\n}`;
}

/** The entry for RIS, which EndNote, Zotero and others read. */
export function toRis({ title, publisher, date, url }: Reference): string {
  return [
    ["TY", "GOVDOC"],
    ["AU", publisher],
    ["TI", title],
    ["PB", publisher],
    ["PY", date?.slice(0, 4)],
    ["DA", date?.replaceAll("-", "/")],
    ["UR", url],
    ["ER", ""],
  ]
    .flatMap(([tag, value]) =>
      value === undefined ? [] : [`${tag}  - ${value.replace(/\s+/gu, " ")}`],
    )
    .join("\n");
}

/** A text in which no character means something to BibTeX. */
function bibtexText(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/[\\{}]/gu, "")
    .replace(/[#$%&_]/gu, String.raw`\$&`);
}

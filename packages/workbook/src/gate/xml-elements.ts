/** An element of an XML text that is not nested in itself. */
export interface XmlElement {
  /** The first tag, with its attributes. */
  readonly tag: string;
  readonly content: string;
}

/** The elements of a name, whatever their prefix, in order. Reads every letter once, however hostile the text. */
export function elementsOf(xml: string, name: string): readonly XmlElement[] {
  return pieces(xml, name).flatMap(({ tag, content }) =>
    tag === undefined || content === undefined ? [] : { tag, content },
  );
}

/** A text without the elements of a name. */
export function withoutElements(xml: string, name: string): string {
  return pieces(xml, name)
    .map(({ before }) => before)
    .join("");
}

function pieces(
  xml: string,
  name: string,
): readonly { readonly before: string; readonly tag?: string; readonly content?: string }[] {
  const opening = new RegExp(`<(?:\\w+:)?${name}(?=[\\s>])[^<>]*(?<!/)>`);
  const parts = xml.split(new RegExp(`</(?:\\w+:)?${name}\\s*>`));
  return parts.map((part, index) => {
    const found = index === parts.length - 1 ? null : opening.exec(part);
    if (found === null) return { before: part };
    const [tag] = found;
    return {
      before: part.slice(0, found.index),
      tag,
      content: part.slice(found.index + tag.length),
    };
  });
}

import { failedHeadings, sourceSpan } from "@torikumi/record";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  id: "text-before-heading",
  title: "見出しより前の文",
  severity: "error",
  *check({ sectioned }) {
    for (const { page, plan } of sectioned) {
      const { preamble } = page;
      if (preamble.text === "") continue;
      const [heading] = failedHeadings(page, plan);
      if (heading !== undefined && preamble.text.trimStart().startsWith(heading.line)) continue;
      const at = { page, span: sourceSpan(preamble, 0, preamble.text.length) };
      yield {
        at,
        message: `最初の見出しより前に文があります。「## ${plan.names[0] ?? ""}」などの見出しの下に移してください。`,
      };
    }
  },
};

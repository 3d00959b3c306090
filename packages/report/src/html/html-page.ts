import { escapeHtml } from "../marks/escape-html.ts";
import { PAGE_STYLE, PAGE_STYLE_HASH } from "./page-style.ts";

/**
 * A whole page around a body that is HTML already. It asks nothing of any other machine and runs nothing: its policy allows
 * its own style and no more.
 */
export function htmlPage(title: string, body: string, layout: "text" | "sheet"): string {
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${PAGE_STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="torikumi">
<title>${escapeHtml(title.replaceAll("\n", " "))}</title>
<style>${PAGE_STYLE}</style>
</head>
<body class="${layout}">
${body}
</body>
</html>
`;
}

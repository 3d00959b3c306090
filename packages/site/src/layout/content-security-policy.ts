/**
 * What a page may load: its own style sheet, fonts, pictures and, for the search, its own script and index. Nothing inline and
 * nothing from elsewhere. (`frame-ancestors` has no effect in a page; a server that can should send it.)
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "script-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join("; ");

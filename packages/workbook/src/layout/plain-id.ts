/** An id as people type it (１ーＡ‐2, 1 - ア - 2), in half-width and without spaces: 1-A-2. Other texts come back as readable as they were. */
export function plainId(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/[‐‑‒–—―−ー](?=[0-9ア-ンA-Z])/gu, "-");
}

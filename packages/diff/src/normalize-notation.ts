/**
 * The text without what is only a matter of notation: width, half-width kana, ○ and 〇, 〜 and ～, hyphens, ･ and ・,
 * ，． and 、。, か所 and ヶ所, thousands separators, 令和元年 and R1年, variation selectors, and spaces or line breaks (a space is kept between two Latin words).
 * For comparing only: two texts that come out alike differ in notation at most.
 */
export function normalizeNotation(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[〇◯◦⚪]/g, "○")
    .replace(/[〜∼∿]/g, "~")
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/[•‧∙⋅]/g, "・")
    .replace(/[“”〝〟]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}\u200b\ufeff]/gu, "")
    .replace(/(?<=[0-9]),(?=[0-9]{3})/g, "")
    .replace(/(?<![0-9]),|,(?![0-9])/g, "、")
    .replace(/(?<![0-9A-Za-z])\.|\.(?![0-9A-Za-z.])/g, "。")
    .replace(/(?<=[0-9])[カヵケヶか箇](?=[所月国年])/g, "か")
    .replace(
      /(令和|平成|昭和|(?<![A-Za-z])[RHS]\.?)(元|[0-9]{1,2})(?=年)/g,
      (_, era: string, year: string) => eraOf(era) + (year === "元" ? "1" : year),
    )
    .replace(/(?<![0-9A-Za-z])\s+|\s+(?![0-9A-Za-z])/g, "")
    .replace(/\s+/g, " ");
}

function eraOf(era: string): string {
  const letter = era.charAt(0);
  if (letter === "R") return "令和";
  if (letter === "H") return "平成";
  return letter === "S" ? "昭和" : era;
}

/** The number that digits of either width say, with commas or without: 1,203, １２. */
export function numberOf(digits = ""): number {
  return Number(digits.normalize("NFKC").replaceAll(",", ""));
}

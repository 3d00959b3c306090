/**
 * Whether twelve digits (any width, separators left aside) are a 個人番号: the last is the check digit
 * of the other eleven, 11 − (Σ Pn × Qn mod 11), or 0 where that remainder is 0 or 1 (総務省令第85号 of
 * 平成26年, article 5).
 */
export function isMyNumber(words: string): boolean {
  const digits = [...words.normalize("NFKC").replace(/\D/gu, "")].map(Number).reverse();
  const sum = digits
    .slice(1)
    .reduce((total, digit, place) => total + digit * (place < 6 ? place + 2 : place - 4), 0);
  const rest = sum % 11;
  return digits.length === 12 && digits[0] === (rest <= 1 ? 0 : 11 - rest);
}

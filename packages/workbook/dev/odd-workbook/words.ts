const KANA = [
  ..."いろはにほへちりぬるをわかよたれそつねならむうのおくやまけふこえてあさきゆめみし",
];

/** Gives words that stand nowhere else and mean nothing. */
export type Words = (before?: string, after?: string) => string;

/** The same order of words every time. */
export function createWords(): Words {
  let count = 0;
  return (before = "", after = "") => {
    const at = count++;
    const letters = [at, Math.floor(at / KANA.length), at * 7 + 3].map(
      (number) => KANA[number % KANA.length],
    );
    return `${before}ゑ${letters.join("")}ゐ${after}`;
  };
}

/** Which way a figure says that something went, where it is the amount of the change: 3名増 is `up`, 2.8ポイント下回る `down`; 20名に増員 is none. */
export function riseOf(text: string, end: number): "" | "up" | "down" {
  const word = RISE.exec(text.slice(end, end + 12))?.[1];
  if (word === undefined) return "";
  return UP.test(word) ? "up" : "down";
}

const RISE =
  /^(?:の|ほど|程度|も|、(?=[増減])|を(?=[増減][員設額や]|減ら|追加|上[積乗]))?(?:純)?(増(?![刷築便床幅])(?:員|加|額)?|減(?:員|少|額)?|追加|上回|下回|上昇|低下|改善|悪化|伸び|加え|少な|多[いくか]|不足|超過|短縮|延長|縮小|拡大|上積|上乗|上が[っり]|下が[っり])/;
const UP = /^(?:増|追|上|改|伸|加|多|超|延|拡)/;

/** 増員, 減少 …; 増 or 減 where the word is no noun (上回る). */
export function riseWord(text: string, end: number): string {
  const word = RISE.exec(text.slice(end, end + 12))?.[1];
  if (word === undefined) return "";
  return /^[一-鿿]{2}$/.test(word) && !/回|積|乗/.test(word) ? word : UP.test(word) ? "増" : "減";
}

import { ownWordsOf } from "./promise-words.ts";
import { joined, speaksOf } from "./same-words.ts";

/**
 * What a promise adds to what there is, by も: 日曜 in 日曜にも行う, 男性の相談員 in 男性の相談員も置く.
 */
const NEWS =
  /([^、。をはがにへで]{2,16}?)(?:にも|へも|でも|とも|からも|(?<!子ど|こど)も)(?=[^、。]*[一-龠々])/gu;
/** Words that も only strengthens. */
const NO_NEWS =
  /^(?:今後|現在|当面|次年度|来年度|翌年度|今年度|本年度|年度|令和|何|誰|子|最|少|早|一度|一回|1回|1度|回|人|件|名|[0-9]+[^0-9]*)$/u;
/** What stands for all of them. */
const ALL = /全(?:て|区|市|校|戸|家庭|世帯|員)|各(?:区|校|園|家庭)|毎日|いずれ|区別なく|問わず/u;

/** What a promise adds to what there is, and a report does not name; none where it tells of all. */
export function missingNews(clause: string, report: string): readonly string[] {
  const told = joined(report).normalize("NFKC");
  if (ALL.test(told)) return [];
  return Array.from(
    joined(clause).normalize("NFKC").matchAll(NEWS),
    ([, news = ""]) => news,
  ).filter((news) => /[一-龠々ァ-ヺー]/u.test(news) && !NO_NEWS.test(news) && !isTold(news, told));
}

/** Whether a report names what narrows a thing (男性 of 男性の相談員), or the thing where nothing does. */
function isTold(news: string, told: string): boolean {
  if (told.includes(news)) return true;
  const [first = news] = news.split("の");
  const own = ownWordsOf(first);
  return own.length > 0 ? own.every((word) => speaksOf(told, word)) : speaksOf(told, first);
}

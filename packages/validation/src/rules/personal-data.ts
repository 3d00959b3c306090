import { search, type Hit } from "../text/field-text.ts";
import { isMyNumber } from "../text/my-number.ts";
import type { Rule } from "../rule.ts";

const MOBILE =
  /(?<![0-9０-９])[0０][5-9５-９][0０][-－‐−ー‑ ()（）・]{0,2}[0-9０-９]{4}[-－‐−ー‑ ()（）]{0,2}[0-9０-９]{4}(?![0-9０-９])/gu;
const PHONE =
  /(?<![0-9０-９])[0０](?:[0-9０-９]{1,4}[-－‐−ー‑()（）]{1,2}[0-9０-９]{1,4}[-－‐−ー‑()（）]{1,2}|[0-9０-９]{2}[0-9０-９]{3})[0-9０-９]{4}(?![0-9０-９])/gu;
const MAIL = /(?<![\w.+-])[\w.+-]{1,64}[@＠][A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/gu;
const TWELVE =
  /(?<![0-9０-９])[0-9０-９]{4}[-－ 　]?[0-9０-９]{4}[-－ 　]?[0-9０-９]{4}(?![0-9０-９])/gu;
const ADDRESS =
  /〒\s?[0-9０-９]{3}[-－‐−ー][0-9０-９]{4}|[0-9０-９一二三四五六七八九十]{1,4}(?:丁目|番地?)[0-9０-９一二三四五六七八九十]{1,4}(?:番[地0-9０-９]{0,5}号?|号)/gu;
/** Words of an office next to a number or an address: then it is nobody's own. */
const OFFICE =
  /代表|窓口|相談|ダイヤル|直通|内線|センター|電話番号|問合せ|問い合わせ|課|係|庁舎|役所|児童相談所|[Ff][Aa][Xx]|ＦＡＸ/u;
const PUBLIC_MAIL =
  /[@＠](?:[\w-]+\.)*(?:lg\.jp|go\.jp|city\.[\w-]+\.[\w-]+\.jp|pref\.[\w-]+\.jp)$/u;

export const rule: Rule = {
  id: "personal-data",
  title: "個人の連絡先に見えるもの",
  severity: "error",
  sees: "measure",
  *check({ texts }) {
    const suspects = [...new Set([...texts("digit"), ...texts("odd")])].filter(({ content }) =>
      /[0-9０-９]{4}|[@＠〒]|丁目|番地/.test(content.text),
    );
    for (const hit of search(suspects, MOBILE)) yield told(hit, "携帯電話などの番号");
    for (const hit of search(suspects, PHONE)) {
      if (
        !/^[0０](?:[5-9５-９][0０]|[1１][2２][0０]|[8８][0０]{2}|[5５][7７][0０])/u.test(
          hit.words,
        ) &&
        !OFFICE.test(around(hit))
      )
        yield told(hit, "電話番号");
    }
    for (const hit of search(suspects, MAIL))
      if (!PUBLIC_MAIL.test(hit.words)) yield told(hit, "メールアドレス");
    for (const hit of search(suspects, TWELVE))
      if (isMyNumber(hit.words)) yield told(hit, "個人番号（マイナンバー）");
    for (const hit of search(suspects, ADDRESS))
      if (!OFFICE.test(around(hit))) yield told(hit, "住所");
  },
};

function told({ at, text }: Hit, what: string): { at: Hit["at"]; message: string } {
  return {
    at,
    message: `「${text.label}」に個人のものと思われる${what}があります。公表する文から取り除いてください。公表済みの履歴に残った場合は、事務局に知らせてください。`,
  };
}

function around({ text, from, to }: Hit): string {
  return text.content.text.slice(Math.max(0, from - 20), to + 12);
}

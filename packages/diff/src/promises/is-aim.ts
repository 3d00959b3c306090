/** An aim and no act (体制を整える, 相談しやすい環境をつくる): many acts may serve it, under any words. */
const AIM = new RegExp(
  "(?:体制|環境|風土|つながり|負担|孤立|不安|遅れ|漏れ|再発|偏り|差|定着|理解|意識|関係|連携|質|資質|専門性|力|働き方|進め方|在り方|健康|安全|安心|取組)" +
    "(?:を|の(?:向上|強化|充実|改善|軽減|促進|確保)[をに])[^、]{0,6}?" +
    "(?:整え|つく|作[るりっ]|図[るりっ]|高め|深め|減ら|軽減|防|縮め|そろえ|支え|守[るりっ]|改善|向上|強化|充実|促進|推進|行[うっい])[ぁ-ん]*$" +
    "|(?:でき|やす|ない|な|[えけせてねべめれげ])[るい]?(?:ように?|環境|体制)(?:を(?:整え|つく|作)[ぁ-ん]*|[にと]する|[にと]し)$" +
    "|(?:努め|心掛け|大切に|やすく|にくく|なく)[ぁ-ん]*$|(?:早く|良く|円滑に)[^、]{0,8}$",
  "u",
);

/**
 * Whether a promised clause names an aim only, so that a report which does not repeat it proves
 * nothing.
 */
export function isAim(clause: string): boolean {
  return AIM.test(clause);
}

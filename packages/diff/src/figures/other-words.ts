import { rewrite, rewritingsOf } from "../kind/rewrite.ts";
import { replaceNumbers } from "../numbers/number-token.ts";

/** Words for one deed or one thing, where a figure is told with them; the right side stands for all. */
const WORDS = rewritingsOf([
  ["を(?:まだ|いまだ|未だ|一度も)(?=[一-鿿])", "を"],
  ["(?<=健診|検診)を受け(?:てい)?な(?:い|かった)", "未受診"],
  ["(?<=研修|講座|講習|講義)を受け(?:てい)?な(?:い|かった)", "未受講"],
  ["(?<=接種)を受け(?:てい)?な(?:い|かった)", "未接種"],
  ["(?<=健診|検診)を受け(?=た|る)", "受診し"],
  ["(?<=研修|講座|講習|講義)を受け(?=た|る)", "受講し"],
  ["接種を受け(?=た|る)|接種済みの?", "接種し"],
  ["([一-鿿]{2})し(?:ていな(?:い|かった)|なかった)", "未$1"],
  ["休ん(?=だ)", "欠席し"],
  ["雇用し|雇い入れ|雇入れ", "雇"],
  ["引っ?越し", "転居し"],
  ["辞め(?=た)", "退職し"],
  ["(?<=を)断(?=った|り)", "辞退"],
  ["亡くな(?=った|り)", "死亡"],
  ["訪ね", "訪問し"],
  ["に訪れ", "に来所し"],
  ["招(?=い|く|き)", "招聘"],
  ["(?<=施設|ホーム)を出(?=た)", "退所し"],
  ["(?<=家庭|自宅|学校|職場)[にへ]戻(?=った|り|る)", "復帰"],
  ["にかか(?=った|る)", "に要し"],
  ["買い?入れ|買(?=った)", "購入し"],
  ["職に就(?=い|く)", "就職"],
  ["貸し?出し|貸(?=した)", "貸与し"],
  ["望ん(?=だ)|望む", "希望し"],
  ["学校に通え(?=な)", "登校でき"],
  [
    "生まれた(?:子ども|こども|児童|児|赤ちゃん)|出生(?:数|児数?|した(?:子ども|こども|児童|児))",
    "出生",
  ],
  ["働(?=い[たて]|く)", "勤務"],
  ["受け?持(?=っ|つ|ち)", "担当"],
  ["使(?=っ|う|い)|使用|活用", "利用"],
  ["送付|発送|郵送|送(?=った|り)", "送付"],
  ["配付|配(?=った|り)", "配布"],
  ["取り?決め?", "取決"],
  ["届け?出", "届出"],
  ["話し?合(?=っ|う|い)", "協議"],
  ["調べ(?=た|る)", "調査し"],
  ["確かめ", "確認し"],
  ["見つけ|見付け|見つか(?=っ)", "発見し"],
  ["知らせ(?=た|る)", "周知し"],
  ["伝え(?=た|る)", "伝達し"],
  ["設け", "設置し"],
  ["始め(?=た|る)", "開始し"],
  ["終え(?=た|る)", "終了し"],
  ["選ん(?=だ)|選ぶ", "選定し"],
  ["認め(?=た|る)", "認定し"],
  ["開(?=い[たて]|く)", "開催"],
  ["子ども|こども|子供", "児童"],
  ["世帯", "家庭"],
  ["([一-鿿ァ-ヺー]{2,10})を知っている([一-鿿]{2,4})(?:の割合)?", "$2の$1の認知度"],
  ["(?<=[一-鿿])における(?=[一-鿿ァ-ヺー]{2,10}の認知度)", "の"],
  ["現場に向か(?:った|う)(?:回数|件数|の)?", "出動"],
  ["を受けて?、?(?=出動)", "による"],
]);

/** Letters that say that something is counted, not what, and all that is no kanji, katakana or Latin. */
const SLIGHT = /[者人名数率割合総計延件]|[^\p{sc=Han}\p{sc=Katakana}\p{sc=Latin}]/gu;
/** What turns a deed round where its kanji stay: 面談できなかった, 紹介された, 市外から, 預けた and 預かった. */
const TURNS =
  /な(?:い|かっ)|ず(?=[、に])|ません|[さらかたばまなわ]れ(?=[たて、る])|から|へ|まで|(?<=[一-鿿])と(?=[一-鿿])|(?<![一-鿿])[一-鿿](?![をがはのにでともやへ])[ぁ-ん]/g;
/** Who does it, and to whom: 職員が訪問した, 職員を訪問した. */
const ROLES = /[一-鿿ァ-ヺー]+(?:が|を|に|へ|から)(?=[一-鿿ァ-ヺー])/g;

/** What a figure counts, in words that are the same for one thing in quite other words: 健診の未受診者, 健診を受けていない者. */
export interface Matter {
  readonly key: string;
  readonly roles: readonly string[];
}

export function matterOf(clause: string): Matter {
  const words = rewrite(
    replaceNumbers(clause.normalize("NFKC"), () => ""),
    WORDS,
  );
  const turns = words.match(TURNS) ?? [];
  return {
    key: `${words.replace(SLIGHT, "")}|${turns.toSorted().join("")}`,
    roles: words.match(ROLES) ?? [],
  };
}

/** Whether two clauses are about one thing, and nobody has another part in it. */
export function isOneMatter(a: Matter, b: Matter): boolean {
  if (a.key !== b.key || a.key.startsWith("|")) return false;
  return a.roles.every((role) => {
    const other = b.roles.find((one) => nounOf(one) === nounOf(role));
    return other === undefined || other === role;
  });
}

/** Whether a noun from which something comes in one clause is where it goes in the other: 学校へ通告した, 学校から通告のあった. */
export function goesOtherWay(a: Matter, b: Matter): boolean {
  return a.roles.some((role) =>
    b.roles.some((one) => {
      if (nounOf(one) !== nounOf(role)) return false;
      return role.endsWith("から")
        ? /[にへ]$/.test(one)
        : one.endsWith("から") && /[にへ]$/.test(role);
    }),
  );
}

function nounOf(role: string): string {
  return role.replace(/(?:から|[がをにへ])$/, "");
}

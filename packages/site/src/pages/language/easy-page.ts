import { crumbsToHome } from "../../layout/crumbs.ts";
import { bannersOf, type PageFrame } from "../../layout/page-frame.ts";
import { html, type Content, type Html } from "../../markup/html.ts";
import { countCategories, type CategoryCount } from "../../model/count-categories.ts";
import { hasOpinions } from "../../model/opinion/has-opinion.ts";
import type { SiteModel } from "../../model/site-model.ts";
import { mark } from "../../parts/mark.ts";
import { ruby } from "../../parts/ruby.ts";

/** What the page in plain Japanese says of the newest published edition. */
export interface EasyView {
  readonly name: string;
  readonly path: string;
  readonly recommendations: number;
  readonly measures: number;
  readonly counts: readonly CategoryCount[];
  readonly contact?: string;
  readonly hasOpinions: boolean;
  readonly hasDepartments: boolean;
}

const MEANINGS: Readonly<Record<string, string>> = {
  新規: "新{あたら}しく はじめる こと",
  拡充: "今{いま}より 多{おお}く する こと、広{ひろ}く する こと",
  継続: "今{いま}と 同{おな}じように つづける こと",
  終了: "やめる こと、終{お}わる こと",
};

const WORDS: readonly (readonly [word: string, meaning: string])[] = [
  ["提言{ていげん}", "「こう して ください」と いう、調{しら}べた 人{ひと}たちの 意見{いけん}"],
  ["取組{とりくみ}", "市{し}が している こと"],
  ["担当部{たんとうぶ}", "その 仕事{しごと}を している 市{し}の 部署{ぶしょ}"],
  ["自己評価{じこひょうか}", "仕事{しごと}を した 人{ひと}が、自分{じぶん}で どう 思{おも}うか"],
  ["委員会意見{いいんかいいけん}", "専門{せんもん}の 人{ひと}たちが どう 思{おも}うか"],
  ["年度版{ねんどばん}", "1年{ねん}に 1回{かい} 作{つく}る 報告{ほうこく}"],
  ["案{あん}", "まだ 決{き}まって いない もの"],
];

/** The newest published edition in short, for the page in plain Japanese. */
export function viewEasy(site: SiteModel): EasyView {
  const { current } = site;
  const { contact } = current.edition.index?.value ?? {};
  return {
    name: current.fullName,
    path: `${current.slug}/`,
    recommendations: current.outline.length,
    measures: current.measures.size,
    counts: countCategories(current).filter(({ count }) => count > 0),
    ...(contact !== undefined && { contact }),
    hasOpinions: hasOpinions(site),
    hasDepartments: [...current.measures.values()].some((one) => one.departments.length > 0),
  };
}

/** What this site is and how it is read, in plain Japanese with readings. */
export function easyPage(view: EasyView, root: string): Html {
  const { name, path, recommendations, measures, counts, contact } = view;
  return html`
    <div class="easy">
      <h1>${ruby("やさしい 日本語{にほんご}")}</h1>
      <p>${ruby("子{こ}どもが なくなった とき、どうして なくなったのかを 専門{せんもん}の 人{ひと}たちが 調{しら}べます。そして、同{おな}じ ことが 起{お}きない ように、「こう して ください」と 市{し}に 言{い}います。")}</p>
      <p>${ruby("この サイトでは、市{し}が 何{なに}を したか、これから 何{なに}を するかを 見{み}る ことが できます。")}</p>
      <h2>${ruby("今{いま}の 報告{ほうこく}")}</h2>
      <p><a href="${root + path}">${name}</a></p>
      <ul>
        <li>${ruby("提言{ていげん}")}：${recommendations}</li>
        <li>${ruby("取組{とりくみ}")}：${measures}</li>
      </ul>
      <dl class="vocabulary">
        ${counts.map((each) => html`<div><dt>${mark(each)}：${each.count}</dt><dd>${meaning(each.name)}</dd></div>`)}
      </dl>
      <h2>${ruby("ことばの 意味{いみ}")}</h2>
      <dl class="vocabulary">
        ${WORDS.map(([word, text]) => html`<div><dt>${ruby(word)}</dt><dd>${ruby(text)}</dd></div>`)}
      </dl>
      <h2>${ruby("見{み}かた")}</h2>
      <ul>
        <li><a href="${root}search/">${ruby("ことばで さがす")}</a></li>
        ${view.hasDepartments && html`<li><a href="${root}departments/">${ruby("担当部{たんとうぶ}を 見{み}る")}</a></li>`}
        ${view.hasOpinions && html`<li><a href="${root}opinions/">${ruby("委員会{いいんかい}の 意見{いけん}を 見{み}る")}</a></li>`}
      </ul>
      <h2>${ruby("困{こま}った とき")}</h2>
      <p>${ruby("子{こ}どもが 危{あぶ}ない と 思{おも}ったら、電話{でんわ}で 189（いち・はや・く）に かけて ください。夜{よる}も 休{やす}みの 日{ひ}も かける ことが できます。お金{かね}は かかりません。")}</p>
      ${contact !== undefined && html`<p>${ruby("この サイトの ことを 聞{き}く ところ")}：${contact}</p>`}
    </div>
  `;
}

function meaning(name: string): Content {
  const known = MEANINGS[name];
  return known === undefined ? "" : ruby(known);
}

/** Title, banners and way to the page in plain Japanese. */
export function frameEasy(site: SiteModel): PageFrame {
  return {
    title: "やさしい日本語",
    description: "このサイトに何が書いてあるかを、やさしい日本語で説明します。",
    path: "easy/",
    node: site.current,
    crumbs: crumbsToHome(),
    banners: bannersOf(site, site.current),
  };
}

import { html, type Content, type Html } from "../../markup/html.ts";
import { blocks } from "../../parts/blocks.ts";
import { addressLink } from "../../parts/links.ts";
import type { AboutView } from "./about-view.ts";

/** Sources, corrections, licence and accessibility. */
export function aboutPage(view: AboutView, root: string): Html {
  return html`
    <h1>この資料について</h1>
    ${sources(view)}
    <section aria-labelledby="reading">
      <h2 id="reading">読むときの注意</h2>
      <ul class="prose">
        <li>
          自己評価は、担当部が自ら行った評価です。${view.hasOpinions && "委員会の評価は「委員会意見」に分けて載せています。"}
        </li>
        <li>
          年度版の間の変更は、番号が同じ取組の文章を機械で比べたものです。文章の表し方が変わっただけで、取組は変わっていないことがあります。
        </li>
        <li>
          「増えました」「減りました」は、文章にある数値の大小を述べたもので、良し悪しの評価ではありません。
        </li>
        <li>
          「「取組状況」の数値：10名→12名」のように数値だけを示したものは、何の数値かを機械が文章から確かめられなかったものです。本文を確かめてください。
        </li>
      </ul>
    </section>
    <section aria-labelledby="corrections">
      <h2 id="corrections">正誤</h2>
      <p>
        公表した年度版のページは、後から書き換えません。誤りが見付かったときは訂正版を公表し、元の年度版に訂正があることを示します。
      </p>
      ${corrections(view, root)}
      ${view.repository && html`<p>記載の誤りは、各取組のページの「この記載の修正を提案する」からお知らせください。</p>`}
    </section>
    <section aria-labelledby="licence">
      <h2 id="licence">利用条件</h2>
      ${terms(view)}
      <p>取組の記載を利用するときは、年度版と番号を示してください。</p>
      <p>
        表示に使う書体は BIZ UDPゴシック（SIL Open Font License
        1.1）、配色などの値はデジタル庁デザインシステムのデザイントークン（MIT License）です。<a
          href="${root}assets/licences.txt"
          >書体などの利用許諾の全文</a>
      </p>
    </section>
    ${words(view, root)}
    ${accessibility(view)}
  `;
}

function terms({ licence, publisher, contact }: AboutView): Content {
  return [
    licence === undefined
      ? html`<p>利用条件は、年度版に示されていません。利用するときは、発行者に確かめてください。</p>`
      : html`<p>
          取組の記載の利用条件は、${licence.address === undefined ? licence.text : html`<a rel="license" href="${licence.address}">${licence.text}</a>`}です。
        </p>`,
    publisher !== undefined && html`<p>発行者は、${publisher}です。</p>`,
    contact !== undefined && html`<p>問合せ先は、${contact}です。</p>`,
  ];
}

function sources({ title, cases, preface, editions, notices }: AboutView): Html {
  return html`
    <section aria-labelledby="sources">
      <h2 id="sources">出典</h2>
      <p>
        このサイトのページは、「${title}」の取組を記録したファイルから、年度版ごとに作っています。
      </p>
      ${cases.length > 0 && html`<p>検証の対象は、${cases.join("、")}です。</p>`}
      <div class="prose">${blocks(preface)}</div>
      <div class="scroll" tabindex="0" role="group" aria-label="掲載している年度版">
        <table>
          <caption>
            掲載している年度版
          </caption>
          <thead>
            <tr>
              <th scope="col">年度版</th>
              <th scope="col">状態</th>
              <th scope="col">版の名前</th>
              <th scope="col" class="number">取組</th>
            </tr>
          </thead>
          <tbody>
            ${editions.map(
              ({ name, label, published, measures }) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td class="word">${published ? "公表済み" : "案"}</td>
                  <td class="word">${published ? label : "作業中"}</td>
                  <td class="number">${measures}件</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${notices.map((notice) => html`<p class="notice">${notice}</p>`)}
    </section>
  `;
}

function corrections({ corrections: known }: AboutView, root: string): Content {
  if (known.length === 0) return html`<p class="none">これまでに訂正はありません。</p>`;
  return html`<ul>
    ${known.map(
      ({ name, reason, table, count }) =>
        html`<li>
          <a href="${root + table}">${name}の正誤表</a>（${count}件）${reason && `：${reason}`}
        </li>`,
    )}
  </ul>`;
}

function words({ words: known }: AboutView, root: string): Content {
  const { bureaus, categories, kinds, states } = known;
  return html`
    <section aria-labelledby="words">
      <h2 id="words">言葉の説明</h2>
      ${bureaus.length > 0 && html`<p>資料では、担当部の局を短い印で表します：${bureaus.map(({ mark, name }) => `「${mark}」は${name}`).join("、")}。このサイトでは、取組と担当部のページに局の名前を書き、取組表や変更の一覧には資料の表記のまま載せています。</p>`}
      <dl class="vocabulary">
        ${categories.map(({ name, path, description }) => html`<div><dt><a href="${root + path}">${name}</a></dt><dd>${description === "" ? "取組区分の一つです。" : description}</dd></div>`)}
        ${kinds.map(({ name, meaning }) => html`<div><dt>${name}</dt><dd>${meaning}</dd></div>`)}
        ${states.map(({ name, meaning }) => html`<div><dt>${name}</dt><dd>${meaning}</dd></div>`)}
      </dl>
    </section>
  `;
}

function accessibility(view: AboutView): Html {
  const { accessibility: known } = view;
  const { policy, test } = known;
  return html`
    <section aria-labelledby="accessibility">
      <h2 id="accessibility">アクセシビリティ</h2>
      <p>ウェブアクセシビリティ方針（JIS X 8341-3）：${policy === undefined ? "年度版に示されていません。" : addressLink(policy)}</p>
      <p>試験結果（JIS X 8341-3）：${test === undefined ? "年度版に示されていません。" : addressLink(test)}</p>
      <p>このサイトを作るプログラムは、WCAG 2.2 の適合レベル AA に沿うことを目標にしています。</p>
      <ul>
        ${view.words.categories.length > 0 && html`<li>取組区分は、色だけでなく、言葉と形でも区別できます。</li>`}
        <li>図には、同じ数値の表を添えています。</li>
        <li>追加と削除は、下線と取消線に加え、読み上げる言葉でも示しています。</li>
        <li>キーボードだけで操作できます。JavaScript がなくても、検索のほかは全て使えます。</li>
        <li>画面の明るい配色と暗い配色、ハイコントラストの配色は、お使いの機器の設定に従います。</li>
        <li>400％に拡大しても、広い表のほかは、横に動かさずに読めます。</li>
        <li>ページの種類ごとに、自動検査（axe）で違反がないことを確かめています。自動検査で分かるのは、問題の一部です。</li>
      </ul>
    </section>
  `;
}

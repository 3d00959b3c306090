import { join } from "node:path";
import { editionName } from "@torikumi/record";
import { readFolder } from "@torikumi/source";
import type { City } from "./city.ts";
import type { Program } from "./program.ts";

/** Here and in the published package the templates stand beside the folder of the code that reads them. */
const TEMPLATES = join(import.meta.dirname, "..", "templates");

/** Where the files that begin with a dot stand among the templates, and in the repository. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/^shared\//u, ".github/workflows/"],
  [/^github\//u, ".github/"],
  [/^gitattributes$/u, ".gitattributes"],
  [/^gitignore$/u, ".gitignore"],
];

/** How torikumi is asked for, e.g. `^0.2.0`, or `file:vendor/torikumi-0.2.0.tgz` where there is no network. */
export interface Dependency {
  readonly torikumi: string;
}

/** The workflows that are whole, and those that call the program's own. */
const WHOLE = /^github\/workflows\//u;
const SHARED = /^shared\//u;

/**
 * The files around a city's records: guide, forms, workflows, package.json, README. Text by path. The workflows call those of the program,
 * by commit, or are whole where no commit is known.
 */
export function repositoryFiles(
  city: City,
  dependency: Dependency,
  program: Program | undefined,
): ReadonlyMap<string, string> {
  const left = program === undefined ? SHARED : WHOLE;
  const templates = readFolder(TEMPLATES, { accept: (path) => !left.test(path) });
  const copied = [...(templates ?? [])].map(([path, bytes]): readonly [string, string] => {
    const place = PLACES.reduce((at, [from, to]) => at.replace(from, to), path);
    const text = new TextDecoder().decode(bytes);
    return [place, program !== undefined && SHARED.test(path) ? pinned(text, program) : text];
  });
  return new Map([
    ...copied,
    ["package.json", packageJson(dependency)],
    ["README.md", readme(city, installCommand(dependency))],
  ]);
}

/** How a repository installs torikumi. Of the archive that holds everything npm need ask nobody, which takes minutes where nobody answers. */
export function installCommand({ torikumi }: Dependency): string {
  return /^file:.*-offline\.tgz$/u.test(torikumi) ? "npm install --offline" : "npm install";
}

/** The workflow with the program's repository and commit in its place. */
function pinned(text: string, { repository, commit, version }: Program): string {
  const remark = version === undefined ? "" : ` # ${version}`;
  return text.replaceAll("OWNER/REPO", repository).replaceAll("@COMMIT", `@${commit}${remark}`);
}

function packageJson(dependency: Dependency): string {
  const content = {
    name: "torikumi-records",
    private: true,
    scripts: {
      test: "torikumi validate",
      review: "torikumi review",
      site: "torikumi site dev",
    },
    devDependencies: dependency,
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function readme({ name, edition }: City, install: string): string {
  return `# ${name}　検証報告書の提言に対する取組

検証報告書の提言に対する${name}の取組を、年度ごとに記録しています。1つの取組が、\`records/\` の1つのファイルです。
書き方と直し方は [records/README.md](records/README.md) にあります。

## はじめに

\`\`\`sh
${install}
npm test
\`\`\`

\`npm test\` は \`torikumi validate\` です。エラーがなければ、公表できます。

取組がまだなければ、\`records/departments.yaml\` に担当部を書き、提言、取組方針、取組の順に加え、できたファイルに書きます。表があれば、取り込みます。

\`\`\`sh
npx torikumi new 1 --title 提言の題名
npx torikumi new 1-ア
npx torikumi new 1-ア --department 担当部の名称
npx torikumi import 表.xlsx --edition ${edition}     # 見出しの違う表は、先に --inspect -o layout.yaml で読み方の下書きを作る
\`\`\`

## 1年の流れ

| とき | すること | コマンド |
|---|---|---|
| はじめ | ${editionName(edition)}を、最初の年度版として公表する（\`records/index.md\` に \`公表日\` を書いてから） | \`npx torikumi edition publish ${edition} --first\` |
| 年度の初め | 次の年度版の案を始める | \`npx torikumi edition open 次の年度版\` |
| 照会 | 担当部ごとの Excel を作る | \`npx torikumi inquiry make --until 期限\` |
| 回答 | 戻ってきた Excel を取り込む | \`npx torikumi inquiry take 照会\` |
| 確認 | 記入の進み具合を見る | \`npx torikumi edition status\` |
| 検討 | 前の年度版からの変更を読む | \`npx torikumi review --format html > 変更.html\` |
| 公表 | \`records/index.md\` に \`公表日\` を書き、ファイル一式とタグを作る | \`npx torikumi edition publish 年度版\` |
| 公表の後 | 誤りを訂正する | \`npx torikumi edition correct 年度版.1 --reason 理由\` |

\`npx torikumi --help\` で全てのコマンドを、\`npx torikumi コマンド --help\` で使い方を見られます。
手引は \`${install}\` の後、\`node_modules/torikumi/docs/\` にあります（1年の仕事は \`publishing.md\`、表の取り込みは \`spreadsheets.md\`、GitHub の設定は \`github.md\`）。
`;
}

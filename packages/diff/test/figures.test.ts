import { expect, test } from "vitest";
import { compareTexts, readFigures } from "../src/index.ts";

const read = (text: string): readonly string[] =>
  readFigures(text).map(
    (figure) => `${figure.label}|${figure.value}|${figure.unit}|${figure.kind}`,
  );

test.each([
  ["保健師15名を置いた。", ["保健師|15|名|number"]],
  ["受講者は延べ1,203人であった。", ["受講者|1203|人|number"]],
  ["虐待相談の件数は１，２０３件", ["虐待相談の件数|1203|件|number"]],
  ["予算は1億2,000万円", ["予算|120000000|円|number"]],
  ["満足度８５．２％", ["満足度|85.2|％|number"]],
  ["研修を15名に２回行った。", ["研修|15|名|number", "研修の回数|2|回|number"]],
  ["会議を区ごとに年12回開いた。", ["会議|12|回|number"]],
  ["支援を要する84世帯", ["支援を要する世帯|84|世帯|number"]],
  ["令和７年度の研修", ["|令和７|年度|year"]],
  ["令和５～７年度の状況", ["|令和５|年度|year", "|７|年度|year"]],
  ["R5.4.1に施行", ["|R5.4.1||date"]],
  ["増減は▲3名", ["増減|-3|名|number"]],
  ["前年比-1,203件", ["前年比|-1203|件|number"]],
  ["増減は＋3名、△3", ["増減|3|名|number", "増減|-3||number"]],
  ["3-5名、R5-6", ["|5|名|number", "|R5||year"]],
  ["3名-5名が", ["|3|名|number", "|5|名|number"]],
  ["相談員十五名を置いた。", ["相談員|15|名|number"]],
  ["予算は1,200千円", ["予算|1200000|円|number"]],
  ["職員の数は15名", ["職員|15|名|number"]],
  ["15名の職員が受講した。", ["職員|15|名|number"]],
  ["151世帯の支援方針を定めた。", ["世帯|151|世帯|number"]],
  ["妊娠8か月頃の面談は64件", ["妊娠|8|か月|number", "妊娠8か月頃の面談|64|件|number"]],
  ["第1四半期は88件", ["|第1||ordinal", "第1四半期|88|件|number"]],
  ["講演会（9月）の参加は204名", ["講演会|9|月|number", "講演会（9月）の参加|204|名|number"]],
  ["受理から会議までの日数は10日", ["受理から会議までの日数|10|日|number"]],
  ["一人当たりの担当は41件", ["一人当たりの担当|41|件|number"]],
  ["所要時間は一時間半", ["所要時間|1.5|時間|number"]],
  ["利用率は7割5分", ["利用率|7.5|割|number"]],
  ["講座を6回開催し、27医療機関が加わった。", ["講座|6|回|number", "医療機関|27|医療機関|number"]],
  ["相談員を20名に増員し、3班の交代制とした。", ["相談員|20|名|number", "交代制|3|班|number"]],
  ["協議会で協議し、令和7年3月14日までに", ["|令和7年3月14日||date"]],
  ["利用率は前年度を5.6ポイント上回り", ["利用率の増|5.6|ポイント|number"]],
  ["相談は120件で、前年度より15件減った。", ["相談|120|件|number", "相談の減|15|件|number"]],
  ["利用率は前年度より低い79.6％", ["利用率|79.6|％|number"]],
  ["参加者は15名で、うち3名が", ["参加者|15|名|number", "|3|名|number"]],
  ["配置した6区では", ["|6|区|number"]],
  ["第３回会議", ["|第３|回|ordinal"]],
  ["27医療機関が加わった。", ["医療機関|27|医療機関|number"]],
  ["こども家庭センターを10区に置いた。", ["こども家庭センター|10|区|number"]],
])("reads %j", (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  "電話は011-211-0000",
  "1-ア-2の取組",
  "(1) 趣旨",
  "1. 趣旨",
  "COVID19",
  "一人で行う",
  "一時保護は十分で、二次的な一部の一体化",
  "二、三名",
  "同一人物",
  "数十名",
])("is no figure: %j", (text) => {
  expect(read(text)).toEqual([]);
});

test.each([
  ["居場所は、令和7年度末で24か所である。", ["居場所", "居場所"]],
  ["72時間以内に確認できなかったのは5世帯である。", ["", "72時間以内に確認できなかった世帯"]],
  ["「満足」62％、「不満」8％であった。", ["「満足」", "「不満」"]],
  ["受講者の85％が「役に立った」と答えた。", ["受講者の「役に立った」"]],
  ["480人（40.0％）が「知らない」と答えた。", ["「知らない」", "「知らない」"]],
  ["転出18世帯、その他17世帯である。", ["転出", "その他"]],
  ["会議は書面開催を含め5回開催した。", ["会議"]],
  ["計15名の調整員を置いた。", ["調整員の計"]],
  [
    "通告件数は、4月22件、5月31件であった。",
    ["通告件数", "4月の通告件数", "通告件数", "5月の通告件数"],
  ],
  ["児童61名のうち59名の安全を確認した。", ["児童", "安全の確認"]],
  ["・一時預かり：利用日数240日", ["一時預かりの利用日数"]],
  ["受講者は全職員312名の65.4％に当たる204名である。", ["全職員", "受講者", "受講者"]],
  [
    "確認した割合は98％（120件中118件）である。",
    ["確認した割合", "確認した割合の分母", "確認した割合の分子"],
  ],
  ["電話は310件、来所は95件、合計405件であった。", ["電話", "来所", "合計"]],
  ["担当は42.5件（全国平均38.1件）である。", ["担当", "全国平均"]],
  ["授業は生徒約400人が受けた。", ["生徒"]],
  ["契約15件を結んだ。", ["契約"]],
  ["子どもの居場所は24か所である。", ["子どもの居場所"]],
  ["家庭復帰した27人である。", ["家庭復帰した人"]],
  ["年代は、20代18％、30代46％である。", ["年代", "20代", "年代", "30代"]],
  ["目標値90％に対し、実績は84％である。", ["目標値", "実績"]],
  ["特定妊婦として支援を始めたのは18件である。", ["特定妊婦として支援を始めた件"]],
  ["児童は98人で、うち34人は要支援児童である。", ["児童", "要支援児童"]],
  ["職員88人のうち71人が講師の助言を受けた。", ["職員", "講師の助言を受けた人"]],
  ["家庭は63世帯で、60世帯は区から引継ぎを受けた。", ["家庭", "区から引継ぎを受けた世帯"]],
  ["40世帯を確認し、残る2世帯を区に引き継いだ。", ["確認", "残りの世帯"]],
  ["食堂は76か所あり、そのうち41か所に補助金を交付した。", ["食堂", "補助金の交付"]],
  ["通告が全体の62％、相談が24％を占める。", ["通告", "相談"]],
  ["書面通告は全通告の61％を占めた。", ["書面通告の全通告に占める割合"]],
])("labels of %j: %j", (text, expected) => {
  expect(readFigures(text).map(({ label }) => label)).toEqual(expected);
});

test("offsets point at the figure with its unit", () => {
  const text = "研修に20名が参加した。";
  const [figure] = readFigures(text);
  expect(text.slice(figure?.start, figure?.end)).toBe("20名");
});

test("the same quantity in another notation has the same key", () => {
  const key = (text: string): string | undefined => readFigures(text)[0]?.key;
  expect(key("１５名")).toBe(key("15名"));
  expect(key("R7年度")).toBe(key("令和７年度"));
  expect(key("令和元年度")).toBe(key("R1年度"));
  expect(key("2025年度")).toBe(key("令和７年度"));
  expect(key("５ヶ所")).toBe(key("5か所"));
  expect(key("令和6年")).not.toBe(key("令和7年"));
});

const changes = (before: string, after: string): readonly string[] =>
  compareTexts(before, after).figures.map(
    (figure) =>
      `${figure.label} ${figure.from}→${figure.to}${figure.unit} (${figure.written?.from}→${figure.written?.to})`,
  );

test("figures pair where one took the place of the other", () => {
  expect(changes("研修を年12回、定員１５名で行った。", "研修を年15回、定員20名で行った。")).toEqual(
    ["研修 12→15回 (12回→15回)", "定員 15→20名 (１５名→20名)"],
  );
  expect(changes("満足度は85.2％", "満足度は88.0％")).toEqual(["満足度 85.2→88％ (85.2％→88.0％)"]);
  expect(changes("令和６年度に始める。", "令和７年度に始める。")).toEqual([
    " 令和６→令和７年度 (令和６年度→令和７年度)",
  ]);
});

test("the same figure in another notation, or one that only came, is no change of a figure", () => {
  expect(changes("研修に１５名", "研修に15名")).toEqual([]);
  expect(changes("研修を行った。", "研修を２回行った。")).toEqual([]);
});

test("in a table of years that moves on, the figure that went is not the one that came", () => {
  expect(
    changes(
      "相談件数：令和４年度1,234件、令和５年度1,456件",
      "相談件数：令和５年度1,456件、令和６年度1,789件",
    ),
  ).toEqual(["相談件数 1456→1789件 (1,456件→1,789件)"]);
});

test.each([
  [
    "通告件数\n令和4年度 62件\n令和5年度 71件",
    "通告件数\n令和5年度 71件\n令和6年度 80件",
    ["通告件数 71→80件 (71件→80件)"],
  ],
  ["令和4年度 62件\n令和5年度 71件", "令和5年度 71件\n令和6年度 80件", [" 71→80件 (71件→80件)"]],
  [
    "（令和4年度）研修12回\n（令和5年度）研修14回",
    "（令和5年度）研修14回\n（令和6年度）研修15回",
    ["研修 14→15回 (14回→15回)"],
  ],
  [
    "福祉司は、令和5年4月に48名、令和6年4月に53名となった。",
    "福祉司は、令和6年4月に53名、令和7年4月に57名となった。",
    ["福祉司 53→57名 (53名→57名)"],
  ],
])("the same where years stand on lines or are dates: %j → %j", (before, after, expected) => {
  expect(changes(before, after)).toEqual(expected);
});

test("last year's value stands before its sentence's rise, or behind this year's, and is no news", () => {
  expect(
    changes(
      "対象は180世帯で、前年度の165世帯から15世帯増えた。",
      "対象は172世帯で、前年度の180世帯から8世帯減った。",
    ),
  ).toEqual(["対象 180→172世帯 (180世帯→172世帯)", "対象の増減 15→8世帯 (15世帯→8世帯)"]);
});

test("last year's end in brackets, or before by how much, is where this year's begins", () => {
  expect(
    changes(
      "相談は310件であり、令和5年度（289件）と比べ増えた。",
      "相談は325件であり、令和6年度（310件）と比べ増えた。",
    ),
  ).toEqual(["相談 310→325件 (310件→325件)"]);
  expect(
    changes(
      "児童は、前年度末の128人から18人減り、110人となった。",
      "児童は、前年度末の110人から7人増え、117人となった。",
    ),
  ).toEqual(["児童の増減 18→7人 (18人→7人)", "児童 110→117人 (110人→117人)"]);
});

test("of two lists in another order the figures with the same words belong together, not those with nearly the same", () => {
  expect(
    changes(
      "要支援児童は114人、要保護児童は87人である。",
      "要保護児童は91人、要支援児童は120人である。",
    ),
  ).toEqual(["要保護児童 87→91人 (87人→91人)", "要支援児童 114→120人 (114人→120人)"]);
});

test("years and months, hours and minutes are one length of time", () => {
  expect(changes("経験年数は4年6か月である。", "経験年数は5年2か月である。")).toEqual([
    "経験年数 54→62か月 (4年6か月→5年2か月)",
  ]);
  expect(changes("時間は2時間30分であった。", "時間は150分であった。")).toEqual([]);
  expect(read("1歳6か月児健診")).not.toContain("|18|か月|number");
});

test("in sentences written anew, figures pair only where the words before them are the same", () => {
  const before =
    "令和５年度に始めた面談は、職員が足りず1,168件にとどまり、面談の割合は79.6％と低い水準であった。";
  const after =
    "対象となる家庭を早く把握し、電話でも勧めたところ、面談の割合は85.2％に上がり、訪問員を12名に増やした。";
  expect(changes(before, after)).toEqual(["面談の割合 79.6→85.2％ (79.6％→85.2％)"]);
});

test.each([
  ["Ａ区は3件、Ｂ区は5件である。", "Ｂ区は5件、Ａ区は4件である。", ["Ａ区 3→4件 (3件→4件)"]],
  ["3区に置いた。５区に置いた。", "５区に置いた。3区に置いた。", []],
  [
    "新規が3件、継続が5件",
    "新規が5件、継続が3件",
    ["新規 3→5件 (3件→5件)", "継続 5→3件 (5件→3件)"],
  ],
  [
    "・対象とした家庭：88世帯\n・終えた家庭：62世帯",
    "・対象とした家庭：103世帯\n・終えた家庭：88世帯",
    ["対象とした家庭 88→103世帯 (88世帯→103世帯)", "終えた家庭 62→88世帯 (62世帯→88世帯)"],
  ],
  [
    "参加者は15名で、うち3名が欠席した。",
    "参加者は3名で、うち2名が欠席した。",
    ["参加者 15→3名 (15名→3名)", "欠席 3→2名 (3名→2名)"],
  ],
])("what moved within a text is not what changed: %j → %j", (before, after, expected) => {
  expect(changes(before, after)).toEqual(expected);
});

test.each([
  ["夜間を担う相談員を15名とする。", "若い職員に付く相談員を3名置く。"],
  ["相談員を15名配置した。", "相談員を3名増員した。"],
  ["相談員を3名増員した。", "相談員を3名減員した。"],
  ["Ａ区では、相談が3件あった。", "Ｂ区では、相談が5件あった。"],
  ["小学校の教員研修に3名", "中学校の教員研修に5名"],
  ["15名の職員が受講した。", "20名の相談員が受講した。"],
  ["研修を行った。参加者は15名であった。", "会議を開いた。参加者は20名であった。"],
  ["【研修】\n・回数：3回", "【会議】\n・回数：5回"],
  ["面談の割合は79.6％", "面談を望む人の割合は85.2％"],
  ["電話が3件、メールが5件", "電話が3件、来所が6件"],
])("figures of different things are no change of a figure: %j → %j", (before, after) => {
  expect(changes(before, after)).toEqual([]);
});

test.each([
  ["増減は▲3名", "増減は3名", "数値", ["増減 -3→3名 (▲3名→3名)"]],
  ["増減は-3名であった。", "増減は+3名であった。", "数値", ["増減 -3→3名 (-3名→+3名)"]],
  ["増減は△3であった。", "増減は3であった。", "数値", ["増減 -3→3 (△3→3)"]],
  ["増減は▲3名", "増減は－３名", "表記", []],
  ["受講者は345件", "受講者は345人", "数値", ["受講者 345件→345人 (345件→345人)"]],
  ["確認は９割を超えた。", "確認は98％を超えた。", "数値", ["確認 ９割→98％ (９割→98％)"]],
  ["予算は1,200千円", "予算は120万円", "表記", []],
  ["相談員15名を置いた。", "相談員十五名を置いた。", "表記", []],
  ["相談員15名を置いた。", "相談員二十名を置いた。", "数値", ["相談員 15→20名 (15名→二十名)"]],
])("signs, units and kanji numerals: %j → %j", (before, after, kind, expected) => {
  expect(compareTexts(before, after).kind).toBe(kind);
  expect(changes(before, after)).toEqual(expected);
});

test("a figure that the next sentence says again is listed once, two figures that went the same way twice", () => {
  expect(
    changes(
      "支援員を3区に置いた。\n配置した3区では会議を開いた。",
      "支援員を6区に置いた。\n配置した6区では会議を開いた。",
    ),
  ).toEqual(["支援員 3→6区 (3区→6区)"]);
  expect(changes("相談員は3名。保健師は3名。", "相談員は6名。保健師は6名。")).toEqual([
    "相談員 3→6名 (3名→6名)",
    "保健師 3→6名 (3名→6名)",
  ]);
});

test("a label begins with no rest of a year, and is all that stands before the colon of a list item", () => {
  const labels = (text: string) =>
    readFigures(text).flatMap(({ label, unit }) => (unit.includes("年") ? [] : [label]));
  expect(labels("令和7年度に面接を受けなかった者は352名である。")).toEqual([
    "面接を受けなかった者",
  ]);
  expect(labels("令和7年に転入した世帯は12世帯。")).toEqual(["転入した世帯"]);
  expect(labels("・手紙又は面会による確認：262名\n・園を通じた確認：約86名")).toEqual([
    "手紙又は面会による確認",
    "園を通じた確認",
  ]);
});

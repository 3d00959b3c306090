// @ts-check
/**
 * How words of such papers are read: a kanji word, `=`, its reading, another reading after `/`. Kana around a word is its own reading, so a verb
 * stands without its ending. Single characters are read as they mostly are behind a word.
 */
const READINGS = `
児童=じどう 児相=じそう 相談=そうだん 児童相談所=じどうそうだんじょ/じどうそうだんしょ 相談所=そうだんじょ/そうだんしょ 児童福祉司=じどうふくしし 児童福祉=じどうふくし
子供=こども 子=こ 子育=こそだ 育=そだ 親子=おやこ 母子=ぼし 父子=ふし 一人親=ひとりおや 親=おや 家族=かぞく 家庭=かてい 世帯=せたい 若者=わかもの 若年=じゃくねん
思春期=ししゅんき 女性=じょせい 男女=だんじょ 妊娠=にんしん 妊婦=にんぷ 妊産婦=にんさんぷ 出産=しゅっさん 出生=しゅっしょう/しゅっせい 産前=さんぜん 産後=さんご 乳児=にゅうじ 幼児=ようじ
乳幼児=にゅうようじ 健診=けんしん 健康診査=けんこうしんさ 健康=けんこう 保健=ほけん 保健師=ほけんし 保健所=ほけんじょ/ほけんしょ 医療=いりょう 医師=いし 病院=びょういん 小児科=しょうにか
産科=さんか 精神=せいしん 救急=きゅうきゅう 怪我=けが 死亡=しぼう 虐待=ぎゃくたい 被害=ひがい 暴力=ぼうりょく 性的搾取=せいてきさくしゅ 搾取=さくしゅ 性的=せいてき 非行=ひこう 不登校=ふとうこう
貧困=ひんこん 孤立=こりつ 生活=せいかつ 生活保護=せいかつほご 保護=ほご 一時保護=いちじほご 要保護=ようほご 要保護児童=ようほごじどう 要対協=ようたいきょう 保護者=ほごしゃ 里親=さとおや 養育=よういく
養護=ようご 育児=いくじ 家事=かじ 保育=ほいく 保育所=ほいくしょ/ほいくじょ 保育園=ほいくえん 幼稚園=ようちえん 園=えん 学校=がっこう 小学校=しょうがっこう 中学校=ちゅうがっこう 高等学校=こうとうがっこう 高校=こうこう
教育=きょういく 教育委員会=きょういくいいんかい 教職員=きょうしょくいん 教員=きょういん 教諭=きょうゆ 児童生徒=じどうせいと 生徒=せいと 障害=しょうがい 障碍=しょうがい 障=しょう 発達=はったつ
福祉=ふくし 社会=しゃかい 支援=しえん 援助=えんじょ 在宅=ざいたく 訪問=ほうもん 家庭訪問=かていほうもん 面談=めんだん 面接=めんせつ 面会=めんかい 電話=でんわ 夜間=やかん 休日=きゅうじつ 平日=へいじつ
昼間=ひるま 土曜日=どようび 出動=しゅつどう 当番=とうばん 緊急=きんきゅう 通告=つうこく 通報=つうほう 警察=けいさつ 道警=どうけい 安全=あんぜん 安全確認=あんぜんかくにん 確認=かくにん 調査=ちょうさ 点検=てんけん
検証=けんしょう 報告=ほうこく 報告書=ほうこくしょ 検討=けんとう 評価=ひょうか 自己評価=じこひょうか 判断=はんだん 決定=けってい 認識=にんしき 意識=いしき 理解=りかい 視点=してん 課題=かだい 問題=もんだい
原因=げんいん 背景=はいけい 要因=よういん 危機=きき 懸念=けねん 変化=へんか 兆候=ちょうこう 早期=そうき 早期発見=そうきはっけん 発見=はっけん 予防=よぼう 防止=ぼうし 虐待防止=ぎゃくたいぼうし
連携=れんけい 連絡=れんらく 連絡票=れんらくひょう 共有=きょうゆう 情報=じょうほう 情報共有=じょうほうきょうゆう 協働=きょうどう 協力=きょうりょく 協議=きょうぎ 協議会=きょうぎかい 会議=かいぎ 委員=いいん 委員会=いいんかい
審議会=しんぎかい 本部会議=ほんぶかいぎ 実務者=じつむしゃ 個別=こべつ 機動的=きどうてき 開催=かいさい 運営=うんえい 運用=うんよう 進行管理=しんこうかんり 進行=しんこう 管理=かんり 管理職=かんりしょく 監督=かんとく
役割分担=やくわりぶんたん 役割=やくわり 分担=ぶんたん 責任=せきにん 体制=たいせい 組織=そしき 強化=きょうか 充実=じゅうじつ 拡充=かくじゅう 拡大=かくだい 新規=しんき 継続=けいぞく 終了=しゅうりょう 統合=とうごう
増員=ぞういん 配置=はいち 人員=じんいん 人事=じんじ 人事異動=じんじいどう 異動=いどう 採用=さいよう 育成=いくせい 人材=じんざい 人材育成=じんざいいくせい 研修=けんしゅう 講座=こうざ 講義=こうぎ 受講=じゅこう
訓練=くんれん 経験=けいけん 専門=せんもん 専門性=せんもんせい 専門職=せんもんしょく 職員=しょくいん 全職員=ぜんしょくいん 職場=しょくば 職種=しょくしゅ 多職種=たしょくしゅ 職位=しょくい 役職者=やくしょくしゃ 係長=かかりちょう
課長=かちょう 部長=ぶちょう 所長=しょちょう 担当=たんとう 担当者=たんとうしゃ 担当部=たんとうぶ 部局=ぶきょく 部署=ぶしょ 窓口=まどぐち 区役所=くやくしょ 市役所=しやくしょ 市民=しみん 地域=ちいき 住民=じゅうみん
関係=かんけい 関係機関=かんけいきかん 機関=きかん 医療機関=いりょうきかん 施設=しせつ 事業=じぎょう 制度=せいど 計画=けいかく 方針=ほうしん 支援方針=しえんほうしん 基準=きじゅん 手順=てじゅん 手順書=てじゅんしょ
手引=てび 手続=てつづ 様式=ようしき 記録=きろく 活用=かつよう 利用=りよう 周知=しゅうち 徹底=てってい 広報=こうほう 啓発=けいはつ 案内=あんない 説明=せつめい 助言=じょげん 提言=ていげん 意見=いけん 回答=かいとう
対応=たいおう 初期対応=しょきたいおう 対策=たいさく 対象=たいしょう 対象者=たいしょうしゃ 改善=かいぜん 改革=かいかく 推進=すいしん 実施=じっし 実践=じっせん 試行=しこう 構築=こうちく 整備=せいび 整理=せいり
設置=せっち 開設=かいせつ 導入=どうにゅう 見直=みなお 見守=みまも 見落=みおと 引継=ひきつ 引き継=ひきつ 取組=とりくみ 取組み=とりくみ 取り組=とりく 問合せ=といあわせ 問い合わせ=といあわせ 問合わせ=といあわせ 切れ目=きれめ 途切=とぎ 振り返=ふりかえ 受け手=うけて 届出=とどけで 居場所=いばしょ
困難=こんなん 負担=ふたん 複合的=ふくごうてき 重層的=じゅうそうてき 継承=けいしょう 風化=ふうか 事例=じれい 死亡事例=しぼうじれい 状況=じょうきょう 実態=じったい 割合=わりあい 件数=けんすう 回数=かいすう 人数=にんずう
平均=へいきん 目標=もくひょう 期限=きげん 期間=きかん 年度=ねんど 令和=れいわ 平成=へいせい 時間=じかん 未就園=みしゅうえん 転居=てんきょ 転入=てんにゅう 交際相手=こうさいあいて 巡回=じゅんかい 総務=そうむ 健康増進=けんこうぞうしん
統括=とうかつ 統括支援員=とうかつしえんいん 総合=そうごう 共同参画=きょうどうさんかく 男女共同参画=だんじょきょうどうさんかく 市民文化=しみんぶんか 文化=ぶんか 未来=みらい 全員=ぜんいん 短期=たんき 移行=いこう
同意=どうい 不足=ふそく 遅=おく 離職=りしょく 退職=たいしょく 増加=ぞうか 減少=げんしょう 増=ふ 減=へ
必要=ひつよう 重要=じゅうよう 適切=てきせつ 効果=こうか 有効=ゆうこう 方法=ほうほう 方向=ほうこう 手法=しゅほう 把握=はあく 提供=ていきょう 事案=じあん 事項=じこう 終結=しゅうけつ 参加=さんか 入力=にゅうりょく 記入=きにゅう
場合=ばあい 段階=だんかい 内容=ないよう 具体=ぐたい 基本=きほん 基礎=きそ 共通=きょうつう 共同=きょうどう 合同=ごうどう 全体=ぜんたい 全庁=ぜんちょう 庁内=ちょうない 本庁=ほんちょう 各区=かくく 区間=くかん 以内=いない 再掲=さいけい
調整=ちょうせい 活動=かつどう 実情=じつじょう 現状=げんじょう 実際=じっさい 実例=じつれい 実務=じつむ 統一=とういつ 所属=しょぞく 部下=ぶか 業務=ぎょうむ 出現=しゅつげん 上昇=じょうしょう 集団=しゅうだん 蓄積=ちくせき 中心=ちゅうしん
自治体=じちたい 体系=たいけい 外部=がいぶ 内部=ないぶ 定着=ていちゃく 浸透=しんとう 配布=はいふ 任用=にんよう 着任=ちゃくにん 新任=しんにん 昇任=しょうにん 勤務=きんむ 機能=きのう 項目=こうもく 通知=つうち 経過=けいか
向上=こうじょう 確実=かくじつ 確保=かくほ 結果=けっか 心得=こころえ 新設=しんせつ 分野=ぶんや 札幌=さっぽろ 返信=へんしん 理由=りゆう 見方=みかた 変更=へんこう 特定=とくてい 特定妊婦=とくていにんぷ 団体=だんたい 能力=のうりょく
明確=めいかく 翌月=よくげつ 翌朝=よくあさ 両立=りょうりつ 休業=きゅうぎょう 伴走型=ばんそうがた 円滑=えんかつ 一体=いったい 位置付=いちづ 指導=しどう 展開=てんかい 監査=かんさ 派遣=はけん 環境=かんきょう 解決=かいけつ
相互=そうご 議論=ぎろん 考慮=こうりょ 構成=こうせい 集中=しゅうちゅう 横断=おうだん 重点=じゅうてん 十分=じゅうぶん 認可外=にんかがい 維持=いじ 設定=せってい 臨時=りんじ 直接=ちょくせつ 交代制=こうたいせい 待機=たいき
予定=よてい 受託=じゅたく 委託=いたく 行政=ぎょうせい 普及=ふきゅう 心理=しんり 反映=はんえい 開始=かいし 年齢=ねんれい 迅速=じんそく 弁護士=べんごし 策定=さくてい 常設=じょうせつ 中堅=ちゅうけん 配偶者=はいぐうしゃ 集計=しゅうけい
判定=はんてい 質問=しつもん 不在=ふざい 使用=しよう 言動=げんどう 達成=たっせい 養成=ようせい 権限=けんげん 受入=うけい 資源=しげん 重大=じゅうだい 差し迫=さしせま 抱=かか 担=にな 向=む 学=まな 早=はや 続=つづ 受=う
室=しつ 部=ぶ 課=か 局=きょく 区=く 市=し 係=かかり 員=いん 者=しゃ 長=ちょう 師=し 士=し 会=かい 所=しょ/じょ 書=しょ 票=ひょう 期=き 児=じ 的=てき 性=せい 等=とう 後=ご 率=りつ 数=すう 名=めい 件=けん 回=かい
`;

/** @type {Map<string, string>} */
const readings = new Map();
/** A reading that somebody may type, and the one that the words above are given. */
const OTHER_READINGS = READINGS.trim()
  .split(/\s+/)
  .flatMap((line) => {
    const [word = "", both = ""] = line.split("=");
    const [reading = "", ...others] = both.split("/");
    readings.set(word, reading);
    return word.length > 1 ? others.map((other) => /** @type {const} */ ([other, reading])) : [];
  })
  .toSorted(([a], [b]) => b.length - a.length);

// The longest first: 児童相談所 is not 児童, 相談 and 所.
const WORDS = [...readings.keys()].toSorted((a, b) => b.length - a.length).join("|");
const READABLE = new RegExp(`${WORDS}|[ァ-ヶ]|(?<=[ぁ-ゖァ-ヶー])ー|[ぢづ]`, "gu");
const KANA = /^[ぁ-ゖァ-ヶー]+$/u;

/**
 * The sound of one thing that `READABLE` finds. The lengthening mark has none: センタ is センター.
 * @param {string} found
 */
function soundOfPiece(found) {
  if (found === "ー") return "";
  if (found === "ぢ") return "じ";
  if (found === "づ") return "ず";
  return readings.get(found) ?? String.fromCodePoint((found.codePointAt(0) ?? 0) - 0x60);
}

/**
 * A folded text as it sounds: known words and katakana in hiragana; what is not known stays.
 * @param {string} text
 */
export function soundOf(text) {
  return text.replace(READABLE, soundOfPiece).replace(/[ぢづ]/gu, soundOfPiece);
}

/**
 * The sound that a folded word asks for: "" unless it is of kana alone and at least three of them are heard; shorter ones stand in too many words by accident.
 * @param {string} word
 */
export function soundAskedFor(word) {
  if (!KANA.test(word)) return "";
  let sound = soundOf(word);
  for (const [other, reading] of OTHER_READINGS)
    sound = sound.replaceAll(soundOf(other), soundOf(reading));
  return sound.length < 3 ? "" : sound;
}

/**
 * The words of more than one character that are read like this: 児相 for じそう.
 * @param {string} word
 * @returns {readonly string[]}
 */
export function wordsReadAs(word) {
  const sound = KANA.test(word) ? soundOf(word) : "";
  if (sound === "") return [];
  return [...readings].flatMap(([each, read]) =>
    each.length > 1 && soundOf(read) === sound ? [each] : [],
  );
}

/**
 * Where a sound stands in a folded text: a word is taken whole, however much of its reading is asked for.
 * @param {string} text
 * @param {string} sound
 * @returns {readonly (readonly [start: number, end: number])[]}
 */
export function placesOfSound(text, sound) {
  /** @type {(readonly [start: number, end: number])[]} */
  const places = [];
  let heard = "";
  const hear = (
    /** @type {string} */ piece,
    /** @type {number} */ start,
    /** @type {number} */ end,
  ) => {
    heard += piece;
    for (let count = 0; count < piece.length; count += 1) places.push([start, end]);
  };
  let done = 0;
  const hearPlain = (/** @type {number} */ end) => {
    for (; done < end; done += 1) hear(text[done] ?? "", done, done + 1);
  };
  for (const { 0: found, index } of text.matchAll(READABLE)) {
    hearPlain(index);
    done = index + found.length;
    hear(soundOf(found), index, done);
  }
  hearPlain(text.length);
  /** @type {(readonly [start: number, end: number])[]} */
  const ranges = [];
  for (let at = heard.indexOf(sound); at >= 0; at = heard.indexOf(sound, at + sound.length))
    ranges.push([places[at]?.[0] ?? 0, places[at + sound.length - 1]?.[1] ?? 0]);
  return ranges;
}

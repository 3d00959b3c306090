const NOUNS: Readonly<Record<string, string>> = {
  回: "回数",
  件: "件数",
  日: "日数",
  泊: "泊数",
  時間: "時間",
  人: "人数",
  名: "人数",
  組: "組数",
  言語: "言語",
  か国語: "言語",
  種類: "種類",
  種: "種類",
  部: "部数",
  冊: "冊数",
  枚: "枚数",
  本: "本数",
  食: "食数",
  台: "台数",
  個: "個数",
  円: "金額",
};
const PLACES = /^(?:世帯|家庭|家族|園|区|館|店|社|施設|団体|事業所|会場|自治体|機関)$/;

/** What a unit counts, as a noun behind that of which it counts so many: 回数 for 回, 世帯 for 世帯; "" where it says no more than how many. */
export function unitNoun(unit: string): string {
  if (PLACES.test(unit)) return unit;
  if (unit === "校") return "学校";
  return /^[かカヵケヶ箇]所$/.test(unit) ? "場所" : (NOUNS[unit] ?? "");
}

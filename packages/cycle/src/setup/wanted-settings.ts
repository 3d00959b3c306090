import type { WantedSettings } from "@torikumi/github";

/** What the review, the forms and the workflows of a city's repository rest on (docs/github.md). */
export const WANTED_SETTINGS: WantedSettings = {
  labels: [
    { name: "区分変更", color: "d93f0b", description: "取組区分が変わる" },
    { name: "数値変更", color: "fbca04", description: "数値が変わる" },
    { name: "字句のみ", color: "c2e0c6", description: "字句・表記だけが変わる" },
    { name: "記載の修正", color: "1d76db", description: "取組の記載を直したい" },
    { name: "新しい取組", color: "5319e7", description: "新しい取組を加えたい" },
    { name: "不具合", color: "b60205", description: "torikumi の不具合" },
  ],
  checks: ["torikumi", "records"],
  tags: ["r*", "h*", "**/r*", "**/h*"],
};

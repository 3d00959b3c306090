import type { Reply } from "../src/index.ts";

/** What was answered: `page.field: text` of every open cell whose text is another than was handed out. */
export const answers = ({ cells }: Reply): readonly string[] =>
  cells
    .filter(({ kind, handed, reply }) => kind === "open" && reply.text !== handed)
    .map(({ page, field, reply }) => `${page}.${field}: ${reply.text}`);

/** What a department fills in. */
export const FILLED = [
  { id: "1-ア-1", name: "取組状況", text: "会議を3回開いた。\n・区で2回" },
  { id: "1-ア-1", name: "取組区分", text: "拡充" },
  { id: "1-ア-1", name: "意見への対応", text: "次の表に加えた。" },
  { id: "1-ア-2", name: "取組状況", text: "=1+1 ではない。" },
] as const;
/** What is then read. */
export const ANSWERS = [
  "1-ア-1.category: 拡充",
  "1-ア-1.progress: 会議を3回開いた。\n・区で2回",
  "r8-意見-1.response: 次の表に加えた。",
  "1-ア-2.progress: =1+1 ではない。",
];

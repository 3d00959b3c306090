export { renderOpinionsDocx } from "./render-opinions-docx.ts";
export { coverOf } from "./word-cover.ts";

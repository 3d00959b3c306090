export { makePage } from "./make-page.ts";
export type { NewPage } from "./make-page.ts";
export { undoDraft } from "./undo-draft.ts";
export { openDraft } from "./open-draft.ts";
export type { OpenedDraft } from "./open-draft.ts";

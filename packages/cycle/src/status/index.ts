export type { EditionStatus } from "./edition-status.ts";
export { readStatus } from "./read-status.ts";
export { hasWork, renderReminder } from "./render-reminder.ts";
export { BOARD_COLUMNS, leftOf, statusTable } from "./status-table.ts";

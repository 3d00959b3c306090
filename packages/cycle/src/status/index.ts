export type { EditionStatus } from "./edition-status.ts";
export { readStatus, statusIn } from "./read-status.ts";
export { hasWork, renderReminder } from "./render-reminder.ts";
export { BOARD_COLUMNS, leftOf, statusTable, waitingOf } from "./status-table.ts";

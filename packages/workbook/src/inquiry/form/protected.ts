import type { SheetProtection } from "hucre";

/** Only cells that are open take text; rows and columns may be made larger. Without a password: it keeps from slips, not from people. */
export const PROTECTED: SheetProtection = {
  sheet: true,
  objects: true,
  scenarios: true,
  formatColumns: true,
  formatRows: true,
};

/** Widths of the paper's columns in Excel's units, and of the column of ids outside the printed area. */
export const PAPER_WIDTHS = [46, 60, 34, 34, 8, 20, 10] as const;

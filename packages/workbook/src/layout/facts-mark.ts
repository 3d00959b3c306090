/** The first cell of the sheet beside a list; it is known by this cell, whatever its name. */
export const FACTS_MARK = "年度版";

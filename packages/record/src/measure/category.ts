/**
 * The four words of the category (取組区分) that have a meaning to the program; a city may have others
 * besides.
 */
export const NEW = "新規";
export const EXPANDED = "拡充";
export const CONTINUED = "継続";
export const ENDED = "終了";

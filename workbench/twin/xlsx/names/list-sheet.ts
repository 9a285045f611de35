/** The very hidden sheet that holds dropdown lists longer than Excel allows in a rule (255 characters, no commas). */
export const LIST_SHEET = "_dropdown_lists";

/** The words of 7.2 and 7.4 for the categories. */
export const categoryNames = {
  excellent: "Маш сайн",
  normal: "Хэвийн",
  unsatisfactory: "Хангалтгүй",
} as const;

/** Said while the bands are not confirmed (reading `bands`). */
export const UNKNOWN_CATEGORY = "тодорхойгүй";

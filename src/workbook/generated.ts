/** The tabs that the add-on makes of its results: their headers, by which people and files know their columns. */

export const LIST = {
  rank: "Эрэмбэ",
  code: "Код",
  name: "Овог, нэр",
  position: "Албан тушаал",
  unit: "Нэгж",
  role: "Үүрэг",
  measures: "Арга хэмжээ",
  learning: "Мэдлэг",
  superior: "Удирдлагын үнэлгээ",
  peers: "Хамт олны үнэлгээ",
  adjustment: "Өөрчлөлт",
  total: "Нийт оноо",
  category: "Ангилал",
} as const;

/** The fingerprint's column on the consolidated list, after the contract's own. */
export const FINGERPRINT = "Баталгаажуулах код";

/** What the printed fingerprints rested on: the generated tab `Баталгаажуулалт`. */
export const SEALS_TAB = "Баталгаажуулалт";

/** The chapter of the guide (docs/guide.mn.md) that tells about each screen: the anchor of its heading. */
import type { Screen } from "./screens";

export const CHAPTERS: Readonly<Record<Screen, string>> = {
  "set-up": "1-бэлтгэх",
  check: "12-шалгах-гурван-түвшин",
  ballots: "10-хамт-олны-санал",
  rank: "13-нэгтгэх-оноо-эрэмбэ",
  why: "14-яагаад-ийм-оноо-вэ",
  settings: "5-тохиргоо",
  review: "15-дахин-үнэлгээ",
  "review-person": "15-дахин-үнэлгээ",
  "review-keep": "15-дахин-үнэлгээ",
  suggestion: "11-оноо-өөрчлөх-явцын-ярилцлага",
  sheets: "16-үнэлгээний-хуудас-хэвлэх",
  statistics: "18-статистик",
  seals: "17-баталгаажуулах-код",
  archive: "19-архив-файл-дараа-жил",
  "next-year": "19-архив-файл-дараа-жил",
  import: "7-нэгжийн-төлөвлөгөөг-бөглөх",
  "ballot-unit": "10-хамт-олны-санал",
  "ballot-count": "10-хамт-олны-санал",
  "ballot-import": "10-хамт-олны-санал",
  vote: "10-хамт-олны-санал",
  google: "3-нээх",
};

import { comparable } from "../../read/cells/clean-text";
import { planTabName, REVIEWS, TAB_NAMES } from "../../workbook/columns";
import type { TabTemplate } from "./template";

/** The register of the review: a row for everybody whom the team reviewed. A unit of its name keeps the name. */
export const reviewsTemplate = (units: readonly string[]): TabTemplate => ({
  name: units.some((unit) => comparable(planTabName(unit)) === comparable(TAB_NAMES.reviews))
    ? `${TAB_NAMES.reviews} (бүртгэл)`
    : TAB_NAMES.reviews,
  identity: "reviews",
  columns: [
    { header: REVIEWS.code, width: 70, format: "text", rosterCodes: true },
    { header: REVIEWS.name, width: 180 },
    {
      header: REVIEWS.ground,
      width: 90,
      format: "text",
      choices: ["7.1", "7.2"],
      note: "7.1 гомдол · 7.2 “Маш сайн”, “Хангалтгүй” ангилал. Өөр үндэслэлээр хянахгүй (7.5).",
    },
    {
      header: REVIEWS.outcome,
      width: 120,
      choices: ["Хэвээр", "Дахин үнэлсэн"],
      note: "7.4. “Хэвээр” бол дахин үнэлсэн баганыг хоосон үлдээнэ. Хүн бүрийг нэг удаа хянана.",
    },
    { header: REVIEWS.document, width: 240, note: "7.3. Хурлын тэмдэглэл, үндэслэсэн баримт." },
    { header: REVIEWS.date, width: 95, format: "date" },
  ],
  rows: [],
  frozenColumns: 2,
  colour: "#5f6368",
});

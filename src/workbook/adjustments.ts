import { adjustmentLimits, adjustmentNote } from "../law/adjustments";
import { CLAUSES } from "../law/words";
import { clause, date, named, number } from "../read/cells/kinds";
import { input, TAB_NAMES, tabOf, whose } from "./tab";

/** `Оноо өөрчлөх`: the entries of chapter 6, the amount unsigned. */
export const adjustments = tabOf({
  kind: "adjustments",
  columns: {
    ...whose("6.1"),
    clause: input("Заалт", "6.1", clause(CLAUSES), {
      width: 70,
      presence: "needed",
      note: adjustmentNote(),
    }),
    amount: input("Оноо", "6.1", number, {
      width: 70,
      presence: "needed",
      format: "number",
      limits: adjustmentLimits(),
      note: "Тэмдэггүй бичнэ; нэмэх, хасахыг заалт шийднэ.",
    }),
    reason: input("Үндэслэл", "6.1", named, { width: 260 }),
    document: input("Баримт", "6.1", named, { width: 200 }),
    date: input("Огноо", "6.1", date, { width: 95 }),
  },
  signs: ["clause", "amount", "reason"],
  labels: ["name"],
  entryBy: ["clause"],
  sealed: { told: ["clause"], named: ([entered]) => `${TAB_NAMES.adjustments} ${entered}` },
  frozenColumns: 2,
  colour: "#d93025",
});

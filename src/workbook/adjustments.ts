import { CLAUSES } from "../law/words";
import { clause, date, number, text } from "../read/cells/kinds";
import { input, TAB_NAMES, tabOf, whose } from "./tab";

/** `Оноо өөрчлөх`: the entries of chapter 6, the amount unsigned. */
export const adjustments = tabOf({
  kind: "adjustments",
  columns: {
    ...whose("6.1"),
    clause: input("Заалт", "6.1", clause(CLAUSES), 70, {
      presence: "needed",
      format: "text",
      note: "6.1 −1…−5 · 6.2 −1…−5 (дарга) · 6.3 +1…+5 · 6.4 −6…−10 (дарга) · 6.5 −6…−10 (дарга)",
    }),
    amount: input("Оноо", "6.1", number, 70, {
      presence: "needed",
      format: "number",
      limits: [1, 10],
      note: "Тэмдэггүй бичнэ; нэмэх, хасахыг заалт шийднэ.",
    }),
    reason: input("Үндэслэл", "6.1", text, 260),
    document: input("Баримт", "6.1", text, 200),
    date: input("Огноо", "6.1", date, 95, { presence: "optional", format: "date" }),
  },
  signs: ["clause", "amount", "reason"],
  labels: ["name"],
  sealed: { told: ["clause"], named: ([entered]) => `${TAB_NAMES.adjustments} ${entered}` },
  frozenColumns: 2,
  colour: "#d93025",
});

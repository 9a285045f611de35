import { date, text } from "../read/cells/kinds";
import { input, TAB_NAMES, tabOf, whose } from "./tab";

/** `Гомдол`: complaints about evaluations (7.1). */
export const complaints = tabOf({
  kind: "complaints",
  columns: {
    ...whose("7.1"),
    date: input("Огноо", "7.1", date, {
      width: 95,
      presence: "optional",
      note: "7.1. Гомдол гаргасан өдөр.",
    }),
    content: input("Агуулга", "7.1", text, { width: 320 }),
    decision: input("Шийдвэр", "7.1", text, {
      width: 260,
      presence: "optional",
      note: "7.1. Шийдвэрлэх хүртэл хоосон.",
    }),
    /** Beyond the contract: what the decision rests on. */
    ground: input("Үндэслэл", "7.3", text, {
      width: 200,
      presence: "optional",
      note: "7.3. Шийдвэр үндэслэсэн баримт.",
    }),
  },
  signs: ["content", "decision"],
  labels: ["name"],
  entryBy: ["content"],
  sealed: { told: ["date"], named: ([made]) => `${TAB_NAMES.complaints} ${made}` },
  frozenColumns: 2,
  colour: "#5f6368",
});

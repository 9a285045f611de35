import { measureNumber, named, shortText, text } from "../read/cells/kinds";
import { levelColumns } from "./levels";
import { input, live, TAB_NAMES, tabOf } from "./tab";

const { measuredIn, baseline, target, reached } = levelColumns("5.1");

/** `Нэгжийн төлөвлөгөө`: the measures of each unit, of which the head's percent is the mean (5.1). */
export const unitPlan = tabOf({
  kind: "unitPlan",
  columns: {
    unit: input("Нэгж", "5.1", shortText, { width: 150, wrap: true, presence: "needed" }),
    number: input("Дугаар", "5.1", measureNumber, {
      width: 62,
      presence: "needed",
      note: "Арга хэмжээ 1, 2, 3; дэд арга хэмжээ 1.1, 1.2 (2.8). Дэд арга хэмжээтэй мөрийн өөрийн түвшинг хоосон орхино.",
    }),
    objective: input("Зорилт", "5.1", text, { width: 180, wrap: true, presence: "optional" }),
    measure: input("Арга хэмжээ", "5.1", text, { width: 200, wrap: true }),
    indicator: input("Шалгуур үзүүлэлт", "5.1", text, { width: 180, wrap: true, presence: "optional" }),
    measuredIn,
    baseline,
    target,
    reached,
    percent: live("Биелэлтийн хувь", "2.2", {
      width: 96,
      format: "percent",
      note: "2.2. Өөрөө бодогдоно.",
      formula: ({ column }) =>
        `BIELELT_HUVI(${[baseline, target, reached].map(({ header }) => column(header)).join(";")})`,
    }),
    droppedBy: input("Хассан шийдвэр", "2.7", named, {
      width: 120,
      presence: "optional",
      note: "2.7. Төлөвлөгөөнөөс хассан бол шийдвэрийн дугаар. Дундажид орохгүй.",
    }),
  },
  // Most of its headers are a plan's too, so its name or identity must say it.
  signs: [],
  labels: ["unit", "objective", "measure"],
  prepared: ["unit", "number"],
  sealed: { told: ["number"], named: ([number]) => `${TAB_NAMES.unitPlan} ${number}` },
  guidance:
    "5.1. Даргын хувь нь нэгжийн арга хэмжээний биелэлтийн дундаж. Бичихгүй бол “Албан хаагчид” хуудсанд хувийг баримттай нь бичнэ",
  frozenColumns: 1,
  colour: "#188038",
});

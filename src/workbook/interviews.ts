import { date, percentWithin, text } from "../read/cells/kinds";
import { input, tabOf, whose } from "./tab";

/** `Явцын ярилцлага`: progress interviews, the evidence of 6.4; no number of anybody's comes from them. */
export const interviews = tabOf({
  kind: "interviews",
  columns: {
    ...whose("6.4"),
    date: input("Огноо", "6.4", date, {
      width: 95,
      presence: "needed",
      note: "6.4. Явцын ярилцлага хийсэн өдөр.",
    }),
    form: input("Хэлбэр", "6.4", text, { width: 120, presence: "optional" }),
    percent: input("Гүйцэтгэлийн хувь", "6.4", percentWithin(0, 100), {
      width: 110,
      presence: "optional",
      format: "percent",
      limits: [0, 100],
    }),
    content: input("Ярилцсан асуудал", "6.4", text, { width: 320, presence: "optional" }),
  },
  signs: ["form", "content"],
  labels: ["name"],
  frozenColumns: 2,
  colour: "#5f6368",
});

import { ROLES, YES_NO } from "../law/words";
import { choice, code, name, named, percent, shortText, text } from "../read/cells/kinds";
import { input, tabOf } from "./tab";

/** `Албан хаагчид`: who is evaluated, where, in which role. */
export const roster = tabOf({
  kind: "roster",
  columns: {
    code: input("Код", "7.7", code, {
      width: 70,
      presence: "needed",
      note: "Хүн бүрт давтагдашгүй код. 007-гийн тэг хадгалагдана.",
    }),
    name: input("Овог, нэр", "7.7", name, { width: 200, presence: "needed" }),
    position: input("Албан тушаал", "7.7", text, { width: 200 }),
    unit: input("Нэгж", "7.7", shortText, {
      width: 225,
      presence: "needed",
      note: "Нэгж бүрт энэ нэрээр хуудас үүснэ.",
    }),
    role: input("Үүрэг", "5.1", choice(ROLES), { width: 135, presence: "needed" }),
    rated: input("Үнэлэх эсэх", "7.7", choice(YES_NO), {
      width: 95,
      note: "Хоосон бол “Тийм”. Үнэлэхгүй хүн эрэмбийн доор, шалтгаантай гарна.",
    }),
    reason: input("Шалтгаан", "7.7", text, { width: 200, note: "Үнэлэхгүй бол шалтгаан." }),
    unitPercent: input("Нэгжийн биелэлтийн хувь", "5.1", percent, {
      width: 120,
      format: "percent",
      limits: [0, 100],
      note: "5.1. Зөвхөн нэгжийн даргад: нэгжийн төлөвлөгөөний биелэлтийн хувь, 0–100.",
    }),
    document: input("Баримт", "5.1", named, { width: 200, note: "5.1. Биелэлтийн хувийг баталсан баримт." }),
  },
  signs: ["role", "rated", "unitPercent", "position"],
  labels: ["name", "position"],
  entryBy: ["unit", "role"],
  filledBy: ["code", "name", "position", "unit", "role"],
  sealed: { told: [], named: () => "Бүртгэл" },
  frozenColumns: 2,
  colour: "#188038",
});

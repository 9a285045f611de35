import { OUTCOMES, REGISTERED } from "../law/words";
import { choice, clause, date, number, text } from "../read/cells/kinds";
import { input, tabOf, whose } from "./tab";

/**
 * `Хяналт`: the register of the team's work, a row for everybody whom it reviewed and for each suggested entry for a head
 * that it declined; nobody needs it to rank.
 */
export const reviews = tabOf({
  kind: "reviews",
  columns: {
    ...whose("7.2"),
    ground: input("Үндэслэл", "7.2", clause(REGISTERED), {
      width: 90,
      presence: "optional",
      note: "7.1 гомдол · 7.2 “Маш сайн”, “Хангалтгүй” ангилал. Өөр үндэслэлээр хянахгүй (7.5). 6.4, 6.5: нэгжийн даргын оноог бууруулах саналаас татгалзсан мөр.",
    }),
    outcome: input("Дүн", "7.2", choice(OUTCOMES), {
      width: 120,
      presence: "needed",
      note: "7.4. “Хэвээр” бол дахин үнэлсэн баганыг хоосон үлдээнэ. Үндэслэл бүрээр нэг удаа хянана. “Дутуу”: оноог хадгалах ажил тасарсан. “Татгалзсан”: зөвхөн 6.4, 6.5.",
    }),
    total: input("Нийт оноо", "7.4", number, {
      width: 90,
      presence: "optional",
      format: "points",
      note: "7.4. Энэ хяналтын дараах нийт оноо. Дараа нь гомдлоор дахин хянавал энд үлдэнэ.",
    }),
    document: input("Баримт", "7.3", text, {
      width: 240,
      presence: "optional",
      note: "7.3. Хурлын тэмдэглэл, үндэслэсэн баримт.",
    }),
    date: input("Огноо", "7.2", date, { width: 95, presence: "optional" }),
    remark: input("Тайлбар", "7.4", text, {
      width: 260,
      wrap: true,
      presence: "optional",
      note: "7.4. Аль оноо хэд болсон. 6.4, 6.5: татгалзсан шалтгаан.",
    }),
  },
  // What stands in it stands in many tabs, so its name or identity must say it.
  signs: [],
  labels: ["name"],
  frozenColumns: 2,
  colour: "#5f6368",
});

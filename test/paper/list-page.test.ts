/** 7.7 · The consolidated list in words: what its tab and its paper say below the columns. */
import { describe, expect, test } from "vitest";
import { consolidatedListOf, listPageOf } from "../../src/paper/list-page";
import { listCells } from "../../src/sheets/list-cells";
import { adjustment, assessWorkbook, complaint, rowOf, settingOf, smallBody } from "../assess/small-body";

function listOf(change: (body: ReturnType<typeof smallBody>) => void = () => undefined) {
  const body = smallBody();
  change(body);
  return consolidatedListOf(assessWorkbook(body));
}

const notRated = (body: ReturnType<typeof smallBody>) =>
  Object.assign(rowOf(body.roster, "014"), { "Үнэлэх эсэх": "Үгүй", Шалтгаан: "Чөлөөтэй" });

describe("on paper", () => {
  test("whose list it is, of which year, and how many people", () => {
    const { body, title, people, counts } = listPageOf(listOf(notRated));
    expect([body, title]).toEqual([
      "Жишээ газар",
      "албан хаагчдын ажлын гүйцэтгэлийн үнэлгээний нэгдсэн жагсаалт, 2025 он",
    ]);
    expect(people).toBe(5);
    expect(counts).toBe("Бүртгэлд байгаа 5, эрэмбэлсэн 4, үнэлээгүй 1, алдаатай тул тооцоогүй 0.");
  });

  test("the parts that have something to say, each under its heading", () => {
    const { unranked, readings, signatures } = listPageOf(listOf(notRated));
    expect(unranked?.heading).toBe("Эрэмбэлээгүй");
    expect(readings?.heading).toBe("Аргачлалд шууд заагаагүй зүйлийг ийнхүү хэрэглэсэн");
    expect(readings?.lines.length).toBeGreaterThan(0);
    for (const line of readings?.lines ?? []) expect(line).toMatch(/^\d\.\d(\.\d)?: .+\.$/u);
    expect(signatures.heading).toBe("Үнэлгээний баг танилцаж гарын үсэг зурав (7.7)");
    expect(listPageOf(listOf()).unranked).toBeUndefined();
  });

  test("7.2 how many were to be reviewed, were, and wait", () => {
    const heading = "Үнэлгээний багийн хяналт (7.1, 7.2)";
    expect(listPageOf(listOf()).review).toEqual({
      heading,
      lines: ["Хянах ёстой 2, хянасан 0, хянаж амжаагүй 2."],
    });
    const complained = listOf((body) => {
      body.complaints.rows.push(complaint("007"));
      // 001 is re-evaluated: (5 × 12 + 9) / 6
      rowOf(body.management, "001")["Манлайлах (дахин)"] = 9;
    });
    expect(listPageOf(complained).review.lines).toEqual(["Хянах ёстой 3, хянасан 1, хянаж амжаагүй 2."]);
    const unknown = listOf((body) => {
      settingOf(body, "Ангилал баталгаажсан эсэх").Утга = "Үгүй";
    });
    expect(listPageOf(unknown).review.lines).toEqual([
      "Хянах ёстой 0, хянасан 0, хянаж амжаагүй 0.",
      "Ангилал баталгаажаагүй тул 7.2-оор хэнийг хянахыг тогтоох боломжгүй.",
    ]);
  });

  test("rows that nobody owns: their tabs and rows, and how many they are", () => {
    const lost = (body: ReturnType<typeof smallBody>) => {
      for (const amount of [2, 3])
        body.adjustments.rows.push({ ...adjustment("007", "6.1", amount), Код: "", "Овог, нэр": "" });
      Object.assign(rowOf(body.conduct, "014"), { Код: "", "Овог, нэр": "" });
    };
    const { counts, unowned } = listPageOf(listOf(lost));
    expect(unowned).toEqual({
      heading: "Хэнийх нь тодорхойгүй, тооцоонд ороогүй мөр",
      lines: ["“Санхүүгийн хэлтэс · хандлага” хуудас: мөр 3", "“Оноо өөрчлөх” хуудас: мөр 2–3"],
    });
    expect(counts).toMatch(/алдаатай тул тооцоогүй 1, хэнийх нь тодорхойгүй мөр 3\.$/u);
    const { cells } = listCells(listOf(lost));
    const heading = cells.findIndex(([first]) => first === unowned?.heading);
    expect(cells.slice(heading + 1, heading + 3).map(([first]) => first)).toEqual(unowned?.lines);
    expect(listPageOf(listOf()).unowned).toBeUndefined();
  });

  test("a place to sign for everybody of the team; without a team four places without a name", () => {
    const team = (body: ReturnType<typeof smallBody>) => {
      body.settings.rows.push({ Тохиргоо: "Үнэлгээний багийн ахлагч", Утга: "Лувсан Оюун" });
      body.settings.rows.push({ Тохиргоо: "Багийн гишүүн 2", Утга: "Дорж Бат" });
    };
    expect(listOf(team).signatures).toEqual([
      { role: "Ахлагч", name: "Лувсан Оюун" },
      { role: "Гишүүн", name: "Дорж Бат" },
    ]);
    expect(listOf().signatures).toEqual([
      { role: "Ахлагч", name: "" },
      { role: "Нарийн бичгийн дарга", name: "" },
      { role: "Гишүүн", name: "" },
      { role: "Гишүүн", name: "" },
    ]);
  });
});

describe("in the tab", () => {
  test("the same words, with the counts, the mean and the distribution as numbers", () => {
    const { cells, headings, distribution } = listCells(listOf(notRated));
    const row = (text: string) => cells.find(([first]) => first === text)?.slice(0, 3);
    expect(cells[0]?.[0]).toBe(
      "Жишээ газар: албан хаагчдын ажлын гүйцэтгэлийн үнэлгээний нэгдсэн жагсаалт, 2025 он",
    );
    expect(headings.map((number) => cells[number - 1]?.[0])).toEqual([
      ...["Эрэмбэлээгүй", "Хүний тоо, ангилал", "Үнэлгээний багийн хяналт (7.1, 7.2)", "Онооны тархалт"],
      "Аргачлалд шууд заагаагүй зүйлийг ийнхүү хэрэглэсэн",
      "Үнэлгээний баг танилцаж гарын үсэг зурав (7.7)",
    ]);
    expect(row("Бүртгэлд байгаа")).toEqual(["Бүртгэлд байгаа", "", 5]);
    expect(row("Үнэлээгүй")).toEqual(["Үнэлээгүй", "", 1]);
    // (90 + 90 + 66 + 66) / 4
    expect(row("Дундаж оноо")).toEqual(["Дундаж оноо", "", 78]);
    expect(row("Ангилал: Маш сайн")).toEqual(["Ангилал: Маш сайн", "", 2]);
    expect(row("Ангилал: тодорхойгүй")).toEqual(["Ангилал: тодорхойгүй", "", 0]);
    // the two heads of 90 are “Маш сайн”
    expect(row("Хянах ёстой")).toEqual(["Хянах ёстой", "", 2]);
    expect(row("Хянасан")).toEqual(["Хянасан", "", 0]);
    expect(row("Хянаж амжаагүй")).toEqual(["Хянаж амжаагүй", "", 2]);
    const { first = 0, count = 0 } = distribution ?? {};
    const tens = cells.slice(first - 1, first - 1 + count).map((one) => [one[0], one[2]]);
    expect(tens).toHaveLength(10);
    expect(tens[0]).toEqual(["0–9.99", 0]);
    expect(tens[6]).toEqual(["60–69.99", 2]);
    expect(tens[9]).toEqual(["90–100", 2]);
    expect(new Set(cells.map((one) => one.length)).size).toBe(1);
  });

  test("of nobody ranked there is no mean", () => {
    const { cells } = listCells(
      listOf((body) => {
        body.peers.rows = [];
        for (const row of body.roster.rows) row["Нэгжийн биелэлтийн хувь"] = "";
      }),
    );
    const row = (text: string) => cells.find(([first]) => first === text)?.[2];
    expect([row("Эрэмбэлсэн"), row("Дундаж оноо")]).toEqual([0, ""]);
  });
});

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
    expect([body, title]).toEqual(["Жишээ газар", "2025 ОНЫ АЛБАН ХААГЧДЫН ҮНЭЛГЭЭНИЙ НЭГДСЭН ЖАГСААЛТ"]);
    expect(people).toBe(5);
    expect(counts).toBe("Бүртгэлд байгаа 5, эрэмбэлсэн 4, үнэлээгүй 1, алдаатай тул тооцоогүй 0.");
  });

  test("the parts that have something to say, each under its heading", () => {
    const { unranked, readings, signatures } = listPageOf(listOf(notRated));
    expect(unranked?.heading).toBe("Эрэмбэлээгүй");
    expect(readings?.heading).toBe("Аргачлалд шууд заагаагүй зүйлийг ийнхүү хэрэглэсэн");
    expect(readings?.lines.length).toBeGreaterThan(0);
    for (const line of readings?.lines ?? [])
      expect(line).toMatch(/^\d+\. [“А-ЯЁӨҮ0-9].+ \(\d\.\d(\.\d)?\)\.$/u);
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

describe("a draft", () => {
  const draftOf = (change: Parameters<typeof listOf>[0]) => listPageOf(listOf(change)).draft;
  const reviewed = (body: ReturnType<typeof smallBody>) => {
    // the two heads of 90 are “Маш сайн”: both are re-evaluated
    for (const code of ["001", "002"]) rowOf(body.management, code)["Манлайлах (дахин)"] = 12;
  };

  test("may be signed when nobody is left out and nobody waits", () => {
    expect(draftOf(reviewed)).toBe("");
  });

  test("says whom it waits for", () => {
    expect(draftOf(() => undefined)).toBe("ТӨСӨЛ: 2 хүнийг хянаагүй.");
    expect(
      draftOf((body) => {
        reviewed(body);
        rowOf(body.plan, "007", "А")["Хүрсэн түвшин"] = "8О";
      }),
    ).toBe("ТӨСӨЛ: 1 хүнийг тооцоогүй.");
    expect(
      draftOf((body) => {
        settingOf(body, "Ангилал баталгаажсан эсэх").Утга = "Үгүй";
      }),
    ).toBe("ТӨСӨЛ: ангиллын хязгаар баталгаажаагүй.");
  });
});

describe("what the settings say of the papers", () => {
  const signed = (body: ReturnType<typeof smallBody>) => {
    for (const [name, value] of [
      ["Үйлдсэн газар", "Улаанбаатар хот"],
      ["Үнэлгээний багийн шийдвэр", "№ 4"],
      ["Жагсаалт батлах албан тушаал", "Газрын дарга"],
      ["Жагсаалт батлах хүний нэр", "Б.Бат"],
    ])
      body.settings.rows.push({ Тохиргоо: name, Утга: value });
  };

  test("who approves, where, when and by which decision", () => {
    const { approver, facts } = listPageOf(listOf(signed));
    expect(approver).toEqual({ position: "Газрын дарга", name: "Б.Бат" });
    expect(facts).toEqual([
      ["Үйлдсэн газар", "Улаанбаатар хот"],
      ["Үнэлсэн өдөр", "2025 оны 12 дугаар сарын 20-ны өдөр"],
      ["Үнэлгээний багийн шийдвэр", "№ 4"],
    ]);
    expect(listPageOf(listOf()).approver).toBeNull();
  });

  test("in the tab the approval stands above the title, and the headers within the first ten rows", () => {
    const { cells, headerRow, titles } = listCells(listOf(signed));
    expect(cells.slice(0, 4).map((row) => String(row[11]).replace(/^'/, ""))).toEqual([
      "БАТЛАВ",
      "Газрын дарга",
      "____________________ /Б.Бат/",
      "____ оны __ сарын __",
    ]);
    expect(titles.map((row) => String(cells[row - 1]?.[0]).replace(/^'/, ""))).toEqual([
      "2025 ОНЫ АЛБАН ХААГЧДЫН ҮНЭЛГЭЭНИЙ НЭГДСЭН ЖАГСААЛТ",
      "Жишээ газар",
    ]);
    expect(headerRow).toBeLessThanOrEqual(10);
    expect(cells[headerRow - 1]?.slice(0, 3)).toEqual(["Д/д", "Эрэмбэ", "Код"]);
  });
});

describe("in the tab", () => {
  test("the same words, with the counts, the mean and the categories as numbers", () => {
    const { cells, headings, categories, headerRow } = listCells(listOf(notRated));
    const row = (text: string) => cells.find(([first]) => first === text)?.slice(0, 4);
    // blank while the list holds, then that it is a draft
    expect([cells[0]?.[0], cells[1]?.[0]]).toEqual(["", "ТӨСӨЛ: 2 хүнийг хянаагүй."]);
    expect(headings.map((number) => cells[number - 1]?.[0])).toEqual([
      ...["Эрэмбэлээгүй", "Хүний тоо, ангилал", "Ангилал (7.2): Журам 4.2"],
      "Аргачлалд шууд заагаагүй зүйлийг ийнхүү хэрэглэсэн",
      "Үнэлгээний баг танилцаж гарын үсэг зурав (7.7)",
    ]);
    expect(row("Бүртгэлд байгаа")).toEqual(["Бүртгэлд байгаа", "", "", 5]);
    expect(row("Үнэлээгүй")).toEqual(["Үнэлээгүй", "", "", 1]);
    // (90 + 90 + 66 + 66) / 4
    expect(row("Дундаж оноо")).toEqual(["Дундаж оноо", "", "", 78]);
    // the two heads of 90 are “Маш сайн”
    expect(row("7.1, 7.2: хянах ёстой")).toEqual(["7.1, 7.2: хянах ёстой", "", "", 2]);
    expect(row("7.1, 7.2: хянаж амжаагүй")).toEqual(["7.1, 7.2: хянаж амжаагүй", "", "", 2]);
    const { top = 1, bottom = 0 } = categories ?? {};
    expect(cells.slice(top - 1, bottom).map((one) => one.slice(0, 6))).toEqual([
      ["", "", "", "Маш сайн (90–100)", "Хэвийн (60–89,99)", "Хангалтгүй (0–59,99)"],
      ["Албан хаагч", "", "", 0, 2, 0],
      ["Нэгжийн дарга", "", "", 2, 0, 0],
      ["Бүгд", "", "", 2, 2, 0],
    ]);
    // 4.4: a head has no peers' component
    const peers = cells[headerRow - 1]?.indexOf("Хамт олны үнэлгээ") ?? -1;
    expect(cells.slice(headerRow, headerRow + 4).map((one) => one[peers])).toEqual(["'–", "'–", 6, 6]);
    expect(new Set(cells.map((one) => one.length)).size).toBe(1);
  });

  test("of nobody ranked there is no mean", () => {
    const { cells } = listCells(
      listOf((body) => {
        body.peers.rows = [];
        for (const row of body.roster.rows) row["Нэгжийн биелэлтийн хувь"] = "";
      }),
    );
    const row = (text: string) => cells.find(([first]) => first === text)?.[3];
    expect([row("Эрэмбэлсэн"), row("Дундаж оноо")]).toEqual([0, ""]);
  });
});

/** Every column that people fill in, by hand: its clause, and as what its cells are read. */
import { expect, test } from "vitest";
import * as kinds from "../../src/read/cells/kinds";
import { conductForm } from "../../src/workbook/conduct";
import { SETTINGS } from "../../src/workbook/settings";
import { type Column, isLive, type Tab } from "../../src/workbook/tab";
import { INPUT_TABS } from "../../src/workbook/tabs";

const PEOPLE = ["Код", "Овог, нэр"];
const people = (clause: string) => [`Код · ${clause} · code`, `Овог, нэр · ${clause} · name`];
const again = (...indicators: string[]) => indicators.map((name) => `${name} (дахин) · 7.4 · number`);
const scored = (clause: string, range: string, ...indicators: string[]) =>
  indicators.map((name) => `${name} · ${clause} · ${range}`);

const STAFF = [
  ...["Хандлага, ёс зүй", "Дүн шинжилгээ хийх", "Асуудал шийдвэрлэх"],
  ...["Хариуцлагатай байдал", "Ажлын цаг ашиглалт"],
];
const HEADS = [
  ...["Хандлага, ёс зүй", "Удирдан зохион байгуулах", "Асуудал шийдвэрлэх"],
  ...["Манлайлах", "Багаар ажиллах", "Харилцаа"],
];

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  settings: ["Тохиргоо · 7.7 · text", "Утга · 7.7 · text", "Тайлбар · 7.7 · text"],
  roster: [
    ...["Код · 7.7 · code", "Овог, нэр · 7.7 · name", "Албан тушаал · 7.7 · text"],
    ...["Нэгж · 7.7 · shortText", "Үүрэг · 5.1 · Албан хаагч/Нэгжийн дарга"],
    ...["Үнэлэх эсэх · 7.7 · Тийм/Үгүй", "Шалтгаан · 7.7 · text"],
    ...["Нэгжийн биелэлтийн хувь · 5.1 · percent", "Баримт · 5.1 · named"],
  ],
  unitPlan: [
    ...["Нэгж · 5.1 · shortText", "Дугаар · 5.1 · measureNumber", "Зорилт · 5.1 · text"],
    ...["Арга хэмжээ · 5.1 · text", "Шалгуур үзүүлэлт · 5.1 · text", "Хэмжих нэгж · 5.1 · text"],
    ...["Суурь түвшин · 5.1 · percent", "Хүрэх түвшин · 5.1 · percent", "Хүрсэн түвшин · 5.1 · percent"],
    ...["Биелэлтийн хувь · 2.2 · live", "Хассан шийдвэр · 2.7 · named"],
  ],
  plan: [
    ...["Код · 2.7 · code", "Хэсэг · 2.7 · А/Б/В", "Дугаар · 2.7 · measureNumber"],
    ...["Арга хэмжээ · 2.1 · text", "Хэмжих нэгж · 2.2 · text"],
    ...["Суурь түвшин · 2.2 · percent", "Хүрэх түвшин · 2.2 · percent", "Хүрсэн түвшин · 2.2 · percent"],
    ...["Дуусах хугацаа · 2.4 · due", "Гүйцэтгэсэн огноо · 2.4 · date"],
    ...["Биелэлтийн хувь · 2.2 · live", "Гүйцэтгэлийн оноо · 2.3 · live"],
    ...["Хугацааны оноо · 2.4 · live", "Нийлбэр оноо · 2.1 · live"],
    ...["Дундаж оноо · 2.7 · live", "Төлөв · 2.7 · live"],
    ...["Хоцорсон шалтгаан · 2.4 · Хамаарах/Үл хамаарах", "Шалтгааны тайлбар · 2.5 · named"],
    ...["Нотлох баримт · 3.2 · named", "Дахин үнэлсэн оноо · 7.4 · number", "Хассан шийдвэр · 2.7 · named"],
    ...["Зорилт · 2.1 · text", "Шалгуур үзүүлэлт · 2.2 · text", "Эхлэх хугацаа · 2.4 · start"],
    "Овог, нэр · 2.7 · name",
  ],
  conduct: [
    ...[...people("4.3"), ...scored("4.1", "0–7", ...STAFF), ...scored("4.2", "0–7", "Ур чадвар")],
    ...["Дундаж оноо · 4.3 · live", ...again(...STAFF, "Ур чадвар")],
    "Хассан шийдвэр · 4.3 · named",
  ],
  management: [
    ...[...people("5.6"), ...scored("5.4", "0–15", ...HEADS), ...scored("5.5", "0–15", "Ур чадвар")],
    ...["Дундаж оноо · 5.6 · live", ...again(...HEADS, "Ур чадвар")],
    "Хассан шийдвэр · 5.6 · named",
  ],
  peers: [
    ...people("4.6"),
    ...["Нэгж · 4.4 · text", "Санал өгөх эрхтэй · 4.4 · count"],
    ...["Олгосон · 4.4 · count", "Хүчинтэй · 4.4 · count", "Хүчингүй · 4.6 · count"],
    ...scored("4.5", "number", "Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа"),
    ...["Дундаж оноо · 4.6 · live", "Протокол · 4.4 · text", "Бүрэлдэхүүний шийдвэр · 4.4 · named"],
  ],
  adjustments: [
    ...people("6.1"),
    ...["Заалт · 6.1 · 6.1/6.2/6.3/6.4/6.5", "Оноо · 6.1 · number", "Үндэслэл · 6.1 · named"],
    ...["Баримт · 6.1 · named", "Огноо · 6.1 · date"],
  ],
  complaints: [
    ...people("7.1"),
    ...["Огноо · 7.1 · date", "Агуулга · 7.1 · text", "Шийдвэр · 7.1 · text", "Үндэслэл · 7.3 · text"],
  ],
  interviews: [
    ...people("6.4"),
    ...["Огноо · 6.4 · date", "Хэлбэр · 6.4 · text", "Гүйцэтгэлийн хувь · 6.4 · 0–100 %"],
    ...["Ярилцсан асуудал · 6.4 · text"],
  ],
  reviews: [
    ...people("7.2"),
    ...["Үндэслэл · 7.2 · 7.1/7.2/6.4/6.5", "Дүн · 7.2 · Хэвээр/Дахин үнэлсэн/Татгалзсан/Дутуу"],
    "Нийт оноо · 7.4 · number",
    ...["Баримт · 7.3 · text", "Огноо · 7.2 · date", "Тайлбар · 7.4 · text"],
  ],
};

const TABS: Readonly<Record<string, Tab>> = {
  ...INPUT_TABS,
  conduct: conductForm("civil-servant", ["Ур чадвар"]).tab,
  management: conductForm("unit-head", ["Ур чадвар"]).tab,
};

const CONTEXT = { dates: { timeZone: "Asia/Ulaanbaatar" }, format: "" };

/** A kind by its name, by its words, or by the numbers that it takes. */
function kindOf(column: Column): string {
  if (isLive(column)) return "live";
  const { kind } = column;
  const named = Object.entries(kinds).find(([, one]) => one === kind)?.[0];
  if (named !== undefined) return named;
  if (kind.choices !== undefined) return kind.choices.join("/");
  const takes = (cell: unknown) => !kind.reads(cell, CONTEXT).bad;
  const taken = Array.from({ length: 400 }, (_, index) => index - 200).filter(takes);
  return `${taken[0]}–${taken.at(-1)}${takes("50%") ? " %" : ""}`;
}

test("no tab is missing", () => {
  expect(Object.keys(TABS).sort()).toEqual(Object.keys(COLUMNS).sort());
});

test.each(Object.keys(COLUMNS))("%s", (name) => {
  const columns: readonly Column[] = Object.values(TABS[name]?.columns ?? {});
  expect(columns.map((column) => `${column.header} · ${column.clause} · ${kindOf(column)}`)).toEqual(
    COLUMNS[name],
  );
});

test("a tab of people begins with whose its rows are; in a plan the names, which the codes carry, come last", () => {
  const { settings: _, roster: __, unitPlan: ___, plan, ...others } = TABS;
  const headersOf = (tab: Tab | undefined) => Object.values(tab?.columns ?? {}).map(({ header }) => header);
  for (const tab of Object.values(others)) expect(headersOf(tab).slice(0, 2)).toEqual(PEOPLE);
  expect([headersOf(plan)[0], headersOf(plan).at(-1)]).toEqual(PEOPLE);
});

test("days are shown as dates; codes, numbers of measures and clauses as text, whatever they look like", () => {
  const wanted = (kind: string) => {
    if (["date", "due", "start"].includes(kind)) return "date";
    return /^(?:code|measureNumber|[67][.]\d.*)$/u.test(kind) ? "text" : undefined;
  };
  const columns: readonly Column[] = Object.values(TABS).flatMap(({ columns }) => Object.values(columns));
  const looks = columns.map((column) => [column.header, column.format, wanted(kindOf(column))] as const);
  expect(looks.filter(([, format, want]) => want !== undefined && format !== want)).toEqual([]);
  expect(looks.filter(([, format, want]) => want === undefined && /date|text/u.test(format ?? ""))).toEqual(
    [],
  );
  expect(looks.filter(([, , want]) => want === "date")).toHaveLength(7);
  const dated = Object.values(SETTINGS).filter(({ look }) => look.format === "date");
  expect(dated.map(({ name }) => name)).toEqual(["Үнэлэх өдөр", "Явцын ярилцлагын эцсийн өдөр"]);
});

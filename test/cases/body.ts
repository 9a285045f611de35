/** A small body as people would type it: the worked people of the methodology among colleagues of their own. */

export type Value = string | number | Date;
export type Row = Readonly<Record<string, Value>>;

/** What is typed into each tab, by header; the settings by name. */
export interface Body {
  readonly roster: readonly Row[];
  readonly settings: Row;
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

export const ROSTER = "Албан хаагчид";
export const SETTINGS = "Тохиргоо";
export const LIST = "Нэгдсэн жагсаалт";
export const TOTALS = "Нийт оноо";
export const MANAGEMENT = "Удирдах арга барил";
export const PEERS = "Хамт олон";
export const ADJUSTMENTS = "Оноо өөрчлөх";
export const UNIT = "Төлөвлөлтийн хэлтэс";
export const SKILL = "Стратегийн сэтгэлгээ";

const date = (text: string) => new Date(`${text}T00:00:00Z`);
const [DUE, ON_TIME] = [date("2025-06-30"), date("2025-06-20")];

export const STAFF_INDICATORS = [
  "Хандлага, ёс зүй",
  "Дүн шинжилгээ хийх",
  "Асуудал шийдвэрлэх",
  "Хариуцлагатай байдал",
  "Ажлын цаг ашиглалт",
] as const;

export const HEAD_INDICATORS = [
  "Хандлага, ёс зүй",
  "Удирдан зохион байгуулах",
  "Асуудал шийдвэрлэх",
  "Манлайлах",
  "Багаар ажиллах",
  "Харилцаа",
] as const;

export interface Person {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly head?: boolean;
}

const named = ({ code, name }: Person): Row => ({ Код: code, "Овог, нэр": name });

export const rosterRow = (person: Person): Row => ({
  ...named(person),
  "Албан тушаал": person.head === true ? "Хэлтсийн дарга" : "Мэргэжилтэн",
  Нэгж: person.unit,
  Үүрэг: person.head === true ? "Нэгжийн дарга" : "Албан хаагч",
  "Үнэлэх эсэх": "Тийм",
  ...(person.head === true ? { "Нэгжийн биелэлтийн хувь": 87.4, Баримт: "А/12" } : {}),
});

export const measure = (person: Person, number: string, levels: readonly number[], more: Row = {}): Row => ({
  ...named(person),
  Хэсэг: "А",
  Дугаар: number,
  "Арга хэмжээ": `Арга хэмжээ ${number}`,
  "Суурь түвшин": levels[0] ?? 0,
  "Хүрэх түвшин": levels[1] ?? 0,
  "Хүрсэн түвшин": levels[2] ?? 0,
  "Дуусах хугацаа": DUE,
  "Гүйцэтгэсэн огноо": ON_TIME,
  ...more,
});

export const learning = (person: Person, number: string, reached: number): Row => ({
  ...named(person),
  Хэсэг: "Б",
  Дугаар: number,
  "Арга хэмжээ": `Сургалт ${number}`,
  "Суурь түвшин": 0,
  "Хүрэх түвшин": 100,
  "Хүрсэн түвшин": reached,
  "Нотлох баримт": "Гэрчилгээ 4",
});

export const conduct = (person: Person, points: readonly number[]): Row => ({
  ...named(person),
  ...Object.fromEntries(STAFF_INDICATORS.map((indicator, index) => [indicator, points[index] ?? 0])),
});

export const tally = (person: Person, valid: number, sums: readonly number[]): Row => ({
  ...named(person),
  Олгосон: valid,
  Хүчинтэй: valid,
  Хүчингүй: 0,
  "Хандлага, ёс зүй": sums[0] ?? 0,
  "Багаар ажиллах": sums[1] ?? 0,
  Харилцаа: sums[2] ?? 0,
  Протокол: "П-1",
});

export const headConduct = (person: Person, points: readonly number[], more: Row = {}): Row => ({
  ...named(person),
  ...Object.fromEntries(HEAD_INDICATORS.map((indicator, index) => [indicator, points[index] ?? 0])),
  ...more,
});

export const HEAD: Person = { code: "001", name: "Дорж Бат", unit: UNIT, head: true };
export const WORKED: Person = { code: "007", name: "Сүрэн Дулам", unit: UNIT };
export const COLLEAGUES: readonly Person[] = ["Ганзориг", "Энхтуяа", "Нарантуяа", "Өлзий"].map(
  (name, index) => ({
    code: `01${index}`,
    name: `Цэрэн ${name}`,
    unit: UNIT,
  }),
);

const LATE = { "Гүйцэтгэсэн огноо": date("2025-07-20"), "Хоцорсон шалтгаан": "Хамаарах" };
const VERY_LATE = { "Гүйцэтгэсэн огноо": date("2025-09-01"), "Хоцорсон шалтгаан": "Хамаарах" };

const workedPlan: readonly Row[] = [
  measure(WORKED, "1", [0, 100, 100]),
  measure(WORKED, "2", [20, 10, 12], LATE),
  { ...named(WORKED), Хэсэг: "А", Дугаар: "3", "Арга хэмжээ": "Гурван дэд арга хэмжээтэй" },
  measure(WORKED, "3.1", [0, 4, 4]),
  measure(WORKED, "3.2", [0, 10, 2], VERY_LATE),
  measure(WORKED, "3.3", [0, 1, 1]),
  measure(WORKED, "4", [50, 80, 62]),
  learning(WORKED, "1", 100),
  learning(WORKED, "2", 60),
];

/** What somebody without a story gets: `level` of 100, all in time. */
export const plainPlan = (person: Person, level: number): readonly Row[] => [
  measure(person, "1", [0, 100, level]),
  measure(person, "2", [0, 100, 90]),
  learning(person, "1", level),
];

const EVERYONE: readonly Person[] = [HEAD, WORKED, ...COLLEAGUES];

/** The worked civil servant (76.20) and unit head (86.32), and four colleagues who give them their ballots. */
export const workedBody: Body = {
  roster: EVERYONE.map(rosterRow),
  settings: {
    Байгууллага: "Туршилтын газар",
    "Үнэлгээний жил": 2025,
    "Үнэлэх өдөр": date("2025-12-31"),
    "Нэгжийн даргын мэргэжлийн ур чадвар 1": SKILL,
    "Үнэлгээний багийн ахлагч": "Лувсан Оюун",
  },
  tables: {
    [UNIT]: [
      ...workedPlan,
      ...COLLEAGUES.flatMap((person, index) => plainPlan(person, 70 + index * 5)),
      learning(HEAD, "1", 100),
      learning(HEAD, "2", 60),
    ],
    [`${UNIT} · хандлага`]: [
      conduct(WORKED, [7, 6, 6, 7, 5]),
      ...COLLEAGUES.map((person) => conduct(person, [6, 6, 5, 6, 6])),
    ],
    [MANAGEMENT]: [headConduct(HEAD, [14, 13, 12, 15, 13, 14], { [SKILL]: 11 })],
    [PEERS]: [
      tally(WORKED, 4, [29, 27, 29]), // (8,7,8) (6,7,7) (8,8,6) (7,5,8)
      ...COLLEAGUES.map((person) => tally(person, 4, [28, 28, 28])),
    ],
  },
};

/** A body of plain people: in every unit a head and others. */
export function plainBody(units: number, peopleInUnit: number): Body {
  const unitsOf = Array.from({ length: units }, (_, unit) => {
    const name = `Хэлтэс ${unit + 1}`;
    const person = (index: number): Person => ({
      code: `${unit + 1}-${index}`,
      name: `Хүн ${unit + 1}-${index}`,
      unit: name,
      head: index === 0,
    });
    return { name, people: Array.from({ length: peopleInUnit }, (_, index) => person(index)) };
  });
  const staffOf = (people: readonly Person[]) => people.filter(({ head }) => head !== true);
  const headsOf = (people: readonly Person[]) => people.filter(({ head }) => head === true);
  const everyone = unitsOf.flatMap(({ people }) => people);
  return {
    roster: everyone.map(rosterRow),
    settings: { Байгууллага: "Туршилтын газар", "Үнэлгээний жил": 2025, "Үнэлэх өдөр": date("2025-12-31") },
    tables: {
      ...Object.fromEntries(
        unitsOf.flatMap(({ name, people }) => [
          [
            name,
            [
              ...staffOf(people).flatMap((person, index) => plainPlan(person, 40 + (index % 60))),
              ...headsOf(people).map((person) => learning(person, "1", 100)),
            ],
          ],
          [`${name} · хандлага`, staffOf(people).map((person) => conduct(person, [6, 6, 5, 6, 6]))],
        ]),
      ),
      [MANAGEMENT]: headsOf(everyone).map((person) => headConduct(person, [14, 13, 12, 15, 13, 14])),
      [PEERS]: staffOf(everyone).map((person) => tally(person, 3, [21, 21, 21])),
    },
  };
}

const PLAN_HEADERS = [
  "Зорилт",
  "Шалгуур үзүүлэлт",
  "Хэмжих нэгж",
  "Эхлэх хугацаа",
  "Хоцорсон шалтгаан",
  "Шалтгааны тайлбар",
  "Нотлох баримт",
  "Хассан шийдвэр",
  "Дахин үнэлсэн оноо",
] as const;

/** The headers of a tab with these rows; a plan has its own besides those that the rows use. */
export function headersFor(rows: readonly Row[]): string[] {
  const used = new Set(rows.flatMap((row) => Object.keys(row)));
  if (used.has("Хэсэг")) for (const header of PLAN_HEADERS) used.add(header);
  return [...used];
}

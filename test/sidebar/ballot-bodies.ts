/** Bodies whose people vote: five of whom some are alone in their units, and one of names that are hard to print. */
import { type Body, PEERS, type Person, rosterRow } from "../cases/body";

export const HOSTILE = '<img src=x onerror="alert(1)">';
export const UNBROKEN = "Ө".repeat(300);

const settings = { Байгууллага: "Жижиг газар", "Үнэлгээний жил": 2026 };
const people: readonly Person[] = [
  { code: "1", name: "Дорж Бат", unit: "Захиргаа", head: true },
  { code: "2", name: "Сүрэн Дулам", unit: "Захиргаа" },
  { code: "3", name: "Цэрэн Нараа", unit: "Захиргаа" },
  { code: "4", name: "Очир Туяа", unit: "Хуулийн алба" },
  { code: "5", name: "Баатар Энх", unit: "Дотоод аудит" },
];

/** Two of one unit besides their head; one alone without a decision; one alone for whom a circle votes. */
export const FIVE: Body = {
  roster: people.map(rosterRow),
  settings,
  tables: {
    [PEERS]: [
      {
        ...{ Код: "5", "Овог, нэр": "Баатар Энх", "Санал өгөх эрхтэй": 3 },
        "Бүрэлдэхүүний шийдвэр": "Багийн 2 тоот шийдвэр: Захиргааны албан хаагчид",
      },
    ],
  },
};

/** So many of one unit, of a hostile name, each with this position. */
export const ofOneUnit = (count: number, position: string): Body => ({
  roster: Array.from({ length: count }, (_, index) => ({
    ...rosterRow({ code: String(index), name: `Хүн ${index}`, unit: HOSTILE }),
    "Албан тушаал": position,
  })),
  settings,
  tables: { [PEERS]: [{ Код: "", "Овог, нэр": "" }] },
});

/** The minutes of the team's meeting, as the print page is given them. */
import { expect, test } from "vitest";
import { COLLEAGUES, HEAD, WORKED } from "./body";
import { added, bodyOf, categories, complaint, open, plainData } from "./review-body";
import { save } from "./review-desk";

const [SECOND] = COLLEAGUES;
const second = SECOND?.code ?? "";

test("who was reviewed, who waits, complaints with decisions, and what was decided on heads", () => {
  const host = open(
    plainData(
      bodyOf(
        { ...categories.excellent, "Үнэлгээний багийн ахлагч": "Дорж Бат" },
        added("Гомдол", complaint(second)),
        added("Оноо өөрчлөх", {
          ...{ Код: HEAD.code, Заалт: "6.4", Оноо: 6, Үндэслэл: "Ярилцлагагүй", Баримт: "А/3" },
          Огноо: "2025-12-20",
        }),
      ),
    ),
  );
  save(host, WORKED.code, { "А 1": "60" });
  host.run("declineSuggestion", { code: HEAD.code, clause: "6.5", reason: "Баримттай", document: "№7" });
  host.run("confirmReviews", [HEAD.code], "№7");
  const page = host.run("meetingPage") as unknown as Record<string, unknown>;
  expect(page).toMatchObject({
    counts: { due: 6, done: 2, waiting: 4 },
    complaints: [{ name: SECOND?.name, date: "2025-12-22", content: "Оноо бага", decision: "Дахин үнэлсэн" }],
    heads: [
      {
        clause: "6.4",
        name: HEAD.name,
        decision: "6 оноо бууруулсан",
        reason: "Ярилцлагагүй",
        document: "А/3",
      },
      { clause: "6.5", name: HEAD.name, decision: "Татгалзсан", reason: "Баримттай", document: "№7" },
    ],
  });
  const reviewed = page.reviewed as { name: string }[];
  expect(reviewed.find(({ name }) => name === WORKED.name)).toMatchObject({
    ...{ ground: "7.2", before: 76.2, after: 73.7, result: "Дахин үнэлсэн", document: "Тэмдэглэл №7" },
    categories: ["Маш сайн", "Маш сайн"],
  });
  expect(reviewed.find(({ name }) => name === HEAD.name)).toMatchObject({ result: "Хэвээр", document: "№7" });
  const waiting = page.waiting as { name: string; ground: string }[];
  expect(waiting.find(({ name }) => name === SECOND?.name)).toMatchObject({ ground: "7.1, 7.2" });
});

/** The papers of a vote in Chromium: the built page, asking the built bundle, printed to PDF. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Message } from "../../src/addon/wire";
import { readCode } from "../../src/ballot/code";
import { hashOfCode } from "../../src/ballot/hash";
import { ask } from "../../workbench/cli/ask-server";
import { openPrintPage, type PrintPage, ready } from "../../workbench/cli/print-page";
import type { Host } from "../../workbench/twin/host/host";
import { handMadeOf, openFile } from "../cases/files";
import { openSample } from "../projects/sample";
import { violations } from "./axe";
import { FIVE, HOSTILE, ofOneUnit, UNBROKEN } from "./ballot-bodies";
import { launch, picture } from "./page";
import { pagesOf } from "./pdf";

const UNIT = "Захиргааны хэлтэс";
const CYCLE = "2026 оны жилийн эцсийн үнэлгээ";
const A4 = [595, 842];

let browser: Browser;
let sample: Host;
beforeAll(async () => {
  browser = await launch();
  sample = openSample();
});
afterAll(() => browser.close());

type Selection = Message<"openPrint">[0];

async function printed(host: Host, selection: Selection): Promise<PrintPage> {
  const opened = await openPrintPage(browser, host, selection);
  await ready(opened.page);
  return opened;
}

/** A file for people to look at, where SHOTS names a folder. */
function keep(name: string, pdf: Uint8Array): Uint8Array {
  if (process.env.SHOTS !== undefined) writeFileSync(path.join(process.env.SHOTS, `${name}.pdf`), pdf);
  return pdf;
}

/** Whatever sticks out of its cell or of the page, as it is laid out for printing. */
async function overflows(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("article, article *")]
      .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
      .map((one) => `${one.tagName}: ${one.textContent?.slice(0, 40)}`),
  );
  await page.emulateMedia({ media: null });
  return found;
}

const sizes = (pdf: Uint8Array) =>
  pagesOf(pdf).map(({ width, height }) => [Math.round(width), Math.round(height)]);
const slipsOf = (page: Page) =>
  page
    .locator("article.slips")
    .evaluateAll((stacks) => stacks.map((stack) => [...stack.children].map((slip) => slip.outerHTML)));

describe("4.4 Slips on paper", () => {
  test("as many as may vote, a stack a person on pages of its own, three to a page", async () => {
    const { page, pdf, calls, errors, close } = await printed(sample, {
      kind: "slips",
      unit: UNIT,
      cycle: CYCLE,
    });
    expect(errors).toEqual([]);
    expect(calls).toEqual(["slipPage"]);
    expect(await page.getByRole("status").textContent()).toBe("7 хүний 42 саналын хуудас бэлэн.");
    const stacks = await slipsOf(page);
    expect(stacks.map((slips) => slips.length)).toEqual(Array(7).fill(6));
    expect(await overflows(page)).toEqual([]);
    await picture(page, "slips");
    expect(sizes(keep("slips", await pdf()))).toEqual(Array(7 * 2).fill(A4));
    await close();
  });

  test("the slips of a person are one another's copies: nothing tells one from the next", async () => {
    const { page, close } = await printed(sample, { kind: "slips", unit: UNIT, cycle: CYCLE });
    const stacks = await slipsOf(page);
    for (const slips of stacks) expect(new Set(slips).size).toBe(1);
    expect(new Set(stacks.flat()).size).toBe(stacks.length);
    // no running foot, no counter, and a margin of none, in which a browser would print the day and an address
    const looks = await page.evaluate(() =>
      [...document.querySelectorAll("article.slips *")].flatMap((one) =>
        ["::before", "::after"].map((part) => getComputedStyle(one, part).content),
      ),
    );
    expect([...new Set(looks)]).toEqual(["none"]);
    const margins = await page.evaluate(() =>
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter((rule) => rule.cssText.startsWith("@page slips"))
        .map((rule) => rule.cssText.replace(/\s+/g, " ")),
    );
    expect(margins).toEqual([expect.stringMatching(/margin: 0(?:px)?;/u)]);
    expect(margins[0]).not.toMatch(/content/u);
    await close();
  });

  test("what stands on a slip", async () => {
    const { page, close } = await printed(sample, { kind: "slips", unit: UNIT, cycle: CYCLE });
    const slip = page.locator(".slip").first();
    expect(await slip.locator("p").allInnerTexts()).toEqual([
      expect.stringMatching(
        /^Хамт олны санал \(4\.4–4\.6\)\s+2026 оны жилийн эцсийн үнэлгээ\s+Алтанхайрхан аймгийн Татварын газар · Захиргааны хэлтэс$/u,
      ),
      "Үнэлүүлэх албан хаагч: Бат-Эрдэнийн Номин, Хүний нөөцийн мэргэжилтэн",
      "Гурван мөр бүрд яг нэг тоог дугуйлна. Мөр хоосон, эсвэл нэг мөрөнд хоёр тоо дугуйлсан бол санал хүчингүй. Нэр, гарын үсэг, ямар нэг тэмдэг бүү тавь.",
      "✂ Энэ зураасаар хайчилна",
    ]);
    const rows = await slip.locator("tbody tr").allInnerTexts();
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.split("\t").slice(-9)).toEqual([..."012345678"]);
    expect(rows[1]).toContain("Багт өөрийн гүйцэтгэх үүргээ тодорхойлж, хариуцлагатай хамтрагч байх;");
    await close();
  });

  test("a circle's slips say so; of whom there are none is told on the screen and not on paper", async () => {
    const host = await openFile(await handMadeOf(FIVE));
    const circle = await printed(host, { kind: "slips", unit: "Дотоод аудит", cycle: CYCLE });
    expect(await circle.page.locator(".slip .circle").allInnerTexts()).toEqual(
      Array(3).fill(
        "Санал өгөх бүрэлдэхүүнийг шийдвэрээр тогтоосон: Багийн 2 тоот шийдвэр: Захиргааны албан хаагчид",
      ),
    );
    expect(sizes(keep("circle", await circle.pdf()))).toEqual([A4]);
    await circle.close();
    const alone = await openPrintPage(browser, host, { kind: "slips", unit: "Хуулийн алба", cycle: CYCLE });
    await alone.page.getByText("Хэвлэх саналын хуудас алга.").waitFor();
    expect(await alone.page.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/^Очир Туяа: Нэгжид нь санал өгөх хамт ажиллагч алга/u),
    ]);
    expect(await alone.page.getByRole("button", { name: "Хэвлэх" }).isDisabled()).toBe(true);
    await alone.page.emulateMedia({ media: "print" });
    expect(await alone.page.locator(".aside").isVisible()).toBe(false);
    await alone.close();
  });

  test("long names, positions and circles are not cut: fewer slips stand on a page", async () => {
    const host = await openFile(await handMadeOf(ofOneUnit(4, UNBROKEN)));
    const { page, pdf, close } = await printed(host, { kind: "slips", unit: HOSTILE, cycle: CYCLE });
    expect(await page.locator("main img").count()).toBe(0);
    expect(await overflows(page)).toEqual([]);
    expect(sizes(keep("long-slips", await pdf()))).toEqual(Array(4 * 2).fill(A4));
    await close();
  });
});

describe("4.4–4.6 The protocol of counting", () => {
  const selection: Selection = {
    ...{ kind: "protocol", unit: UNIT, cycle: CYCLE },
    members: ["Дорж Бат", "Сүрэн Дулам"],
  };

  test("blank: who, how many may vote, and room for what is counted", async () => {
    const { page, pdf, calls, close } = await printed(sample, selection);
    expect(calls).toEqual(["protocolPage"]);
    expect(await page.locator("thead th").allInnerTexts()).toEqual([
      ...["Д/д", "Овог, нэр", "Санал өгөх эрхтэй", "Олгосон", "Хүчинтэй", "Хүчингүй", "Онооны нийлбэр"],
      ...["Дундаж оноо", "Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа"],
    ]);
    const rows = await page.locator("tbody tr").allInnerTexts();
    expect(rows).toHaveLength(7);
    expect(rows[0]?.split("\t")).toEqual(["1", "Бат-Эрдэнийн Номин", "6", "6", ...Array(6).fill("")]);
    expect(await page.locator(".signatures bdi").allInnerTexts()).toEqual(["Дорж Бат", "Сүрэн Дулам"]);
    expect(await overflows(page)).toEqual([]);
    await picture(page, "protocol");
    expect(sizes(keep("protocol", await pdf()))).toEqual([[842, 595]]);
    await close();
  });

  test("counted, by codes: what was prepared and voided, a decimal comma, the decision, the notes", async () => {
    const counted = {
      ...{ body: "Газар", unit: UNIT, cycle: CYCLE, mode: "codes", number: "П-7", members: [] },
      indicators: ["Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа"],
      rows: [
        {
          ...{ code: "002", name: "Бат-Эрдэнийн Номин", entitled: 4, issued: 4, valid: 4, spoiled: 0 },
          ...{ sums: [29, 27, 29.5], mean: "7.08", circle: "Захиргаа 3", decision: "А/5" },
          ...{ prepared: 6, voided: 2 },
        },
      ],
      notes: ["Өмнөх санал хураалтыг хүчингүй болгов."],
    };
    const { page, pdf, close } = await printed(
      answering(sample, "protocolPage", () => counted),
      selection,
    );
    const rows = await page.locator("tbody tr").allInnerTexts();
    expect(rows.map((row) => row.replace(/\n+/gu, "\n"))).toEqual([
      "1\tБат-Эрдэнийн Номин\nСанал өгөх бүрэлдэхүүнийг шийдвэрээр тогтоосон: Захиргаа 3\nЦөөн хүнээр санал авах багийн шийдвэр: А/5\n\t4\t6\t4\t2\t4\t0\t29\t27\t29,5\t7,08",
    ]);
    expect(await page.getByRole("listitem").allInnerTexts()).toEqual(counted.notes);
    expect(await page.locator(".blanks").innerText()).toContain("Дугаар: П-7");
    expect(await page.locator(".who").innerText()).toContain("Нэг удаагийн кодоор, нууцаар");
    keep("protocol-codes", await pdf());
    await close();
  });
});

/** The host, but for one function of the server. */
const answering = (host: Host, name: string, answer: (...values: unknown[]) => unknown): Host =>
  new Proxy(host, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== "function") return value;
      return (...values: unknown[]) =>
        key === "run" && values[0] === name
          ? answer(...values.slice(1))
          : Reflect.apply(value, target, values);
    },
  });

describe("Codes", () => {
  const PHRASE = "намрын анхны цас";
  const selection: Selection = {
    ...{ kind: "codes", unit: UNIT, cycle: CYCLE, spare: 2 },
    people: [
      ["002", 5, "", ""],
      ["003", 4, "Захиргаа, хууль", "А/5"],
    ],
  };
  type Sent = Message<"issueCodes">[0];

  async function opened(answer: (sent: Sent) => unknown) {
    const sent: Sent[] = [];
    const host = answering(sample, "issueCodes", (message) => {
      sent.push(message as Sent);
      return answer(message as Sent);
    });
    const one = await openPrintPage(browser, host, selection);
    const { page } = one;
    await page.getByRole("button", { name: "Код үүсгэх" }).waitFor();
    const submit = async (phrase: string, repeated = phrase) => {
      await page.getByLabel(/^Нууц үг \(/u).fill(phrase);
      await page.getByLabel("Нууц үгийг давтах").fill(repeated);
      await page.getByRole("button", { name: "Код үүсгэх" }).click();
    };
    return { ...one, sent, submit };
  }
  const slipPage = () => ask(sample, "slipPage", UNIT, CYCLE);

  test("a phrase that is short or repeated otherwise makes none", async () => {
    const { page, sent, submit, close } = await opened(slipPage);
    // not as a password, which a browser would offer to keep
    expect(await page.locator("input[type=password]").count()).toBe(0);
    const dots = () =>
      page
        .getByLabel(/^Нууц үг/u)
        .evaluateAll((all) =>
          all.map((one) => getComputedStyle(one).getPropertyValue("-webkit-text-security")),
        );
    expect(await dots()).toEqual(["disc", "disc"]);
    await page.getByLabel("Бичсэнийг харуулах").check();
    expect(await dots()).toEqual(["none", "none"]);
    await submit("намрын цас");
    expect(await page.getByRole("alert").textContent()).toBe("Нууц үг 10-аас доошгүй үсэгтэй байх ёстой.");
    await submit(PHRASE, `${PHRASE}.`);
    expect(await page.getByRole("alert").textContent()).toBe("Хоёр удаа бичсэн нууц үг зөрж байна.");
    expect(sent).toEqual([]);
    expect(await page.getByRole("button", { name: "Хэвлэх" }).isDisabled()).toBe(true);
    expect(await violations(page)).toEqual([]);
    await picture(page, "codes-form");
    await close();
  });

  test("only hashes are sent; then as many slips as may vote, and the spare ones below a strip", async () => {
    const { page, pdf, sent, submit, errors, close } = await opened(slipPage);
    await submit(PHRASE);
    await ready(page);
    const stacks = await page.locator("article.codes").evaluateAll((all) =>
      all.map((stack) => ({
        codes: [...stack.querySelectorAll(".code")].map((one) => one.textContent ?? ""),
        spare: [...stack.querySelectorAll(".strip ~ .pair .code")].length,
      })),
    );
    expect(stacks.map(({ codes, spare }) => [codes.length, spare])).toEqual([
      [7, 2],
      [6, 2],
    ]);
    const [message] = sent;
    expect(message).toMatchObject({ unit: UNIT, cycle: CYCLE, phrase: PHRASE, spare: 2 });
    message?.people.forEach(({ salt, hashes }, index) => {
      const codes = stacks[index]?.codes.map((printed) => readCode(printed) ?? "") ?? [];
      expect(salt).toMatch(/^[0-9a-f]{32}$/u);
      expect([...hashes]).toEqual(codes.map((code) => hashOfCode(salt, code)).sort());
      for (const code of codes) expect(JSON.stringify(sent)).not.toContain(code);
    });
    expect(new Set(message?.people.map(({ salt }) => salt)).size).toBe(2);
    expect(await page.locator(".code-slip .circle").allInnerTexts()).toEqual(
      Array(6).fill("Санал өгөх бүрэлдэхүүнийг шийдвэрээр тогтоосон: Захиргаа, хууль"),
    );
    // spare slips look like the others
    expect(await page.locator(".code-slip").filter({ hasText: /нөөц/iu }).count()).toBe(0);
    expect(await page.locator("input").count()).toBe(0);
    expect(await page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")).toEqual([
      0,
      0,
      "",
    ]);
    expect(await overflows(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await picture(page, "codes");
    // Below the stacks the code that the team keeps sealed, on a page by itself; of it too the hash alone is sent.
    const sealed = ((await page.locator(".sealed .code").textContent()) ?? "").replaceAll("-", "");
    expect(hashOfCode(message?.recovery.salt ?? "", sealed)).toBe(message?.recovery.hash);
    expect(sizes(keep("codes", await pdf()))).toEqual([A4, A4, A4]);
    await close();
  });

  test("after a failure the very same codes are sent, with the same phrase", async () => {
    let fails = true;
    const { page, sent, submit, close } = await opened(() => {
      if (fails) throw new Error("Service Spreadsheets failed while accessing document");
      return slipPage();
    });
    await submit(PHRASE);
    await page.getByRole("button", { name: "Дахин оролдох" }).waitFor();
    expect(await page.getByRole("alert").textContent()).toMatch(/^Google завгүй байна\./u);
    expect(await page.locator(".code-slip").count()).toBe(0);
    expect(await page.getByLabel("Нууц үгийг давтах").evaluate((one: HTMLInputElement) => one.readOnly)).toBe(
      true,
    );
    fails = false;
    await page.getByRole("button", { name: "Дахин оролдох" }).click();
    await ready(page);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toEqual(sent[0]);
    expect(await page.locator(".code-slip").count()).toBe(13);
    await close();
  });
});

test.each([
  { selection: { kind: "slips", unit: UNIT, cycle: CYCLE } },
  { selection: { kind: "protocol", unit: UNIT, cycle: CYCLE, members: [] } },
] as const)("$selection.kind: accessible to everybody", async ({ selection }) => {
  const { page, close } = await printed(sample, { ...selection });
  expect(await violations(page)).toEqual([]);
  await close();
});

test("the server's failure is told, and the next try prints", async () => {
  const host = openSample();
  host.failAt((name) => name === "Range.getValues");
  const { page, close } = await openPrintPage(browser, host, { kind: "slips", unit: UNIT, cycle: CYCLE });
  await page.getByRole("alert").waitFor();
  host.failAt(undefined);
  await page.getByRole("button", { name: "Дахин оролдох" }).click();
  await ready(page);
  expect(await page.locator(".slip").count()).toBe(42);
  await close();
});

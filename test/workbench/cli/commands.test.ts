/** The commands as a terminal runs them: exit codes, one sentence for a bad file, and no half-written output. */
import { execFileSync, spawn } from "node:child_process";
import {
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { readXlsx } from "../../../workbench/twin/xlsx";
import { ADJUSTMENTS, type Body, COLLEAGUES, LIST, UNIT, workedBody } from "../../cases/body";
import { handMade, handMadeOf, headersOf, load, rowsOf, tab } from "../../cases/files";
import { bands } from "../../cases/review-body";
import { fileOf } from "../../other-program/package";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** Long lists of choices stand in a hidden tab of the file. */
const isShown = ({ state }: { state: string }) => state === "visible";
let folder: string;
const at = (name: string) => join(folder, name);

interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

const started = (command: string, ...args: string[]) =>
  spawn(process.execPath, [join(ROOT, "workbench/cli/run.mjs"), command, ...args], { cwd: folder });

const run = (command: string, ...args: string[]): Promise<Outcome> => outcomeOf(started(command, ...args));

function outcomeOf(child: ReturnType<typeof started>): Promise<Outcome> {
  const outcome: Outcome = { status: null, stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (outcome.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (outcome.stderr += text));
  return new Promise((resolve) => child.on("close", (status) => resolve({ ...outcome, status })));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "commands-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a command that there is not, or that nobody built: one sentence", async () => {
  const { status, stderr } = await run("rang");
  expect([status, stderr.trim().split("\n")]).toEqual([1, [expect.stringContaining("npm run build")]]);
});

test("a command that is stopped says nothing and writes nothing", async () => {
  // A pipe that nobody writes into: it can be opened as soon as the command reads it, which then waits.
  execFileSync("mkfifo", [at("endless.xlsx")]);
  const child = started("rank", at("endless.xlsx"), at("never.xlsx"));
  const outcome = outcomeOf(child);
  const pipe = await vi.waitFor(
    () => openSync(at("endless.xlsx"), constants.O_WRONLY | constants.O_NONBLOCK),
    {
      timeout: 20_000,
    },
  );
  child.kill("SIGTERM");
  expect(await outcome).toEqual({ status: 1, stdout: "", stderr: "" });
  closeSync(pipe);
  expect(existsSync(at("never.xlsx"))).toBe(false);
});

describe("rank", () => {
  test("a sound body: exit 0, the list and the JSON", async () => {
    writeFileSync(at("sound.xlsx"), await handMadeOf(workedBody));
    const { status, stdout } = await run(
      "rank",
      at("sound.xlsx"),
      at("ranked.xlsx"),
      "--json",
      at("ranked.json"),
    );
    expect(status).toBe(0);
    expect(stdout.split("\n")[0]?.split(/ {2,}/u).join(" · ")).toBe(
      "Эрэмбэ · Код · Овог, нэр · Нэгж · Арга хэмжээ · Мэдлэг · Удирдлагын үнэлгээ · Хамт олны үнэлгээ · Өөрчлөлт · Нийт оноо · Ангилал",
    );
    expect(stdout).toContain("Бүртгэлд байгаа 6, эрэмбэлсэн 6, үнэлээгүй 0, алдаатай тул тооцоогүй 0.");
    const { counts, ranking, problems } = JSON.parse(readFileSync(at("ranked.json"), "utf8"));
    expect(counts).toEqual({ read: 6, ranked: 6, notRated: 0, blocked: 0, incomplete: 0, unowned: 0 });
    const keys = "rank code name unit role measures knowledge superior peers adjustment total category".split(
      " ",
    );
    for (const line of ranking) expect(Object.keys(line)).toEqual(keys);
    for (const problem of problems)
      expect(Object.keys(problem).sort()).toEqual(["cell", "clause", "level", "message", "tab"]);
    expect(rowsOf(tab(load(readFileSync(at("ranked.xlsx"))), LIST))).toHaveLength(6);
  });

  test("the documented export, beside the JSON whose shape stays", async () => {
    const file = at("for-export.xlsx");
    writeFileSync(file, await handMadeOf(workedBody));
    const files = ["--json", at("beside.json"), "--export", at("export.json")];
    expect((await run("rank", file, at("for-export.out.xlsx"), ...files)).status).toBe(0);
    const exported = JSON.parse(readFileSync(at("export.json"), "utf8"));
    expect(exported.format).toEqual({ name: "gov-performance-review-result", version: 1 });
    expect(exported.people).toHaveLength(6);
    expect(Object.keys(JSON.parse(readFileSync(at("beside.json"), "utf8")))).toEqual([
      ...["counts", "review", "ranking", "problems"],
    ]);
    const twice = await run("rank", file, at("never.xlsx"), "--json", at("one"), "--export", at("one"));
    expect([twice.status, twice.stderr]).toEqual([1, expect.stringContaining("хоёр файлд нэг нэр")]);
  });

  test("somebody blocked: exit 2, and still a list", async () => {
    const body: Body = {
      ...workedBody,
      tables: {
        ...workedBody.tables,
        [UNIT]: (workedBody.tables[UNIT] ?? []).filter((row) => row.Код !== COLLEAGUES[0]?.code),
      },
    };
    writeFileSync(at("blocked.xlsx"), await handMadeOf(body));
    const { status, stdout } = await run("rank", at("blocked.xlsx"), at("blocked-ranked.xlsx"));
    expect(status).toBe(2);
    expect(stdout).toContain(`—  ${COLLEAGUES[0]?.code}  ${COLLEAGUES[0]?.name}`);
    expect(existsSync(at("blocked-ranked.xlsx"))).toBe(true);
  });

  test("a stray point very far below stops nobody and is named; a row there may be somebody, and the file is refused", async () => {
    const body = await handMadeOf(workedBody);
    const withCells = (cells: Record<number, string>) => {
      const workbook = load(body);
      for (const [column, value] of Object.entries(cells))
        tab(workbook, "Албан хаагчид").getCell(60_000, Number(column)).value = value;
      writeFileSync(at("far.xlsx"), workbook.save());
      return run("rank", at("far.xlsx"), at("far-ranked.xlsx"), "--json", at("far.json"));
    };
    const stray = await withCells({ 6: "." });
    expect([stray.status, stray.stderr.includes("F60000")]).toEqual([0, true]);
    const { problems, counts } = JSON.parse(readFileSync(at("far.json"), "utf8"));
    expect(counts.ranked).toBe(6);
    expect(problems).toContainEqual(expect.objectContaining({ cell: "F60000", level: "warning" }));
    rmSync(at("far-ranked.xlsx"));
    const somebody = await withCells({ 1: "099", 2: "Овог Нэр" });
    expect(somebody.status).toBe(1);
    expect(somebody.stderr).toContain(
      "“Албан хаагчид” хуудасны A60000, B60000 нүднүүд бусад бичлэгээс хэт хол байна",
    );
    expect(existsSync(at("far-ranked.xlsx"))).toBe(false);
  });

  test("one name for two outputs: one sentence, and the file is as it was", async () => {
    writeFileSync(at("same.xlsx"), await handMadeOf(workedBody));
    const before = readFileSync(at("same.xlsx"));
    const { status, stderr } = await run("rank", at("same.xlsx"), at("same.xlsx"), "--json", at("same.xlsx"));
    expect([status, stderr.trim().split("\n")]).toEqual([
      1,
      [expect.stringContaining("хоёр файлд нэг нэр өгсөн")],
    ]);
    expect(readFileSync(at("same.xlsx"))).toEqual(before);
  });

  test("nobody blocked, but a deduction that nobody owns: exit 2, and it is said", async () => {
    const entry = { Код: "", "Овог, нэр": "", Заалт: "6.1", Оноо: 3, Үндэслэл: "Хоцорсон", Баримт: "А/15" };
    const body: Body = { ...workedBody, tables: { ...workedBody.tables, [ADJUSTMENTS]: [entry] } };
    writeFileSync(at("unowned.xlsx"), await handMadeOf(body));
    const json = at("unowned.json");
    const { status, stdout } = await run(
      "rank",
      at("unowned.xlsx"),
      at("unowned-ranked.xlsx"),
      "--json",
      json,
    );
    expect(status).toBe(2);
    expect(stdout).toContain("алдаатай тул тооцоогүй 0, хэнийх нь тодорхойгүй мөр 1.");
    expect(JSON.parse(readFileSync(json, "utf8")).counts).toMatchObject({ blocked: 0, unowned: 1 });
    expect(existsSync(at("unowned-ranked.xlsx"))).toBe(true);
  });

  describe("a file that is no workbook of ours: one sentence, exit 1, and no output is touched", () => {
    const zipOf = (name: string, text: string) =>
      fileOf([
        ["[Content_Types].xml", "<Types/>"],
        [name, text],
      ]);
    const compound = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const files: Record<string, () => Promise<Uint8Array> | Uint8Array> = {
      "empty.xlsx": () => new Uint8Array(),
      "truncated.xlsx": async () => (await handMadeOf(workedBody)).slice(0, 3000),
      "letter.xlsx": () => zipOf("word/document.xml", "<document/>"),
      "encrypted.xlsx": () => {
        const file = new Uint8Array(4096);
        file.set(compound);
        file.set(new Uint8Array(Buffer.from("EncryptedPackage", "utf16le")), 1024);
        return file;
      },
      "page.xlsx": () => new TextEncoder().encode("<html><table><tr><td>Код</td></tr></table></html>"),
      "foreign.xlsx": () =>
        handMade([
          [
            "Sheet1",
            [
              ["Бараа", "Үнэ"],
              ["Цаас", 12],
            ],
          ],
        ]),
    };

    test.concurrent.each(Object.keys(files))("%s", async (name) => {
      const [output, json] = [at(`${name}.out`), at(`${name}.json`)];
      writeFileSync(at(name), (await files[name]?.()) ?? "");
      writeFileSync(output, "as it was");
      writeFileSync(json, "{}");
      const { status, stdout, stderr } = await run("rank", at(name), output, "--json", json);
      expect(status).toBe(1);
      expect(stdout).toBe("");
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(stderr).toMatch(/\p{Script=Cyrillic}.*[.!]\n$/u);
      expect(stderr).not.toMatch(/\bat .*:\d+/);
      expect(readFileSync(output, "utf8")).toBe("as it was");
      expect(readFileSync(json, "utf8")).toBe("{}");
      expect(readdirSync(folder).filter((one) => one.includes(".tmp-"))).toEqual([]);
    });
  });

  test("an output that cannot be written leaves the other untouched", async () => {
    writeFileSync(at("both.xlsx"), await handMadeOf(workedBody));
    for (const [output, json] of [
      [at("both.out"), folder],
      [folder, at("both.json")],
      [at("both.out"), at("nowhere/both.json")],
    ] as const) {
      const { status, stderr } = await run("rank", at("both.xlsx"), output, "--json", json);
      expect([status, stderr.trim().split("\n").length]).toEqual([1, 1]);
      expect(stderr).toContain("файлд бичиж чадсангүй");
      expect(existsSync(at("both.out")) || existsSync(at("both.json"))).toBe(false);
      expect(readdirSync(folder).filter((one) => one.includes(".tmp-"))).toEqual([]);
    }
  });

  test("no such file, no arguments: one sentence", async () => {
    const { status, stderr } = await run("rank", at("nowhere.xlsx"), at("never.xlsx"));
    expect([status, stderr.trim().split("\n").length]).toEqual([1, 1]);
    expect(existsSync(at("never.xlsx"))).toBe(false);
    expect(await run("rank")).toMatchObject({ status: 1, stderr: expect.stringContaining("ОРОХ.xlsx") });
  });
});

describe("archive", () => {
  test("every tab as values with its chart, and a file that says what it is; nothing is ranked in it", async () => {
    const [body, ranked, archived] = [at("year.xlsx"), at("year-ranked.xlsx"), at("year-archive.xlsx")];
    // 7.2: a list with confirmed limits has a chart
    const withBands = { ...workedBody, settings: { ...workedBody.settings, ...bands(90, 70) } };
    writeFileSync(body, await handMadeOf(withBands));
    expect((await run("rank", body, ranked)).status).toBe(0);
    expect(await run("archive", ranked, archived)).toMatchObject({ status: 0, stderr: "" });
    const workbook = load(readFileSync(archived));
    const names = workbook.worksheets.filter(isShown).map(({ name }) => name);
    const before = load(readFileSync(ranked)).worksheets.filter(isShown);
    expect(names).toEqual(["Архивын тухай", ...before.map(({ name }) => name)]);
    expect(rowsOf(tab(workbook, LIST))).toEqual(rowsOf(tab(load(readFileSync(ranked)), LIST)));
    const { data } = await readXlsx(new Uint8Array(readFileSync(archived)));
    const contents = data.sheets.flatMap(({ cells }) => Object.values(cells).map(String));
    expect(contents.filter((content) => content.startsWith("="))).toEqual([]);
    expect(data.sheets.flatMap(({ figures }) => figures)).toHaveLength(1);

    const refused = await run("rank", archived, at("never.xlsx"));
    expect([refused.status, refused.stderr.trim().split("\n")]).toEqual([
      ...[1, [expect.stringContaining("Энэ файл бол архив")]],
    ]);
    const again = await run("archive", archived, at("never.xlsx"));
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining("аль хэдийн архив")]);
    expect(existsSync(at("never.xlsx"))).toBe(false);
  });

  test("a file that is none of ours, no arguments: one sentence", async () => {
    writeFileSync(at("prices.xlsx"), await handMade([["Sheet1", [["Бараа", "Үнэ"]]]]));
    const { status, stderr } = await run("archive", at("prices.xlsx"), at("never.xlsx"));
    expect([status, stderr.trim().split("\n").length]).toEqual([1, 1]);
    expect(existsSync(at("never.xlsx"))).toBe(false);
    expect(await run("archive")).toMatchObject({ status: 1, stderr: expect.stringContaining("ОРОХ.xlsx") });
  });
});

describe("next-year", () => {
  test("the same people, and what is planned; of this year's levels and results nothing", async () => {
    writeFileSync(at("this-year.xlsx"), await handMadeOf(workedBody));
    const { status, stdout, stderr } = await run("next-year", at("this-year.xlsx"), at("next-year.xlsx"));
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^6 хүн, төлөвлөгөөний [1-9]\d* мөртэй/u);
    const workbook = load(readFileSync(at("next-year.xlsx")));
    const people = rowsOf(tab(workbook, "Албан хаагчид"));
    expect(people.map(({ Код }) => Код)).toEqual(workedBody.roster.map(({ Код }) => Код));
    const planned = rowsOf(tab(workbook, UNIT)).filter((row) => row["Арга хэмжээ"] !== null);
    expect(planned.length).toBeGreaterThan(0);
    for (const row of planned) expect(row["Хүрсэн түвшин"] ?? null).toBeNull();
  });

  test("a file that is none of ours, no arguments: one sentence", async () => {
    writeFileSync(at("goods.xlsx"), await handMade([["Sheet1", [["Бараа", "Үнэ"]]]]));
    const { status, stderr } = await run("next-year", at("goods.xlsx"), at("never.xlsx"));
    expect([status, stderr.trim().split("\n").length]).toEqual([1, 1]);
    expect(existsSync(at("never.xlsx"))).toBe(false);
    expect(await run("next-year")).toMatchObject({ status: 1, stderr: expect.stringContaining("ОРОХ.xlsx") });
  });
});

describe("sheets", () => {
  test("a file where the folder should be: one sentence", async () => {
    writeFileSync(at("body.xlsx"), await handMadeOf(workedBody));
    writeFileSync(at("taken"), "");
    const { status, stderr } = await run("sheets", at("body.xlsx"), at("taken"));
    expect([status, stderr.trim().split("\n").length]).toEqual([1, 1]);
    expect(stderr).toContain("хавтас үүсгэж чадсангүй");
  });
});

describe("demo", () => {
  test("the sample as it was filled in, and as it is ranked", async () => {
    expect((await run("demo")).status).toBe(0);
    const names = async (file: string) =>
      load(readFileSync(at(file)))
        .worksheets.filter(isShown)
        .map(({ name }) => name);
    const filled = await names("out/sample.xlsx");
    expect(filled).toHaveLength(17);
    expect(await names("out/sample-ranked.xlsx")).toEqual([...filled, "Нийт оноо", LIST]);
  });

  test("the sample with mistakes: each found in its cell, and a workbook in which they are marked", async () => {
    const { status, stdout } = await run("demo", "--mistakes");
    expect(status).toBe(0);
    expect(stdout).toContain("27 алдаанаас нүдэнд нь олсон: 27.");
    expect(stdout).toContain(
      "Бүртгэлд байгаа 38, эрэмбэлсэн 11, үнэлээгүй 2, бөглөөгүй тул тооцоогүй 4, алдаатай тул тооцоогүй 21, хэнийх нь тодорхойгүй мөр 11.",
    );
    const workbook = load(readFileSync(at("out/sample-mistakes.xlsx")));
    const plan = tab(workbook, "Хураалтын хэлтэс");
    const column = plan.getColumn(headersOf(plan, "Код").columns.get("Хүрсэн түвшин") ?? 0);
    const row = column.values.indexOf("8О");
    expect(JSON.stringify(plan.getCell(row, column.number).note)).toContain("цифртэй төстэй үсэг");
  });
});

describe("compare", () => {
  test("the same result, a cell that differs, and a workbook that is not ranked", async () => {
    const [plain, one, other] = [at("plain.xlsx"), at("one.xlsx"), at("other.xlsx")];
    writeFileSync(plain, await handMadeOf(workedBody));
    expect((await run("rank", plain, one)).status).toBe(0);
    const same = await run("compare", one, one);
    expect(same.stdout.match(/[1-9]\d* нүднээс 0 нь ялгаатай\./gu)).toHaveLength(2);
    expect(same.status).toBe(0);

    const workbook = load(readFileSync(one));
    const cell = tab(workbook, LIST).getCell("D9");
    const name = String(cell.value);
    cell.value = "Өөр";
    writeFileSync(other, workbook.save());
    const { status, stdout } = await run("compare", other, one);
    expect(status).toBe(2);
    expect(stdout).toContain(`${LIST}!D9: “Өөр”, “${name}”`);
    expect(stdout).toContain("нүднээс 1 нь ялгаатай.");

    expect(await run("compare", one, plain)).toMatchObject({
      status: 1,
      stderr: `${plain}: “Нийт оноо” хуудас алга. Эхлээд “4 Нэгтгэх”-ийг ажиллуулна уу.\n`,
    });
    expect(await run("compare", one)).toMatchObject({ status: 1, stderr: expect.stringContaining("НӨГӨӨ") });
  });
});

describe("template", () => {
  test("the tabs of the contract, with the people of the CSV", async () => {
    const rows = [
      "Код;Овог, нэр;Албан тушаал;Нэгж;Үүрэг",
      "007;Бат Дорж;Дарга;Хэлтэс;head",
      "08;=А1+1;Мэргэжилтэн;Хэлтэс;staff",
    ];
    writeFileSync(at("roster.csv"), `\ufeff${rows.join("\r\n")}`);
    expect((await run("template", at("template.xlsx"), "--roster", at("roster.csv"))).status).toBe(0);
    const workbook = load(readFileSync(at("template.xlsx")));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      "Тохиргоо",
      "Албан хаагчид",
      "Хэлтэс",
      "Хэлтэс · хандлага",
      "Нэгжийн төлөвлөгөө",
      "Удирдах арга барил",
      "Хамт олон",
      "Оноо өөрчлөх",
      "Гомдол",
      "Явцын ярилцлага",
      "Хяналт",
    ]);
    const people = rowsOf(tab(workbook, "Албан хаагчид"));
    expect(people.map((row) => [row.Код, row["Овог, нэр"], row.Үүрэг])).toEqual([
      ["007", "Бат Дорж", "Нэгжийн дарга"],
      ["08", "=А1+1", "Албан хаагч"],
    ]);
  });

  test("a file in which saving lost letters: exit 1, one sentence, and no file", async () => {
    const lost = Buffer.from([0x3f, 0xeb, 0xe7, 0xe8, 0xe9]); // Өлзий in windows-1251, which has no Ө
    writeFileSync(
      at("cp1251.csv"),
      Buffer.concat([Buffer.from("001,"), lost, Buffer.from(",Staff,Unit,staff")]),
    );
    const { status, stderr } = await run("template", at("cp1251.xlsx"), "--roster", at("cp1251.csv"));
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      `${at("cp1251.csv")}: хадгалахад ө, ү үсэг “?” болж алдагдсан байна. Excel-д “CSV UTF-8” төрлөөр хадгална уу.`,
    );
    expect(existsSync(at("cp1251.xlsx"))).toBe(false);
  });

  test("a list as HR has it: what is proposed and what is not used is said", async () => {
    const rows = [
      "Жагсаалт",
      "№;Овог;Нэр;Албан тушаал;Нэгж",
      "1;Дорж;Бат;Хэлтсийн дарга;Хэлтэс",
      "2;Бат;Оюун;Мэргэжилтэн;хэлтэс",
    ];
    writeFileSync(at("hr.csv"), rows.join("\r\n"));
    const { status, stdout } = await run("template", at("hr.xlsx"), "--roster", at("hr.csv"));
    expect([status, stdout]).toEqual([
      0,
      `Кодгүй 2 хүнд шинэ код санал болгов: 001 … 002.
Үүргийг албан тушаалаас нь санал болгов: нэгж бүрийн даргыг шалгана уу.
Ашиглаагүй багана: №.
Хүн биш гэж үзсэн: мөр 1 “Жагсаалт” (гарчиг).
Нэгжийн дарга гэж санал болгосон: Дорж Бат (Хэлтэс).
2 хүний загварыг бичив: ${at("hr.xlsx")}
`,
    ]);
    const workbook = load(readFileSync(at("hr.xlsx")));
    expect(rowsOf(tab(workbook, "Албан хаагчид")).map((row) => [row.Код, row["Овог, нэр"]])).toEqual([
      ["001", "Дорж Бат"],
      ["002", "Бат Оюун"],
    ]);
    expect(workbook.worksheets.filter(({ name }) => /^хэлтэс$/iu.test(name))).toHaveLength(1);
  });

  test.for(["unit-case", "unit-long"])("%s: a workbook", async (name) => {
    const roster = join(ROOT, `test/read/rosters/${name}.csv`);
    expect((await run("template", at(`${name}.xlsx`), "--roster", roster)).status).toBe(0);
  });

  test("every mistake that the sidebar reports, by row, and no file", async () => {
    const rows = [
      "code,name,position,unit,role",
      "007,Бат Дорж,Дарга,Хэлтэс,head",
      "007,Сүрэн Болд,Жолооч,Хэлтэс,Захирал",
      "008,,Жолооч,Хэлтэс,staff",
    ];
    writeFileSync(at("mistakes.csv"), rows.join("\n"));
    const { status, stdout, stderr } = await run(
      "template",
      at("mistakes.xlsx"),
      "--roster",
      at("mistakes.csv"),
    );
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toBe(
      `${at("mistakes.csv")}: 3 алдаа олдсон тул загвар бичсэнгүй.
Мөр 3: “007” код давхардсан (мөр 2)
Мөр 3: “Захирал” гэсэн үүрэг алга: “Албан хаагч” эсвэл “Нэгжийн дарга”
Мөр 4: овог, нэр хоосон
`,
    );
    expect(existsSync(at("mistakes.xlsx"))).toBe(false);
  });

  test("a roster of nobody: one sentence and no file", async () => {
    writeFileSync(at("nobody.csv"), "code,name,position,unit,role\n");
    const { status, stderr } = await run("template", at("nobody.xlsx"), "--roster", at("nobody.csv"));
    expect([status, stderr]).toEqual([1, `${at("nobody.csv")}: нэг ч хүн алга.\n`]);
    expect(existsSync(at("nobody.xlsx"))).toBe(false);
  });
});

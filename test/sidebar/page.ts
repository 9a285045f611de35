/** Opens the built sidebar in Chromium, with a stand-in for google.script.run that answers from fixtures. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { buildSidebar } from "../../sidebar/build.mjs";
import type { Screen } from "../../sidebar/screens";
import type { ServerFunction } from "../../src/addon/wire";
import { ballots, openVotes, tallies } from "./fixtures/ballots";
import clean from "./fixtures/clean.json";
import derivation from "./fixtures/derivation.json";
import { checkedAtGoogle } from "./fixtures/google";
import halfFilled from "./fixtures/half-filled.json";
import { importRead, importWritten } from "./fixtures/import";
import mistakes from "./fixtures/mistakes.json";
import { archived, archiveSteps, madeSheets, seals, sheetSteps, statistics } from "./fixtures/paper";
import { comparison, confirmation, review } from "./fixtures/review";

export { launch } from "../projects/browser";
export { clean, derivation, halfFilled, mistakes };

/** What the stand-in answers; a failure is the text that Google would give. */
export type Answers = {
  readonly [N in ServerFunction | "saveArchive"]?: {
    /** One after another, before what follows. */
    readonly first?: readonly unknown[];
    readonly value?: unknown;
    readonly error?: string;
    readonly never?: boolean;
  };
};

/** A host, or one with something in its way. */
export interface RealServer {
  run(name: string, ...values: unknown[]): unknown;
}

export interface Opening {
  /** The screen that an item of the menu opens. */
  readonly screen?: Screen;
  readonly answers?: Answers;
  /** Answers instead of the fixtures: the real bundle on a real workbook. */
  readonly host?: RealServer;
}

const people = clean.ranking.map(({ code, name, unit, role }) => ({ code, name, unit, role }));

export const settings = {
  body: "Алтанхайрхан аймгийн Татварын газар",
  year: "2026",
  appraisalDate: "2026-12-15",
  excellentFrom: "90",
  excellentTo: "100",
  normalFrom: "70",
  normalTo: "89.99",
  unsatisfactoryFrom: "0",
  unsatisfactoryTo: "69.99",
  bandsSource: "Засгийн газрын 2023 оны 301 дүгээр тогтоол",
  bandsConfirmed: "Тийм",
  headSkill1: "Төсвийн удирдлага",
  chair: "Сүрэнжавын Алтанзул",
  secretary: "Бат-Эрдэнийн Номин",
};

export const filled = {
  people,
  units: [...new Set(people.map(({ unit }) => unit))],
  hasTabs: true,
  list: null as string | null,
  sources: [] as string[],
  settings: settings as Record<string, string>,
  active: { tab: "Захиргааны хэлтэс", code: "002" as string | null },
  archive: { standing: "original", name: "Газрын үнэлгээ 2026 архив" },
};

export const empty = {
  people: [],
  units: [],
  hasTabs: false,
  list: null,
  sources: [],
  settings: {},
  active: { tab: "Sheet1", code: null },
  archive: { standing: "unknown", name: "Шинэ хүснэгт архив" },
};

const usual: Answers = {
  workbookState: { value: filled },
  setUpWorkbook: {
    value: { made: ["Тохиргоо", "Албан хаагчид"], completed: [], held: [], plain: [], people: 38, left: 0 },
  },
  checkWorkbook: { value: { ...mistakes, list: null } },
  rankWorkbook: { value: clean },
  previewImport: { value: importRead },
  importRows: { value: importWritten },
  explainPerson: { value: [derivation] },
  saveSettings: { value: settings },
  goTo: { value: true },
  reviewList: { value: review },
  reviewOf: { value: comparison },
  reviewDesk: { value: { report: review, of: comparison } },
  confirmReviews: { value: confirmation },
  saveReview: { value: { saved: true, undo: [{ code: "012", cells: [], entries: [] }] } },
  undoReview: { value: { undone: true, sentence: "" } },
  declineSuggestion: { value: { done: true, sentence: "" } },
  reconsiderSuggestion: { value: { done: true, sentence: "" } },
  addAdjustment: { value: { added: true, tab: "Оноо өөрчлөх", cell: "A9" } },
  sheetSteps: { value: sheetSteps },
  makeSheets: { first: madeSheets, value: madeSheets[0] },
  openPrint: { value: null },
  makeStatistics: { value: statistics },
  checkSeals: { value: seals },
  archiveSteps: { value: archiveSteps },
  archiveStep: { first: archived, value: archived[0] },
  keepHome: { value: null },
  carryPlan: { value: { written: 3, left: [] } },
  exportFile: { value: { name: "dun-2026.csv", text: "\uFEFFКод,Овог\r\n002,Номин\r\n" } },
  ballotState: { value: ballots },
  openVotes: { value: openVotes },
  beginVote: { value: null },
  enterCounts: { value: { differences: [] } },
  closeVote: { value: null },
  voidVote: { value: null },
  writeUnitTallies: { value: { written: [], left: [] } },
  castBallot: { value: true },
  previewTallies: { value: tallies },
  importTallies: { value: tallies },
  checkGoogle: { value: checkedAtGoogle },
};

export interface Sidebar {
  readonly page: Page;
  /** The calls that reached the server: name and arguments. */
  calls(): Promise<[string, unknown[]][]>;
  /** Gives other answers from now on; a call that was held is answered. */
  answer(answers: Answers): Promise<void>;
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const built = buildSidebar();
const ADDRESS = "https://sidebar.test/";
const SIZE = { width: 300, height: 720 };

/** In the page: answers asynchronously with a copy, as Google does, and writes down who called. */
const STAND_IN = `
(function () {
  var held = [];
  var world = (window.standIn = { answers: {}, isReal: false, calls: [], release: function () { held.splice(0).forEach(function (go) { go(); }); } });
  function run(success, failure) {
    return new Proxy({}, {
      get: function (_, name) {
        if (name === "withSuccessHandler") return function (next) { return run(next, failure); };
        // What the local page answers itself is not there at Google.
        if (name === "saveArchive" && !world.answers[name]) return undefined;
        if (name === "withFailureHandler") return function (next) { return run(success, next); };
        return function () {
          var values = JSON.parse(JSON.stringify(Array.prototype.slice.call(arguments)));
          world.calls.push([name, values]);
          var go = function () {
            var answer = world.answers[name] || { error: "Script function not found: " + name };
            if (answer.first && answer.first.length > 0) return success(JSON.parse(JSON.stringify(answer.first.shift())));
            if (answer.never) { held.push(go); return; }
            if (answer.error !== undefined) failure(new Error(answer.error));
            else success(JSON.parse(JSON.stringify(answer.value)));
          };
          var ask = function () {
            window.askHost(name, values).then(function (answer) {
              if (answer.error !== undefined) failure(new Error(answer.error));
              else success(answer.value);
            });
          };
          setTimeout(world.isReal ? ask : go, 5);
        };
      },
    });
  }
  window.google = { script: { get run() { return run(function () {}, function () {}); } } };
})();`;

/** A page, and what is open in it; a new one costs more than all that is asked of most screens. */
interface Place {
  readonly page: Page;
  now: Opening & { readonly errors: string[] };
}
const free = new WeakMap<Browser, Place>();

/** Opens the sidebar anew; in the page of the last one, where that was closed. */
export async function openSidebar(browser: Browser, opening: Opening = {}): Promise<Sidebar> {
  const errors: string[] = [];
  const place = free.get(browser) ?? (await placeIn(browser));
  free.delete(browser);
  place.now = { ...opening, errors };
  const { page } = place;
  await page.goto(ADDRESS);
  return {
    page,
    errors,
    calls: () => page.evaluate("standIn.calls") as Promise<[string, unknown[]][]>,
    answer: async (more) => {
      await page.evaluate(`Object.assign(standIn.answers, ${JSON.stringify(more)}); standIn.release();`);
    },
    close: async () => {
      await page.evaluate("sessionStorage.clear()");
      await page.emulateMedia({ colorScheme: null, media: null });
      await page.setViewportSize(SIZE);
      free.set(browser, place);
    },
  };
}

async function placeIn(browser: Browser): Promise<Place> {
  const permissions = ["clipboard-read", "clipboard-write"];
  const context = await browser.newContext({ viewport: SIZE, permissions });
  const page = await context.newPage();
  const place: Place = { page, now: { errors: [] } };
  page.on("pageerror", (error) => place.now.errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") place.now.errors.push(message.text());
  });
  await page.exposeFunction("askHost", (name: string, values: readonly unknown[]) =>
    ask(place.now.host, name, values),
  );
  await page.addInitScript(STAND_IN);
  const html = await built;
  await context.route("**/*", (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: withAnswers(html, place.now) })
      : route.abort(),
  );
  return place;
}

/** The page with what its stand-in answers. */
function withAnswers(html: string, { answers = {}, host, screen }: Opening): string {
  const world = JSON.stringify({ answers: { ...usual, ...answers }, isReal: host !== undefined });
  const script = `Object.assign(standIn, ${world.replaceAll("<", "\\u003c")})`;
  const asked = html.replace('data-screen=""', `data-screen="${screen ?? ""}"`);
  return asked.replace("<head>", () => `<head><script>${script}; document.currentScript.remove()</script>`);
}

/** Runs a function of the bundle; what it throws travels as a text, as Google sends it. */
async function ask(host: RealServer | undefined, name: string, values: readonly unknown[]) {
  try {
    return { value: (await host?.run(name, ...values)) ?? null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** A picture for people to look at, where SHOTS names a folder. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage, animations: "disabled" });
}

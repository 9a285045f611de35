import * as z from "zod/mini";
import { PEER_SCALE } from "../law/scales";
import { SETTING_KEYS, type SettingName } from "../workbook/settings";
import { archiveStep, archiveSteps, exportFile, FILES, keepHome } from "./archive";
import { protocolPage, slipPage } from "./ballot-papers";
import { ballotState, beginVote, issueCodes, voidVote } from "./ballots";
import { closeVote, enterCounts, writeUnitTallies } from "./closing";
import { listOf, served, text } from "./door";
import { checkGoogle } from "./google";
import { openGuide } from "./guide";
import { importRows, previewImport } from "./import";
import { checkWorkbook, rankWorkbook, setUpWorkbook } from "./jobs";
import { carryPlan } from "./next-year";
import {
  checkSeals,
  listPage,
  makeSheets,
  makeStatistics,
  meetingPage,
  openPrint,
  sheetPages,
  sheetSteps,
} from "./paper";
import { addAdjustment, confirmReviews, reviewDesk, reviewList, reviewOf } from "./review";
import { saveReview, undoReview } from "./review-save";
import { explainPerson, goTo, saveSettings, workbookState } from "./sidebar";
import { declineSuggestion, reconsiderSuggestion } from "./suggestions";
import { importTallies, previewTallies } from "./tally-import";
import { castBallot, openVotes } from "./voting";

/**
 * Every function of the server that a page may call: what a message to it holds, argument by argument, and what answers.
 * Both sides take their types from here; the build makes the function of each name that Google calls. Made when a
 * message comes, since cells with texts load this part too and need none of it.
 */
export function wire() {
  const nothing = z.tuple([]);
  const setting = z.exactOptional(text);
  type Settings = Record<SettingName, typeof setting>;
  /** One or more of them. Not a record, which would skip a key `__proto__`. */
  const settings = z
    .strictObject(Object.fromEntries(SETTING_KEYS.map((name) => [name, setting])) as Settings)
    .check(z.refine((values) => Object.keys(values).length > 0));
  /** What a vote keeps with it. */
  const short = text.check(z.maxLength(500));
  const rosterRow = z.tuple([text, text, text, text, text]);
  /** Of a heading of the guide: it enters the page as it is. */
  const anchor = z.string().check(z.maxLength(100), z.regex(/^[\p{L}\p{N}-]{0,100}$/u));
  /** What its fields hold is judged by the methodology. */
  const adjustment = z.strictObject({
    code: text,
    clause: text,
    amount: z.union([z.number(), text]),
    reason: text,
    document: text,
  });
  /** A cell of the team's: which, what the screen showed in it, and what is to stand there. */
  const typed = z.strictObject({ key: text, shown: text, points: text });
  const entry = z.nullable(
    z.strictObject({ ground: text, outcome: text, total: text, document: text, date: text, remark: text }),
  );
  const undo = z.strictObject({
    code: text,
    cells: listOf(typed),
    entries: listOf(z.strictObject({ ground: text, now: entry, before: entry })),
  });
  const suggested = { code: text, clause: text };
  const count = z.int().check(z.nonnegative());
  /** The vote of a unit and a cycle. */
  const vote = { unit: text, cycle: short };
  /** What is settled of one person's vote. */
  const settled = { code: text, entitled: z.int(), circle: short, decision: short };
  const hash = z.string().check(z.maxLength(32), z.regex(/^[0-9a-f]{32}$/u));
  const codesOf = z.strictObject({ ...settled, salt: hash, hashes: listOf(hash) });
  const recovery = z.strictObject({ salt: hash, hash });
  const points = z.int().check(z.minimum(0), z.maximum(PEER_SCALE.highest));
  const counts = z.tuple([text, text, text, text, text]);
  const tallies = z.strictObject({ rows: listOf(listOf(text)), protocol: text });
  const texts = { number: text, objective: text, measure: text, indicator: text, measuredIn: text };
  const carried = z.strictObject({ code: text, section: text, ...texts });
  const carriedOfUnit = z.strictObject({ unit: text, ...texts });
  const importMessage = z.strictObject({
    unit: text,
    source: z.union([z.strictObject({ tab: text }), z.strictObject({ rows: listOf(listOf(text)) })]),
    columns: listOf(z.tuple([text, text, z.optional(text)])),
    person: text,
    section: text,
    people: listOf(z.tuple([text, listOf(text)])),
    parts: z.enum(["", "parts", "apart"]),
  });
  const [everybody, unit, person, list] = [
    z.strictObject({ kind: z.literal("all") }),
    z.strictObject({ kind: z.literal("unit"), unit: text }),
    z.strictObject({ kind: z.literal("person"), code: text }),
    z.strictObject({ kind: z.literal("list") }),
  ];
  const meeting = z.strictObject({ kind: z.literal("meeting") });
  const [slips, protocol, codes] = [
    z.strictObject({ kind: z.literal("slips"), ...vote }),
    z.strictObject({ kind: z.literal("protocol"), ...vote, members: listOf(text) }),
    z.strictObject({
      kind: z.literal("codes"),
      ...vote,
      /** How many codes more than voters, for each person. */
      spare: count,
      /** Code, how many may vote, the circle that votes, and the decision that says so. */
      people: listOf(z.tuple([text, count, text, text])),
    }),
  ];

  return {
    workbookState: served(nothing, workbookState),
    /** The people, and at most how many tabs are made. */
    setUpWorkbook: served(
      z.tuple([listOf(rosterRow), z.optional(z.int().check(z.positive()))]),
      setUpWorkbook,
    ),
    /** Whether every row is looked at. */
    checkWorkbook: served(z.tuple([z.optional(z.boolean())]), checkWorkbook),
    /** Whether every row is looked at, and its problems marked, on the same reading. */
    rankWorkbook: served(z.tuple([z.optional(z.boolean())]), rankWorkbook),
    previewImport: served(z.tuple([importMessage]), previewImport),
    importRows: served(z.tuple([importMessage]), importRows),
    explainPerson: served(z.tuple([text]), explainPerson),
    saveSettings: served(z.tuple([settings]), saveSettings),
    /** A tab, and a cell of it or rows as `9:9`. */
    goTo: served(z.tuple([text, text]), goTo),
    reviewList: served(nothing, reviewList),
    reviewOf: served(z.tuple([text]), reviewOf),
    reviewDesk: served(z.tuple([text]), reviewDesk),
    /** Whom, and the document that it rests on. */
    confirmReviews: served(z.tuple([listOf(text), z.optional(text)]), confirmReviews),
    saveReview: served(
      z.tuple([z.strictObject({ code: text, cells: listOf(typed), document: text })]),
      saveReview,
    ),
    undoReview: served(z.tuple([listOf(undo)]), undoReview),
    declineSuggestion: served(
      z.tuple([z.strictObject({ ...suggested, reason: text, document: text })]),
      declineSuggestion,
    ),
    reconsiderSuggestion: served(z.tuple([z.strictObject(suggested)]), reconsiderSuggestion),
    addAdjustment: served(z.tuple([adjustment]), addAdjustment),
    sheetSteps: served(z.tuple([z.union([everybody, unit, person])]), sheetSteps),
    /** The key of a step, and whether the derivation is appended. */
    makeSheets: served(z.tuple([text, z.boolean()]), makeSheets),
    sheetPages: served(z.tuple([text, z.boolean()]), sheetPages),
    listPage: served(nothing, listPage),
    meetingPage: served(nothing, meetingPage),
    openPrint: served(
      z.tuple([z.union([everybody, unit, person, list, meeting, slips, protocol, codes]), z.boolean()]),
      openPrint,
    ),
    makeStatistics: served(nothing, makeStatistics),
    checkSeals: served(nothing, checkSeals),
    /** Whether somebody who was asked says that it is a copy. */
    archiveSteps: served(z.tuple([z.optional(z.boolean())]), archiveSteps),
    archiveStep: served(z.tuple([text]), archiveStep),
    keepHome: served(nothing, keepHome),
    exportFile: served(z.tuple([z.enum(FILES)]), exportFile),
    /** A unit, rows of an earlier year's plan, and those of the units' own plan. */
    carryPlan: served(z.tuple([text, listOf(carried), listOf(carriedOfUnit)]), carryPlan),
    ballotState: served(nothing, ballotState),
    beginVote: served(
      z.tuple([z.strictObject({ ...vote, people: listOf(z.strictObject(settled)) })]),
      beginVote,
    ),
    issueCodes: served(
      z.tuple([
        z.strictObject({
          ...{ ...vote, people: listOf(codesOf), phrase: short, recovery, spare: count },
        }),
      ]),
      issueCodes,
    ),
    openVotes: served(nothing, openVotes),
    /** Whom, by which code, and the points of the three indicators. */
    castBallot: served(z.tuple([text, text, z.tuple([points, points, points])]), castBallot),
    enterCounts: served(
      z.tuple([text, listOf(z.strictObject({ code: text, first: counts, second: counts }))]),
      enterCounts,
    ),
    closeVote: served(z.tuple([text, short, listOf(z.tuple([text, count]))]), closeVote),
    writeUnitTallies: served(z.tuple([text, short]), writeUnitTallies),
    /** A unit, the decision, and the phrase or the sealed code. */
    voidVote: served(z.tuple([text, short, short]), voidVote),
    previewTallies: served(z.tuple([tallies]), previewTallies),
    importTallies: served(z.tuple([tallies]), importTallies),
    checkGoogle: served(nothing, checkGoogle),
    openGuide: served(z.tuple([anchor]), openGuide),
    /** A unit and a cycle. */
    slipPage: served(z.tuple([text, short]), slipPage),
    /** The same, and who count. */
    protocolPage: served(z.tuple([text, text, listOf(text)]), protocolPage),
  };
}

type Wire = ReturnType<typeof wire>;
type Sent<T> = { readonly [K in keyof T]: Sent<T[K]> };

export type ServerFunction = keyof Wire;

export const serverFunctions = (): string[] => Object.keys(wire());

/** The arguments of a function of the server. */
export type Message<N extends ServerFunction> = Sent<z.output<Wire[N]["takes"]>>;
export type Answer<N extends ServerFunction> = ReturnType<Wire[N]["answer"]>;

/** The server as a page calls it. */
export type Server = { readonly [N in ServerFunction]: (...message: Message<N>) => Promise<Answer<N>> };

/** Answers a message from a page. */
export const serve = (name: ServerFunction, message: readonly unknown[]): unknown =>
  wire()[name].answer(message);

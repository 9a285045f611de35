import { type Assessment, readingsUsed } from "../assess/assessment";
import { officialDate } from "../explain/official-dates";
import {
  countsLine,
  draftLine,
  LIST_WORDS,
  READINGS_HEADING,
  reviewLines,
  statements,
  TEAM_ROLES,
  unownedLine,
} from "../explain/paper-words";
import { readingLine } from "../explain/problem";
import { reviewCounts } from "../explain/review-report";
import { groupedBy } from "../read/grouped";
import { runsOf } from "../read/runs";
import { SETTINGS } from "../workbook/settings";
import { categoriesByRole } from "./list-categories";
import { cellOn, columnsOn, type ListLine, type ListView, type ShownColumn } from "./list-columns";
import { listLines } from "./list-lines";
import { FORM } from "./official-form";
import { statisticsOf } from "./statistics";

/** Lines under the headers of their columns. */
export interface ListTable {
  readonly columns: readonly Pick<ShownColumn, "header" | "kind" | "share">[];
  /** As wide as the columns; null = there is none. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** The consolidated list (7.7): what its tab and its paper both show. */
export type ConsolidatedList = ReturnType<typeof consolidatedListOf>;

/** The consolidated list as it is printed for signature; a part that has nothing to say is not there. */
export type ListPage = ReturnType<typeof listPageOf>;

const NOBODY = (["chair", "secretary", "member", "member"] as const).map((role) => ({ role, name: "" }));

/** 7.7 · Everybody in order, who has no rank and why, the readings used and who signs. */
export function consolidatedListOf(assessment: Assessment) {
  const { body, year, team, appraisalDate, bands, papers } = assessment.body.settings;
  const lines = listLines(assessment);
  const review = reviewCounts(assessment);
  return {
    /** Empty while the settings do not say it. */
    body,
    title: `${year === undefined ? "" : `${year} ОНЫ `}${LIST_WORDS.title}`,
    /** Why it is not to be signed yet; empty when it may be. */
    draft: draftLine(assessment.counts, review, bands !== undefined),
    /** Who approves it, where the settings ask for that. */
    approver: papers.approver,
    /** What is said under the title, and written by hand where the settings do not say it. */
    facts: [
      [SETTINGS.place.name, papers.place],
      [FORM.appraisalDate, appraisalDate === undefined ? "" : officialDate(appraisalDate)],
      [SETTINGS.teamDecision.name, papers.decision],
    ] as const,
    ranked: lines.filter(({ rank }) => rank !== null),
    unranked: lines.filter(({ rank }) => rank === null),
    counts: assessment.counts,
    review,
    /** While they are not confirmed nobody is known to be reviewed by category. */
    bandsConfirmed: bands !== undefined,
    categories: categoriesByRole(assessment),
    statistics: statisticsOf(assessment).body,
    /** The rows with an entry that nobody owns, a line a tab. */
    unowned: [...groupedBy(assessment.body.unowned, ({ tab }) => tab)].map(([tab, places]) =>
      unownedLine(tab, runsOf(places.map(({ row }) => row))),
    ),
    readings: readingsUsed(assessment).map(readingLine),
    /** Who signs; places without a name while the settings have no team. */
    signatures: (team.length > 0 ? team : NOBODY).map(({ role, name }) => ({ role: TEAM_ROLES[role], name })),
  };
}

/** The list as words and cells: the page only draws it. */
export function listPageOf({
  ranked,
  unranked,
  counts,
  review,
  unowned,
  readings,
  ...list
}: ConsolidatedList) {
  return {
    body: list.body === "" ? LIST_WORDS.nameless : list.body,
    title: list.title,
    draft: list.draft,
    approver: list.approver ?? null,
    facts: list.facts,
    people: counts.read,
    ranked: tableOf("paper", ranked),
    counts: countsLine(counts),
    categories: list.categories,
    review: {
      heading: LIST_WORDS.review,
      lines: reviewLines(review, list.bandsConfirmed),
    },
    ...(unranked.length > 0 && {
      unranked: { heading: LIST_WORDS.unranked, ...tableOf("unranked", unranked) },
    }),
    ...(unowned.length > 0 && { unowned: { heading: LIST_WORDS.unowned, lines: unowned } }),
    ...(readings.length > 0 && { readings: { heading: READINGS_HEADING, lines: statements(readings) } }),
    signatures: { heading: LIST_WORDS.signatures, lines: list.signatures },
  };
}

function tableOf(view: ListView, lines: readonly ListLine[]): ListTable {
  const isUsed = ({ kind, key }: ShownColumn) => kind !== "seal" || lines.some((line) => line[key] !== "");
  const columns = columnsOn(view).filter(isUsed);
  return {
    columns: columns.map(({ header, kind, share }) => ({ header, kind, share })),
    rows: lines.map((line) => columns.map((column) => cellOn(column, line))),
  };
}

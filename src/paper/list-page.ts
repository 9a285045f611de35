import { type Assessment, readingsUsed } from "../assess/assessment";
import {
  countsLine,
  LIST_WORDS,
  READINGS_HEADING,
  reviewLines,
  TEAM_ROLES,
  unownedLine,
} from "../explain/paper-words";
import { readingLine } from "../explain/problem";
import { reviewCounts } from "../explain/review-report";
import { groupedBy } from "../read/grouped";
import { runsOf } from "../read/runs";
import { columnsOn, type ListLine, type ListView, type ShownColumn } from "./list-columns";
import { listLines } from "./list-lines";
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
  const { body, year, team } = assessment.body.settings;
  const lines = listLines(assessment);
  return {
    /** Empty while the settings do not say it. */
    body,
    title: year === undefined ? LIST_WORDS.title : `${LIST_WORDS.title}, ${year} он`,
    ranked: lines.filter(({ rank }) => rank !== null),
    unranked: lines.filter(({ rank }) => rank === null),
    counts: assessment.counts,
    review: reviewCounts(assessment),
    /** While they are not confirmed nobody is known to be reviewed by category. */
    bandsConfirmed: assessment.body.settings.bands !== undefined,
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
    body: list.body,
    title: list.title,
    people: counts.read,
    ranked: tableOf("paper", ranked),
    counts: countsLine(counts),
    review: {
      heading: LIST_WORDS.review,
      lines: reviewLines(review, list.bandsConfirmed),
    },
    ...(unranked.length > 0 && {
      unranked: { heading: LIST_WORDS.unranked, ...tableOf("unranked", unranked) },
    }),
    ...(unowned.length > 0 && { unowned: { heading: LIST_WORDS.unowned, lines: unowned } }),
    ...(readings.length > 0 && { readings: { heading: READINGS_HEADING, lines: readings } }),
    signatures: { heading: LIST_WORDS.signatures, lines: list.signatures },
  };
}

function tableOf(view: ListView, lines: readonly ListLine[]): ListTable {
  const isUsed = ({ kind, key }: ShownColumn) => kind !== "seal" || lines.some((line) => line[key] !== "");
  const columns = columnsOn(view).filter(isUsed);
  return {
    columns: columns.map(({ header, kind, share }) => ({ header, kind, share })),
    rows: lines.map((line) => columns.map(({ key }) => line[key] ?? null)),
  };
}

/** The file that a year's workbook gives to the next one: who, the settings, and what the plans say, nothing of any score. */
export const NEXT_YEAR = { name: "gov-performance-review-next-year", version: 1 } as const;

const PERSON = ["code", "name", "position", "unit", "role"] as const;
const TEXTS = ["objective", "measure", "indicator", "measuredIn"] as const;
const PLANNED = ["code", "section", "number", ...TEXTS] as const;
const OF_UNIT = ["unit", "number", ...TEXTS] as const;

type Texts<K extends string> = Readonly<Record<K, string>>;
type CarriedPerson = Texts<(typeof PERSON)[number]>;
/** A row of somebody's plan; every text may be empty. */
export type CarriedRow = Texts<(typeof PLANNED)[number]>;
/** A row of `Нэгжийн төлөвлөгөө`. */
export type CarriedUnitRow = Texts<(typeof OF_UNIT)[number]>;

export interface NextYear {
  readonly format: typeof NEXT_YEAR;
  /** Whose it is, and of which year. */
  readonly from: { readonly body: string; readonly year: number | null };
  readonly people: readonly CarriedPerson[];
  /** By the settings' names in the code; only what is filled in. */
  readonly settings: Readonly<Record<string, string>>;
  readonly plans: readonly CarriedRow[];
  readonly unitPlans: readonly CarriedUnitRow[];
}

/** The file as it was written; undefined for any other text. */
export function readNextYear(text: string): NextYear | undefined {
  const read = parsed(text);
  if (!isRecord(read) || !isRecord(read.format) || !isRecord(read.from) || !isRecord(read.settings))
    return undefined;
  const { format, from, people, settings, plans, unitPlans } = read;
  const isOurs =
    format.name === NEXT_YEAR.name &&
    format.version === NEXT_YEAR.version &&
    typeof from.body === "string" &&
    (from.year === null || Number.isInteger(from.year)) &&
    Object.values(settings).every((value) => typeof value === "string") &&
    areRows(people, PERSON) &&
    areRows(plans, PLANNED) &&
    areRows(unitPlans, OF_UNIT);
  return isOurs ? (read as unknown as NextYear) : undefined; // each part was just looked at
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const areRows = (rows: unknown, keys: readonly string[]): boolean =>
  Array.isArray(rows) &&
  rows.every(
    (row) =>
      isRecord(row) &&
      Object.keys(row).length === keys.length &&
      keys.every((key) => typeof row[key] === "string"),
  );

/** What of a file is brought into a workbook, as the server is given it. */
export interface CarriedOver {
  readonly people: readonly (readonly [
    code: string,
    name: string,
    position: string,
    unit: string,
    role: string,
  ])[];
  readonly settings: NextYear["settings"];
  /** By the units in which people are now: their plans, and the rows of `Нэгжийн төлөвлөгөө`. */
  readonly plans: readonly {
    readonly unit: string;
    readonly rows: readonly CarriedRow[];
    readonly ofUnit: readonly CarriedUnitRow[];
  }[];
}

/** Without those who left, and without the plans of theirs; a unit of which nobody stays has no plan either. */
export function carriedOver(file: NextYear, stays: (code: string) => boolean): CarriedOver {
  const people = file.people.filter(({ code }) => stays(code));
  const units = [...new Set(people.map(({ unit }) => unit))];
  const unitOf = new Map(people.map(({ code, unit }) => [code, unit]));
  return {
    people: people.map(({ code, name, position, unit, role }) => [code, name, position, unit, role]),
    settings: file.settings,
    plans: units
      .map((unit) => ({
        unit,
        rows: file.plans.filter(({ code }) => unitOf.get(code) === unit),
        ofUnit: file.unitPlans.filter((row) => row.unit === unit),
      }))
      .filter(({ rows, ofUnit }) => rows.length + ofUnit.length > 0),
  };
}

/** The settings of a file that nobody filled in yet: what people wrote stays. */
export const unfilled = (
  settings: NextYear["settings"],
  now: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => now[name] === ""));

/** The settings as people type them: what is proposed, what changes, and what follows from the two limits. */
import { TOTAL_CEILING, TOTAL_FLOOR } from "../../src/law/scales";
import type { SettingName, SettingValues } from "../answers";
import type { State } from "../state";

/** Two limits decide; the others follow from them. */
export const LIMITS: readonly (readonly [name: SettingName, label: string, kind: "number"])[] = [
  ["excellentFrom", "“Маш сайн” хэдэн онооноос", "number"],
  ["normalFrom", "“Хэвийн” хэдэн онооноос", "number"],
];
/** What is proposed where the workbook has nothing: the year that is appraised now, and a day for it. */
function proposals(now: Date): SettingValues {
  // In its first months people appraise the year before.
  const year = now.getMonth() < 3 ? now.getFullYear() - 1 : now.getFullYear();
  return { year: String(year), appraisalDate: `${year}.12.15` };
}

/** What was typed, or is proposed, and differs from the workbook; with the limits what follows from them. */
export function changesOf(state: State): SettingValues {
  const { book, drafts } = state;
  const kept = (name: SettingName) => book?.settings[name] ?? "";
  const proposed = (Object.entries(proposals(new Date())) as [SettingName, string][]).filter(
    ([name]) => kept(name) === "",
  );
  const typed = { ...Object.fromEntries(proposed), ...drafts.settings };
  const isMoved = LIMITS.some(([name]) => typed[name] !== undefined && typed[name] !== kept(name));
  const all = isMoved ? { ...typed, ...bandsOf(state) } : typed;
  const entries = Object.entries(all) as [SettingName, string][]; // its keys are its type's
  return Object.fromEntries(entries.filter(([name, value]) => value !== kept(name)));
}

/** A total in hundredths; undefined where it is none. */
function hundredths(text: string): number | undefined {
  const [, whole, , part = ""] = /^\s*(\d{1,3})([.,](\d{1,2}))?\s*$/u.exec(text) ?? [];
  return whole === undefined ? undefined : Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

const inPoints = (value: number) => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, "0")}`;

/** The other ends of the categories, which follow from the two limits; nothing while one of these is no total. */
function bandsOf(state: State): SettingValues {
  const [excellent, normal] = LIMITS.map(([name]) => hundredths(typedOr(state, name)));
  if (excellent === undefined || normal === undefined || !(normal > 0 && excellent > normal)) return {};
  return {
    excellentTo: String(TOTAL_CEILING),
    normalTo: inPoints(excellent - 1),
    unsatisfactoryFrom: String(TOTAL_FLOOR),
    unsatisfactoryTo: inPoints(normal - 1),
  };
}

/** Why the two limits that are filled in are none. */
export function limitsFault(state: State): string | undefined {
  const [excellent, normal] = LIMITS.map(([name]) => hundredths(typedOr(state, name)));
  if (excellent === undefined || normal === undefined) return undefined;
  if (normal === 0) return "“Хэвийн” 0-ээс их онооноос эхэлнэ.";
  return excellent > normal ? undefined : "“Маш сайн” нь “Хэвийн”-ээс өндөр онооноос эхэлнэ.";
}

export function bandsText(state: State): string {
  const { normalTo, unsatisfactoryTo } = bandsOf(state);
  if (normalTo === undefined || unsatisfactoryTo === undefined) return "";
  const [excellent, normal] = LIMITS.map(([name]) => typedOr(state, name).trim());
  return `Маш сайн ${excellent}–${TOTAL_CEILING} · Хэвийн ${normal}–${normalTo} · Хангалтгүй ${TOTAL_FLOOR}–${unsatisfactoryTo}`;
}

export function typedOr(state: State, name: SettingName): string {
  const { drafts, book } = state;
  const kept = book?.settings[name] ?? "";
  return drafts.settings[name] ?? (kept === "" ? (proposals(new Date())[name] ?? "") : kept);
}

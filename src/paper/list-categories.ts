import type { Assessment } from "../assess/assessment";
import { inWords } from "../explain/numbers";
import { COUNTED_CATEGORIES, capital, LIST_WORDS } from "../explain/paper-words";
import { ROLES, roleName } from "../law/words";
import { categoryRanges } from "../methodology/chapter-7-review/7.2-category";
import type { Bands } from "../methodology/person";

/** 7.2 · How many of the ranked each category has, by role and of all; the unknown one alone while the limits are not confirmed. */
export function categoriesByRole({ ranking, body }: Assessment) {
  const { bands, bandsSource } = body.settings;
  const inCategory = (key: string) => ranking.filter(({ result }) => (result.category ?? "unknown") === key);
  const shown = COUNTED_CATEGORIES.filter(({ key }) =>
    key === "unknown" ? bands === undefined : bands !== undefined,
  );
  const rowOf = (name: string, isMeant: (role: string | undefined) => boolean) => ({
    name,
    counts: shown.map(({ key }) => inCategory(key).filter(({ member }) => isMeant(member.role)).length),
  });
  return {
    columns: shown.map(({ key, name }) => ({ key, name: capital(name), limits: limitsOf(key, bands) })),
    rows: [
      ...Object.values(ROLES).map((role) => rowOf(roleName(role), (one) => one === role)),
      rowOf(LIST_WORDS.all, () => true),
    ],
    /** The act that the limits are from; empty while they are not confirmed. */
    source: bands === undefined ? "" : (bandsSource ?? ""),
  };
}

/** `90–100`: from the lowest total to just below the next category. */
function limitsOf(
  key: keyof ReturnType<typeof categoryRanges> | "unknown",
  bands: Bands | undefined,
): string {
  if (bands === undefined || key === "unknown") return "";
  const { from, to } = categoryRanges(bands)[key];
  return `${inWords(from)}–${inWords(to)}`;
}

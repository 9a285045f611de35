import { adjustments } from "./adjustments";
import { complaints } from "./complaints";
import { conductForm } from "./conduct";
import { LIST } from "./generated";
import { interviews } from "./interviews";
import { peers } from "./peers";
import { plan } from "./plan";
import { reviews } from "./reviews";
import { roster } from "./roster";
import { settings } from "./settings";
import type { Tab, TabKind } from "./tab";
import { unitPlan } from "./unit-plan";

const LISTED = [LIST.rank, LIST.total, LIST.category];

/** Every kind of tab that people fill in. Those of conduct are here without the skills that a body adopts. */
const tabs: Readonly<Record<Exclude<TabKind, "totals" | "list">, Tab>> = {
  settings,
  roster,
  unitPlan,
  plan,
  conduct: conductForm("civil-servant", []).tab,
  management: conductForm("unit-head", []).tab,
  peers,
  adjustments,
  complaints,
  interviews,
  reviews,
};

export const INPUT_TABS: Readonly<Partial<Record<TabKind, Tab>>> = tabs;

/** The headers that tell a kind of tab from every other; none where only its name or identity tells. */
export const SIGNS: Readonly<Record<TabKind, readonly string[]>> = {
  ...signsOf(tabs),
  totals: LISTED,
  list: LISTED,
};

function signsOf<K extends string>(all: Readonly<Record<K, Tab>>): Record<K, readonly string[]> {
  const entries = Object.entries<Tab>(all).map(([kind, { signs, columns }]) => [
    kind,
    signs.map((field) => columns[field]?.header ?? field),
  ]);
  return Object.fromEntries(entries); // by the kinds given
}

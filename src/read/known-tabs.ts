import { plan } from "../workbook/plan";
import { settings as settingsTab } from "../workbook/settings";
import { TAB_NAMES, type TabKind } from "../workbook/tab";
import { SIGNS } from "../workbook/tabs";
import { unitPlan } from "../workbook/unit-plan";
import { comparable } from "./cells/clean-text";
import { HEADER_ROWS, headerForm, type TabCells } from "./table";

/** The tabs of a workbook by what they are, whatever they are called and wherever they stand. */
export interface KnownTabs {
  readonly settings: TabCells | undefined;
  readonly roster: TabCells | undefined;
  readonly unitPlan: TabCells | undefined;
  readonly plans: readonly TabCells[];
  readonly conducts: readonly TabCells[];
  readonly managements: readonly TabCells[];
  readonly peers: readonly TabCells[];
  readonly adjustments: readonly TabCells[];
  readonly complaints: readonly TabCells[];
  readonly interviews: readonly TabCells[];
  readonly reviews: readonly TabCells[];
  /** The units whose tabs are known by identity, those too that were cut off, in comparable form. */
  readonly unitsOf: { readonly plan: ReadonlySet<string>; readonly conduct: ReadonlySet<string> };
  /** Copies of a tab that stands once: neither can be believed before the other. */
  readonly copies: readonly { readonly tab: TabCells; readonly of: TabCells }[];
  /** Tabs that were cut off while they were made. */
  readonly drafts: readonly TabCells[];
}

/**
 * What a tab is: by the identity that the add-on wrote, by its contract name, or by its headers. A unit may be called
 * like one of our tabs (“Хяналт”): what shows a plan's headers is its plan.
 */
export function kindOfTab(tab: TabCells): TabKind | undefined {
  const known = kinds.get(tab);
  if (known !== undefined) return known.kind;
  const kind = kindBySigns(tab);
  kinds.set(tab, { kind });
  return kind;
}

const SECTION = headerForm(plan.columns.section.header);
const CODE = headerForm(plan.columns.code.header);
const UNIT = headerForm(unitPlan.columns.unit.header);

/** What was read stays what it is. */
const kinds = new WeakMap<TabCells, { readonly kind: TabKind | undefined }>();

function kindBySigns(tab: TabCells): TabKind | undefined {
  const identity = tab.identity?.split(":")[0];
  if (identity !== undefined && identity in SIGNS) return identity as TabKind; // just checked
  const texts = new Set(tab.cells.slice(0, HEADER_ROWS).flatMap((row) => row.map(headerForm)));
  const shareOf = (signs: readonly string[]) =>
    signs.length === 0 ? 0 : signs.filter((sign) => texts.has(headerForm(sign))).length / signs.length;
  for (const [kind, name] of Object.entries(TAB_NAMES)) {
    if (comparable(tab.name) !== comparable(name)) continue;
    // Of what tells a plan the units' own has the levels, and no sections.
    const isPlan = shareOf(SIGNS.plan) >= 0.5 && (kind !== "unitPlan" || texts.has(SECTION));
    return isPlan ? "plan" : (kind as TabKind); // the keys of TAB_NAMES are kinds
  }
  let best: { kind: TabKind; share: number } | undefined;
  for (const [kind, signs] of Object.entries(SIGNS)) {
    const share = shareOf(signs);
    if (share >= 0.5 && (best === undefined || share > best.share)) best = { kind: kind as TabKind, share };
  }
  // A plan says whose its rows are; that of the units has the levels, and names units.
  if (best?.kind === "plan" && !texts.has(CODE) && texts.has(UNIT)) return "unitPlan";
  if (best !== undefined) return best.kind;
  const { name, value } = settingsTab.columns;
  return [name, value].every(({ header }) => texts.has(headerForm(header))) ? "settings" : undefined;
}

/** What is added to a name when a tab is copied: `Copy of X`, `X-ийн хуулбар`, `X (2)`. */
const COPY_MARKS = /^copy of | ?-?(ийн|ын|ний|ны|н)? ?(хуулбар|нөөц|copy|backup)(?= |$)| ?\(?\d{1,2}\)?$/gu;

/** Whether a tab is a copy of another that is there once only, and not a tab of people's own with like headers. */
function isCopyOf(tab: TabCells, exact: TabCells): boolean {
  if (tab.identity !== undefined) return tab.identity === exact.identity;
  const bare = (name: string) => comparable(name).replace(COPY_MARKS, "");
  const contractNames: readonly string[] = Object.values(TAB_NAMES).map(comparable);
  const exactIsKnown = exact.identity !== undefined || contractNames.includes(comparable(exact.name));
  return !exactIsKnown || bare(tab.name) === comparable(exact.name);
}

/** Sorts the tabs by kind. Of the tabs that stand once, copies are named, so that it can be asked which one counts. */
export function knownTabs(tabs: readonly TabCells[]): KnownTabs {
  const kinds = tabs.filter(({ draft }) => draft !== true).map((tab) => ({ tab, kind: kindOfTab(tab) }));
  const of = (kind: TabKind) => kinds.filter((one) => one.kind === kind).map(({ tab }) => tab);
  const copies: { tab: TabCells; of: TabCells }[] = [];
  const single = (kind: "settings" | "roster" | "unitPlan") => {
    const found = of(kind);
    const exact =
      found.find((tab) => comparable(tab.name) === comparable(TAB_NAMES[kind])) ??
      found.find((tab) => tab.identity !== undefined) ??
      found[0];
    if (exact !== undefined) {
      const others = found.filter((tab) => tab !== exact && isCopyOf(tab, exact));
      copies.push(...others.map((tab) => ({ tab, of: exact })));
    }
    return exact;
  };
  const unitsByIdentity = (kind: "plan" | "conduct") =>
    new Set(
      tabs.flatMap((tab) =>
        tab.identity?.startsWith(`${kind}:`) ? [comparable(tab.identity.slice(kind.length + 1))] : [],
      ),
    );
  return {
    settings: single("settings"),
    roster: single("roster"),
    unitPlan: single("unitPlan"),
    plans: of("plan"),
    conducts: of("conduct"),
    managements: of("management"),
    peers: of("peers"),
    adjustments: of("adjustments"),
    complaints: of("complaints"),
    interviews: of("interviews"),
    reviews: of("reviews"),
    unitsOf: { plan: unitsByIdentity("plan"), conduct: unitsByIdentity("conduct") },
    copies,
    drafts: tabs.filter(({ draft }) => draft === true),
  };
}

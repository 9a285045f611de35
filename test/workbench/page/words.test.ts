/** The grid's own texts in Mongolian: what o-spreadsheet has people read, term by term, and the ordinals of its rows. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";
import { ordinalMark, withOrdinals } from "../../../workbench/page/grid/ordinals";
import { WORDED_PANELS } from "../../../workbench/page/grid/worded-parts";
import { errorText, isWorded, translate } from "../../../workbench/page/grid/words";
import WORDS from "../../../workbench/page/grid/words.json";
import { registries } from "../../../workbench/twin/engine/o-spreadsheet";

const FOLDER = path.dirname(createRequire(import.meta.url).resolve("@odoo/o-spreadsheet"));
const read = (name: string) => readFileSync(path.join(FOLDER, name), "utf8");
const isKnown = (term: string) => term in WORDS;

/** Parts of o-spreadsheet's sources that nobody meets here, and why. */
const UNREACHED: readonly (readonly [source: RegExp, why: string])[] = [
  [/^src\/functions\//, "descriptions are taken away, and errors that speak English are told by errorText"],
  [
    /^src\/helpers\/pivot\/|^src\/.*pivot/,
    "pivots have no panel, no menu item and no functions that people use",
  ],
  [
    /^src\/(helpers\/figures|components\/side_panel|types|registries)\/chart/,
    "charts are made by the script; their panel does not open",
  ],
  [
    /^src\/components\/side_panel\/(carousel|column_stats|conditional_formatting|more_formats|remove_duplicates|split_to_columns)/,
    "panels that do not open",
  ],
  [
    /split_to_columns_interactive|table_style_menu|table_presets|plugins\/core\/table_style/,
    "panels that do not open",
  ],
  [/chart_dashboard_menu|^src\/components\/figures\/chart/, "dashboards are not shown"],
  [
    /^src\/actions\/|registries\/menus\/topbar_menu|registries\/menus\/cell_menu/,
    "an item without a Mongolian name is not shown",
  ],
  [/^src\/registries\/side_panel_registry/, "titles of panels, which the next test asks for"],
  [/^src\/xlsx\//, ".xlsx is read and written by our own adapter"],
  [/ribbon_menu/, "the menus of its own small screen, which is turned off"],
  [/^src\/plugins\/ui_feature\/data_cleanup/, "duplicates are removed in a panel that does not open"],
  [/^src\/components\/tables\/table_dropdown_button/, "the button is not shown"],
  [/^src\/actions\/figure_menu|figure_carousel/, "carousels cannot be made"],
  [
    /translations_terms.ts#(?:CfTerms|ChartTerms|SplitToColumnsTerms|RemoveDuplicateTerms|measureDisplayTerms|measureDisplayDescription|TableTerms|PIVOT_)/,
    "words of panels that do not open",
  ],
];

/** Every literal that o-spreadsheet hands to its translation, with the source that it stands in. */
function terms(): { term: string; source: string }[] {
  let [file, part] = ["", ""];
  return read("o_spreadsheet.esm.js")
    .split("\n")
    .flatMap((line) => {
      file = /^\/\/#region (.*)/.exec(line)?.[1] ?? file;
      part = /^const (\w+)/.exec(line)?.[1] ?? part;
      return [...line.matchAll(/\b_t\(("(?:[^"\\]|\\.)*")/g)].map(([, literal = '""']) => ({
        term: JSON.parse(literal.replace(/\\x(..)/g, "\\u00$1")) as string,
        source: file.endsWith("translations_terms.ts") ? `${file}#${part}` : file,
      }));
    });
}

test("every word that o-spreadsheet says to people here is Mongolian", () => {
  const all = terms();
  expect(all.length).toBeGreaterThan(2000);
  const reached = all.filter(({ source }) => !UNREACHED.some(([where]) => where.test(source)));
  expect(reached.length).toBeGreaterThan(250);
  expect(
    reached.filter(({ term }) => !isKnown(term)).map(({ term, source }) => `${source}: ${term}`),
  ).toEqual([]);
});

/** Templates of panels that do not open, of dashboards, and of the small screen. */
const UNREACHED_TEMPLATES =
  /Pivot|Chart|Rule|ConditionalFormat|ColumnStats|TableStyle|TablePanel|SplitInto|RemoveDuplicates|SettingsPanel|MoreFormats|CustomCurrency|Carousel|Design|LegendPosition|ColorScale|TextStyler|PieHole|AxisDesign|AddDimension|TreeMap|Icon\.|SmallBottomBar|GaugeChart/;
/** Words of the bar over a tab that is searched for irregular formulas, which nothing turns on. */
const IRREGULARITY = /irregularit|^Turn off$/i;

test("every word of o-spreadsheet's templates, too", () => {
  const missing: string[] = [];
  let count = 0;
  for (const [, name = "", body = ""] of read("o_spreadsheet.xml").matchAll(
    /<t t-name="([^"]+)"[^>]*>([\s\S]*?)(?=\n {2}<t t-name=|<\/odoo>)/g,
  )) {
    if (UNREACHED_TEMPLATES.test(name)) continue;
    const plain = body.replace(/<!--[\s\S]*?-->/g, "");
    const said = [
      ...[...plain.matchAll(/>([^<>]+)</g)].map(([, text = ""]) => text),
      ...[
        ...plain.matchAll(/\s(?:alt|aria-[a-z]+|label|placeholder|title)="([^"]*\s[^"]*|[A-Z][a-z]+)"/g),
      ].map(([, text = ""]) => text),
      ...[...plain.matchAll(/\.translate="([^"]*)"/g)].map(([, text = ""]) => text),
    ];
    for (const text of said) {
      const term = text.replaceAll("&#xA0;", " ").replaceAll("&quot;", '"').trim();
      if (!/[A-Za-z]{2}/.test(term) || IRREGULARITY.test(term) || /[?({]|=>/.test(term)) continue;
      count++;
      if (!isKnown(term)) missing.push(`${name}: ${term}`);
    }
  }
  expect(count).toBeGreaterThan(40);
  expect(missing).toEqual([]);
});

test("only panels with a Mongolian title open", () => {
  const { sidePanelRegistry: panels } = registries;
  for (const key of panels.getKeys()) {
    const panel = panels.get(key);
    if (WORDED_PANELS.includes(key)) expect(isWorded(String(panel.title))).toBe(true);
    else expect(panel.computeState?.({} as never, {})).toEqual({ isOpen: false });
  }
});

test("no function of o-spreadsheet's is described in English; a cell's error is told in Mongolian", () => {
  const { functionRegistry } = registries;
  const english = functionRegistry
    .getKeys()
    .filter((name) => !isWorded(String(functionRegistry.get(name).description)));
  expect(english).toEqual([]);
  expect(errorText({ value: "#DIV/0!", message: "The divisor must be different from 0." })).toBe(
    "Тэгд хуваасан байна.",
  );
  expect(errorText({ value: "#ERROR", message: "The weight must be positive." })).toContain("Томъёонд");
  expect(errorText({ value: "#ERROR", message: "2.2: “тавин” тоо биш" })).toBe("2.2: “тавин” тоо биш");
  expect(errorText({ value: 5 })).toBe("");
});

test("translations keep what is filled into them, and use one alphabet a word and one spelling of томъёо", () => {
  const marks = (text: string) => (text.match(/%(?:\(\w+\))?s|\[\[\w+\]\]/g) ?? []).sort();
  for (const [term, word] of Object.entries(WORDS)) {
    expect([term, marks(word)]).toEqual([term, marks(term)]);
    expect(word).not.toMatch(/\p{Script=Cyrillic}[A-Za-z]|[A-Za-z]\p{Script=Cyrillic}/u);
    expect(word).not.toMatch(/томьё|томё/i);
  }
  // A word that o-spreadsheet no longer says is no longer kept.
  const [script, templates] = [
    read("o_spreadsheet.esm.js"),
    read("o_spreadsheet.xml").replaceAll("&#xA0;", " "),
  ];
  const unsaid = Object.keys(WORDS).filter(
    (term) => !script.includes(JSON.stringify(term)) && !templates.includes(term),
  );
  expect(unsaid).toEqual([]);
  expect(translate("Sheet")).toBe("Хуудас");
});

test.for<[name: string, said: string]>([
  ["1 мөрийг устгах", "1 дүгээр мөрийг устгах"],
  ["2 мөрийг устгах", "2 дугаар мөрийг устгах"],
  ["2–4 мөрийг нуух", "2–4 дүгээр мөрийг нуух"],
  ["10 мөрийг хоослох", "10 дугаар мөрийг хоослох"],
  ["39–40 мөрийн бүлгийг задлах", "39–40 дүгээр мөрийн бүлгийг задлах"],
  ["2 мөр", "2 мөр"],
  ["Дээр нь 2 мөр оруулах", "Дээр нь 2 мөр оруулах"],
])("“%s” is said “%s”", ([name, said]) => {
  expect(withOrdinals(name)).toBe(said);
});

test("дүгээр after нэг, дөрөв, ес, дөч, ер and тэг, as their words are said", () => {
  const front = [0, 1, 4, 9, 11, 40, 90, 101, 140, 204, 1090];
  const back = [2, 3, 5, 6, 7, 8, 10, 20, 30, 50, 60, 70, 80, 100, 400, 1000, 4000, 1_000_000];
  expect(front.map(ordinalMark)).toEqual(front.map(() => "дүгээр"));
  expect(back.map(ordinalMark)).toEqual(back.map(() => "дугаар"));
});

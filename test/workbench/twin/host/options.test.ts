/** What Google leaves open, or does otherwise for other scripts: the options of a host. */
import { afterEach, expect, test, vi } from "vitest";
import { openBundle } from "../../../../workbench/cli/open-bundle";
import { evaluate, smallHost } from "./small-host";

afterEach(() => {
  vi.unstubAllEnvs();
});

const PLAIN = `sheet.getRange("A1:B2").setNumberFormat("@");
  sheet.getRange("A1:C2").setValues([["'001", "001", "'001"], ["'x", "=1+1", "'=1+1"]])`;

test.for([
  { keeps: false, kept: ["001", "x"] },
  { keeps: true, kept: ["'001", "'x"] },
])("the apostrophe in a plain text cell; it keeps it: $keeps", ({ keeps, kept: [number, text] }) => {
  const host = smallHost("", { plainTextKeepsApostrophe: keeps });
  evaluate(host, PLAIN);
  const expected = [
    [number, "001", "001"],
    [text, "=1+1", "=1+1"],
  ];
  const reading = `return [sheet.getRange("A1:C2").getValues(), sheet.getRange("A1:C2").getFormulas().flat().join("")]`;
  expect(evaluate(host, reading)).toEqual([expected, ""]);
  const again = smallHost("", { workbook: host.snapshot().data });
  expect(evaluate(again, reading)).toEqual([expected, ""]);
  evaluate(again, `sheet.getRange("A1:C2").copyTo(sheet.getRange("A5"))`);
  expect(evaluate(again, `return sheet.getRange("A5:C6").getValues()`)).toEqual(expected);
});

test("a file has its id, and a copy of it another", () => {
  const id = `return app.getActive().getId()`;
  const host = smallHost();
  expect(evaluate(smallHost("", { workbook: host.snapshot().data }), id)).toBe(evaluate(host, id));
  const copy = smallHost("", { workbook: host.snapshot().data, spreadsheetId: "copy" });
  expect(evaluate(copy, id)).toBe("copy");
});

test("a script that is bound to no document has no document lock, and the spreadsheet all the same", () => {
  const locks = `return [LockService.getDocumentLock(), LockService.getUserLock().tryLock(1), app.getActive().getName()]`;
  const host = smallHost("", { bound: false, name: "Үнэлгээ" });
  expect(evaluate(host, locks)).toEqual([null, true, "Үнэлгээ"]);
  expect(evaluate(smallHost(), `return LockService.getDocumentLock().tryLock(1)`)).toBe(true);
});

const STORES = `return [LockService.getDocumentLock(), PropertiesService.getDocumentProperties(), CacheService.getDocumentCache()]
  .map((store) => store !== null)`;

test("without a document there are no document properties and no document cache; an add-on has the open one's", () => {
  const host = smallHost("", { bound: false });
  expect(evaluate(host, STORES)).toEqual([false, false, false]);
  expect(evaluate(host, `return PropertiesService.getUserProperties() !== null`)).toBe(true);
  host.installation = "APPS_MARKETPLACE_DOMAIN_ADD_ON";
  expect(evaluate(host, STORES)).toEqual([true, true, true]);
  host.installation = "NONE";
  expect(evaluate(host, STORES)).toEqual([false, false, false]);
  expect(evaluate(smallHost(), STORES)).toEqual([true, true, true]);
});

test("how the script is installed is said, costs nothing, and is switched while it is open", () => {
  const told = `const source = ScriptApp.getInstallationSource(), all = ScriptApp.InstallationSource;
    return [source === all.NONE, source === all.APPS_MARKETPLACE_DOMAIN_ADD_ON, source === all.WEB_STORE_ADD_ON, String(source)]`;
  const host = smallHost();
  expect(evaluate(host, told)).toEqual([true, false, false, "NONE"]);
  host.installation = "APPS_MARKETPLACE_DOMAIN_ADD_ON";
  host.resetCalls();
  expect(evaluate(host, told)).toEqual([false, true, false, "APPS_MARKETPLACE_DOMAIN_ADD_ON"]);
  expect(host.calls.byName["ScriptApp.getInstallationSource"]).toBe(1);
  expect(evaluate(smallHost("", { installation: "WEB_STORE_ADD_ON" }), told)).toEqual([
    ...[false, false, true, "WEB_STORE_ADD_ON"],
  ]);
});

test("an add-on's menu has the title of the script's project", () => {
  const menus = `const ui = app.getUi(); ui.createAddonMenu().addItem("x", "x").addToUi();
    ui.createMenu("Миний").addItem("y", "y").addToUi(); ui.createAddonMenu().addItem("z", "z").addToUi()`;
  const host = smallHost("", { projectTitle: "Төсөл", name: "Үнэлгээ" });
  evaluate(host, menus);
  expect(host.menus).toEqual([
    { caption: "Миний", addOn: false, items: [{ type: "item", caption: "y", functionName: "y" }] },
    { caption: "Төсөл", addOn: true, items: [{ type: "item", caption: "z", functionName: "z" }] },
  ]);
  const untitled = smallHost("", { name: "Үнэлгээ" });
  evaluate(untitled, menus);
  expect(untitled.menu?.caption).toBe("Үнэлгээ");
});

test("commands and tests run the bundle under a variant", () => {
  vi.stubEnv("HOST_VARIANT", "apostrophe,editor,ru_RU");
  const host = openBundle();
  expect([host.role, host.workbook.locale.code]).toEqual(["editor", "ru_RU"]);
  vi.stubEnv("HOST_VARIANT", "");
  expect([openBundle().role, openBundle().workbook.locale.code]).toEqual(["owner", "en_US"]);
  vi.stubEnv("HOST_VARIANT", "unbound,published");
  expect(openBundle().installation).toBe("APPS_MARKETPLACE_DOMAIN_ADD_ON");
  vi.stubEnv("HOST_VARIANT", "editors");
  expect(() => openBundle()).toThrow('HOST_VARIANT has no "editors"');
});

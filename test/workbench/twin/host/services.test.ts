/** Properties, cache, locks, utilities, session, pages, menus and the clock. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { openHost } from "../../../../workbench/twin/host/open";
import { loadBundle } from "../../../../workbench/twin/realm/node";
import { evaluate, SCRIPT, smallHost } from "./small-host";

test("document properties are part of the workbook, others are not", () => {
  const host = smallHost();
  evaluate(
    host,
    `PropertiesService.getDocumentProperties().setProperties({ a: 1, b: "х" }).deleteProperty("a");
    PropertiesService.getUserProperties().setProperty("u", "1")`,
  );
  expect(host.snapshot().data.documentProperties).toEqual({ b: "х" });
  expect(
    evaluate(
      host,
      `return [PropertiesService.getDocumentProperties().getKeys(),
    PropertiesService.getUserProperties().getProperty("u"), PropertiesService.getScriptProperties().getProperty("u")]`,
    ),
  ).toEqual([...[["b"], "1", null]]);
});

test("a property holds 9 KB and a store 500 KB", () => {
  const host = smallHost();
  const set = (length: number) =>
    `PropertiesService.getDocumentProperties().setProperty("k", "x".repeat(${length}))`;
  evaluate(host, set(9 * 1024));
  expect(() => evaluate(host, set(9 * 1024 + 1))).toThrow("Argument too large: value");
  const many = `const all = {}; for (let i = 0; i < 60; i++) all["k" + i] = "x".repeat(9000);
    PropertiesService.getDocumentProperties().setProperties(all)`;
  expect(() => evaluate(host, many)).toThrow("exceeded the property storage quota");
});

test("user properties and user caches are one a person, what is the document's and the script's is everybody's", () => {
  const host = smallHost();
  const set = `for (const store of ["User", "Document", "Script"]) {
    PropertiesService["get" + store + "Properties"]().setProperty("k", input);
    CacheService["get" + store + "Cache"]().put("k", input);
  }`;
  const get = `return ["User", "Document", "Script"].flatMap((store) => [
    PropertiesService["get" + store + "Properties"]().getProperty("k"), CacheService["get" + store + "Cache"]().get("k")])
    .concat(Session.getTemporaryActiveUserKey())`;
  evaluate(host, set, "эхний");
  host.person = "хүн-2";
  expect(evaluate(host, get)).toEqual([null, null, "эхний", "эхний", "эхний", "эхний", "хүн-2"]);
  evaluate(host, set, "дараагийн");
  host.person = "local-user";
  const own = ["эхний", "эхний"];
  const shared = ["дараагийн", "дараагийн", "дараагийн", "дараагийн"];
  expect(evaluate(host, get)).toEqual([...own, ...shared, "local-user"]);
});

test("a property is there at once, whatever waits, and no undo or redo brings back what it was", () => {
  const host = smallHost();
  const keep = `sheet.getRange("A1").setValue(input); PropertiesService.getDocumentProperties().setProperty("код", input)`;
  const kept = () => [host.snapshot().values["0"]?.A1, host.snapshot().data.documentProperties];
  evaluate(host, keep, "бүтэн");
  evaluate(host, keep, "зарцуулсан");
  const spent = { код: "зарцуулсан" };
  host.undo();
  expect(kept()).toEqual(["бүтэн", spent]);
  host.undo();
  expect(kept()).toEqual([undefined, spent]);
  evaluate(host, `PropertiesService.getDocumentProperties().setProperty("өөр", "1")`);
  host.undo();
  host.redo();
  expect(kept()[1]).toEqual({ ...spent, өөр: "1" });
  const again = smallHost("", { workbook: host.snapshot().data });
  expect(evaluate(again, `return PropertiesService.getDocumentProperties().getProperty("код")`)).toBe(
    "зарцуулсан",
  );
});

test("the cache forgets in time", () => {
  let now = Date.parse("2026-01-01T00:00:00Z");
  const host = smallHost("", { now: () => now });
  evaluate(host, `CacheService.getDocumentCache().put("k", "v", 60)`);
  expect(evaluate(host, `return CacheService.getDocumentCache().get("k")`)).toBe("v");
  now += 61_000;
  expect(evaluate(host, `return CacheService.getDocumentCache().get("k")`)).toBeNull();
});

test("a lock is had for one run, and not while another run holds it", () => {
  const host = smallHost();
  expect(
    evaluate(host, `const lock = LockService.getDocumentLock(); return [lock.tryLock(1), lock.hasLock()]`),
  ).toEqual([...[true, true]]);
  expect(evaluate(host, `return LockService.getDocumentLock().hasLock()`)).toBe(false);
  host.holdLockElsewhere(true);
  expect(evaluate(host, `return LockService.getDocumentLock().tryLock(1)`)).toBe(false);
  expect(() => evaluate(host, `LockService.getDocumentLock().waitLock(1)`)).toThrow("Lock timeout");
});

test.each(["", "abc", "Монгол Улс ₮", "x".repeat(55), "x".repeat(56), "x".repeat(64), "я".repeat(1000)])(
  "digests are the real ones (%#)",
  (text) => {
    const signed = (algorithm: string) => [...new Int8Array(createHash(algorithm).update(text).digest())];
    const digest = (name: string) =>
      evaluate(smallHost(), `return Utilities.computeDigest(Utilities.DigestAlgorithm.${name}, input)`, text);
    expect(digest("SHA_256")).toEqual(signed("sha256"));
    expect(digest("MD5")).toEqual(signed("md5"));
  },
);

test.each([
  ["yyyy-MM-dd HH:mm:ss", "Asia/Ulaanbaatar", "2025-12-31 07:05:09"],
  ["yyyy 'оны' M 'сарын' d", "Asia/Ulaanbaatar", "2025 оны 12 сарын 31"],
  ["d MMM yy, EEE h:mm a Z", "Asia/Ulaanbaatar", "31 Dec 25, Wed 7:05 AM +0800"],
  ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", "GMT", "2025-12-30T23:05:09.000Z"],
])("formatDate %s in %s", (pattern, zone, text) => {
  const body = `return Utilities.formatDate(new Date("2025-12-30T23:05:09Z"), input[0], input[1])`;
  expect(evaluate(smallHost(), body, [zone, pattern])).toBe(text);
});

test("base 64 goes both ways", () => {
  const body = `const coded = Utilities.base64Encode("өвөл"); return [coded, Utilities.base64Decode(coded).length]`;
  expect(evaluate(smallHost(), body)).toEqual([Buffer.from("өвөл").toString("base64"), 8]);
});

test("the session knows the zone of the manifest and no e-mail address", () => {
  const files = [
    { name: "Code.js", source: SCRIPT },
    { name: "appsscript.json", source: `{ "timeZone": "Asia/Hovd" }` },
  ];
  const host = openHost({ bundle: { files }, realm: loadBundle });
  expect(
    evaluate(
      host,
      `return [Session.getScriptTimeZone(), book.getSpreadsheetTimeZone(),
    Session.getActiveUserLocale(), Session.getActiveUser().getEmail(), new Date(2026, 0, 5).toISOString()]`,
    ),
  ).toEqual([...["Asia/Hovd", "Asia/Ulaanbaatar", "mn", "", "2026-01-04T17:00:00.000Z"]]);
});

test("menus, alerts, toasts, dialogs and the sidebar are recorded", () => {
  const files = [
    { name: "Code.js", source: SCRIPT },
    { name: "sidebar.html", source: "<p>Сайн уу</p>" },
  ];
  const host = openHost({ bundle: { files }, realm: loadBundle });
  evaluate(
    host,
    `const ui = app.getUi();
    ui.createAddonMenu().addItem("Нээх", "open").addSeparator().addSubMenu(ui.createMenu("Бусад").addItem("Тухай", "about")).addToUi();
    ui.showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Үнэлгээ"));
    ui.showModalDialog(HtmlService.createHtmlOutput("<b>!</b>").setWidth(300), "Анхаар"); book.toast("Болсон");`,
  );
  expect(host.menu).toEqual({
    caption: "Local spreadsheet",
    addOn: true,
    items: [
      { type: "item", caption: "Нээх", functionName: "open" },
      { type: "separator" },
      { type: "menu", caption: "Бусад", items: [{ type: "item", caption: "Тухай", functionName: "about" }] },
    ],
  });
  expect(host.sidebar).toEqual({ content: "<p>Сайн уу</p>", title: "Үнэлгээ", modal: false });
  expect(host.dialogs).toEqual([{ content: "<b>!</b>", title: "Анхаар", modal: true, width: 300 }]);
  expect(host.toasts).toEqual([{ message: "Болсон", title: "" }]);
  expect(() => evaluate(host, `HtmlService.createHtmlOutputFromFile("nothing")`)).toThrow(
    "No HTML file named nothing",
  );
});

test("an alert is answered by the hook, or with yes", () => {
  const ask = `const ui = app.getUi(); return ui.alert("Устгах уу?", ui.ButtonSet.YES_NO) === ui.Button.YES`;
  expect(evaluate(smallHost(), ask)).toBe(true);
  const host = smallHost("", { hooks: { onAlert: () => "NO" } });
  expect(evaluate(host, ask)).toBe(false);
  expect(host.alerts).toEqual([{ title: "", message: "Устгах уу?", buttons: "YES_NO", answer: "NO" }]);
});

test("what is active follows the person and the script", () => {
  const host = smallHost();
  evaluate(host, `book.insertSheet("Б")`);
  host.setActiveCell("Sheet1", "C4");
  expect(
    evaluate(host, `return [book.getActiveSheet().getName(), app.getActiveRange().getA1Notation()]`),
  ).toEqual([...["Sheet1", "C4"]]);
  evaluate(host, `book.getSheetByName("Б").getRange("A2:B3").activate()`);
  expect(
    evaluate(host, `return [book.getActiveSheet().getName(), book.getCurrentCell().getA1Notation()]`),
  ).toEqual([...["Б", "A2"]]);
});

test("Logger and console keep lines", () => {
  const host = smallHost();
  evaluate(host, `Logger.log("%s: %s", "a", 1); console.warn("б", { c: 1 })`);
  expect(host.log).toEqual(["a: 1", 'warn: б {"c":1}']);
});

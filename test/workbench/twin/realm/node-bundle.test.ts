/** A bundle is read from the folder it was built into. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openHost } from "../../../../workbench/twin/host/open";
import { loadBundle } from "../../../../workbench/twin/realm/node";
import { readBundle } from "../../../../workbench/twin/realm/node-bundle";

test("scripts, pages and the manifest by name; onOpen makes the menu", () => {
  const folder = mkdtempSync(join(tmpdir(), "bundle-"));
  try {
    writeFileSync(join(folder, "appsscript.json"), `{ "timeZone": "Asia/Ulaanbaatar" }`);
    writeFileSync(join(folder, "sidebar.html"), "<p></p>");
    writeFileSync(
      join(folder, "Code.js"),
      `function onOpen() { SpreadsheetApp.getUi().createMenu("Үнэлгээ").addItem("Нээх", "open").addToUi(); }`,
    );
    writeFileSync(join(folder, "notes.txt"), "");
    const bundle = readBundle(folder);
    expect(bundle.files.map(({ name }) => name)).toEqual(["Code.js", "appsscript.json", "sidebar.html"]);
    const host = openHost({ bundle, realm: loadBundle });
    host.run("onOpen");
    expect(host.menu?.caption).toBe("Үнэлгээ");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

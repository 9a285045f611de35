/** What formulas point at, by the tab as people called it. */
import { expect, test } from "vitest";
import { anchorsOf } from "../../src/sheets/anchors";

test("an apostrophe in the name of the settings' tab is doubled, as formulas want it", () => {
  const cells = [
    ["Тохиргоо", "Утга"],
    ["Үнэлгээний жил", 2025],
    ["Үнэлэх өдөр", "2025-12-31"],
  ];
  const { year, appraisalDate } = anchorsOf({
    tabs: [{ name: "Тохиргоо '25", identity: "settings", cells }],
  });
  expect([year, appraisalDate]).toEqual(["'Тохиргоо ''25'!$B$2", "'Тохиргоо ''25'!$B$3"]);
});

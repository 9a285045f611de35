import { expect, test } from "vitest";
import { hasNumber } from "../../../src/read/cells/decision";

test.for([
  ["Тушаал А/15", true],
  ["2025-03-05-ны өдрийн 12", true],
  ["2025 оны 03 дугаар сарын 05-ны өдрийн А/7", true],
  ["2026/12", true],
  ["№ 4", true],
  ["№ 2026", true],
  ["2026 тоот", true],
  ["А/2026-03", true],
  ["5-р тушаал", true],
  ["2026 оны 3 дугаар сарын 5-ны өдрийн 12 дугаар тушаал", true],
  ["2026-03-05, 07", true],
  ["2025-03-05", false],
  ["2025 он", false],
  ["хасаагүй, 2026 он", false],
  ["2025 оны 3 дугаар сарын 5", false],
  ["3-р сарын 5-ны хурал", false],
  ["Тушаал", false],
  ["0", false],
  ["05.03.2026", false],
  ["2026.3.5 10:30", false],
  ["20260305", false],
  ["2026-03", false],
  ["2026", false],
  ["2026 ОНЫ ТУШААЛ", false],
  ["2026 оны гуравдугаар сарын 5", false],
  ["2026 оны 1 дүгээр улирал", false],
  ["Тушаал, 5-ны өдөр", false],
  ["Хурал 2026", false],
] as const)("a decision “%s” names its number: %s", ([text, names]) => {
  expect(hasNumber(text)).toBe(names);
});

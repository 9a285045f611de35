/** Serial numbers and instants agree in every zone, on both sides of a change of the clocks. */
import { expect, test } from "vitest";
import { instantToSerial, serialToInstant } from "../../../../workbench/twin/engine/time-zone";

test.each([
  ["Asia/Ulaanbaatar", 46022, "2025-12-31T00:00:00+08:00"],
  ["Asia/Ulaanbaatar", 42560, "2016-07-09T00:00:00+09:00"],
  ["Asia/Ulaanbaatar", 46022.75, "2025-12-31T18:00:00+08:00"],
  ["Asia/Hovd", 46022, "2025-12-31T00:00:00+07:00"],
  ["America/New_York", 46022, "2025-12-31T00:00:00-05:00"],
  ["UTC", 0, "1899-12-30T00:00:00Z"],
])("%s %d", (zone, serial, instant) => {
  expect(serialToInstant(serial, zone)).toBe(Date.parse(instant));
  expect(instantToSerial(Date.parse(instant), zone)).toBe(serial);
});

test("every day of thirty years comes back as itself", () => {
  for (let serial = 40_000; serial < 51_000; serial += 7) {
    expect(instantToSerial(serialToInstant(serial, "Asia/Ulaanbaatar"), "Asia/Ulaanbaatar")).toBe(serial);
  }
});

import { expect, test } from "vitest";
import { rowsInWords } from "../../src/read/row-words";

// нэг, дөрөв, ес, дөч, ер: дүгээр; the others: дугаар
test.for([
  [1, "1 дүгээр"],
  [2, "2 дугаар"],
  [4, "4 дүгээр"],
  [9, "9 дүгээр"],
  [10, "10 дугаар"],
  [12, "12 дугаар"],
  [14, "14 дүгээр"],
  [40, "40 дүгээр"],
  [50, "50 дугаар"],
  [90, "90 дүгээр"],
  [100, "100 дугаар"],
  [140, "140 дүгээр"],
  [191, "191 дүгээр"],
  [400, "400 дугаар"],
] as const)("the row %i is %s мөр", ([row, said]) => {
  expect(rowsInWords([{ tab: "Хэлтэс", row }])).toEqual([`${said} мөр`]);
});

test("rows of several tabs say theirs", () => {
  const places = [
    { tab: "Хураалтын хэлтэс", row: 12 },
    { tab: "Хяналтын хэлтэс", row: 3 },
  ];
  expect(rowsInWords(places)).toEqual([
    "“Хураалтын хэлтэс” хуудасны 12 дугаар мөр",
    "“Хяналтын хэлтэс” хуудасны 3 дугаар мөр",
  ]);
});

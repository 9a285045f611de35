/** Tabs of another file, added to the open document as values: a plan that people have is imported from one of them. */
import { openWorkbook, type Workbook, type WorkbookData, type WriteCommand } from "../../twin/engine";

const [SPARE_ROWS, LONGEST_NAME] = [20, 90];

/** Adds every tab that holds something, as one step of undo; gives the names that they have here. */
export function addTabs(workbook: Workbook, data: WorkbookData): string[] {
  const { getters } = openWorkbook(data);
  const taken = new Set(workbook.sheets().map(({ name }) => name.toLowerCase()));
  return workbook.asOneStep(() =>
    getters.getSheetIds().flatMap((from: string) => {
      const cells = cellsOf(getters, from);
      if (cells.length === 0) return [];
      const name = freeName(getters.getSheetName(from), taken);
      const sheetId = crypto.randomUUID();
      const rows = Math.max(...cells.map(({ row }) => row)) + SPARE_ROWS;
      const cols = Math.max(...cells.map(({ col }) => col)) + 1;
      const position = workbook.sheets().length;
      workbook.write({ type: "CREATE_SHEET", sheetId, position, name, rows, cols });
      workbook.write(...cells.map((cell): WriteCommand => ({ type: "UPDATE_CELL", sheetId, ...cell })));
      workbook.flush();
      return [name];
    }),
  );
}

type Getters = ReturnType<typeof openWorkbook>["getters"];

/** What the cells show, without their formulas, which name what is not here. */
function cellsOf(getters: Getters, sheetId: string) {
  const { bottom, right } = getters.getSheetZone(sheetId);
  const places = Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (__, col) => ({ row, col })),
  ).flat();
  return places.flatMap(({ row, col }) => {
    const { value, format } = getters.getEvaluatedCell({ sheetId, row, col });
    if (value === null || value === undefined || value === "") return [];
    const content = typeof value === "string" ? `'${value}` : String(value).toUpperCase();
    return [{ row, col, content, ...(format === undefined ? {} : { format }) }];
  });
}

/** The name, or that with a number where a tab of the document has it. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count += 1)
    free = `${name.slice(0, LONGEST_NAME)} (${count})`;
  taken.add(free.toLowerCase());
  return free;
}

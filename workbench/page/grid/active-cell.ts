/** Says to a screen reader where the person stands: the canvas of the grid says nothing. */
import type { Workbook } from "../../twin/engine";
import { helpers } from "../../twin/engine/o-spreadsheet";
import { part } from "../dom";
import { noteAt } from "./notes";
import { errorText } from "./words";

const REST = 250;

export function watchCell({ model }: Workbook): void {
  const place = part("cell");
  const getters = model.getters as typeof model.getters & Parameters<typeof noteAt>[0];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function say(): void {
    const position = getters.getActivePosition();
    const cell = getters.getEvaluatedCell(position);
    const { formattedValue } = cell;
    const error = errorText(cell);
    const tab = getters.getSheetName(position.sheetId);
    const note = noteAt(getters, position);
    const said = [
      `${tab}, ${helpers.toXC(position.col, position.row)}`,
      formattedValue === "" ? "хоосон" : formattedValue,
      ...(error === "" ? [] : [`алдаа: ${error}`]),
      ...(note === "" ? [] : [`тэмдэглэл: ${note}`]),
    ];
    place.textContent = said.join("; ");
  }

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(say, REST);
  };
  model.selection.observe(place, { handleEvent: later });
}

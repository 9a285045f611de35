/** Notes: a mark in the corner of the cell, and the text when the mouse is over it. */
import { Component, xml } from "@odoo/owl";
import type { AnnotationGetters } from "../../twin/engine/annotations";
import { helpers, registries, UIPlugin } from "../../twin/engine/o-spreadsheet";
import { errorText } from "./words";

const SIZE = 6;
const COLOUR = "#3c4043";

type NoteGetters = Pick<AnnotationGetters, "getNotes">;
type Popovers = typeof registries.cellPopoverRegistry;
type Builder = ReturnType<Popovers["get"]>;
type Hover = NonNullable<Builder["onHover"]>;
type Position = Parameters<Hover>[0];

export function noteAt(getters: NoteGetters, { sheetId, col, row }: Position): string {
  return getters.getNotes(sheetId)[helpers.toXC(col, row)] ?? "";
}

class NoteMarks extends UIPlugin {
  static override layers = ["Highlights"] as const;

  override drawLayer({ ctx, sheetId, viewports }: Parameters<UIPlugin["drawLayer"]>[0]): void {
    const notes = (this.getters as unknown as NoteGetters).getNotes(sheetId);
    ctx.fillStyle = COLOUR;
    for (const { zone, rect } of viewports.getAllSheetViewportsZonesAndRect(sheetId)) {
      ctx.save();
      ctx.beginPath();
      ctx.rect(rect.x, rect.y, rect.width, rect.height);
      ctx.clip();
      for (const a1 of Object.keys(notes)) {
        const { col, row } = helpers.toCartesian(a1);
        if (col < zone.left || col > zone.right || row < zone.top || row > zone.bottom) continue;
        const cell = helpers.positionToZone({ col, row });
        const merge = this.getters.getMerge({ sheetId, col, row });
        const { x, y, width } = viewports.getRect(sheetId, merge ?? cell);
        ctx.beginPath();
        ctx.moveTo(x + width - SIZE, y);
        ctx.lineTo(x + width, y);
        ctx.lineTo(x + width, y + SIZE);
        ctx.fill();
      }
      ctx.restore();
    }
  }
}

/** The note, under the error of the cell where it has one. */
class Note extends Component {
  static override template = xml`
    <div class="note">
      <p t-if="props.error" class="note-error" t-out="props.error"/>
      <p t-if="props.note" class="note-text" t-out="props.note"/>
    </div>`;
  static override props = { error: String, note: String, onClosed: { type: Function, optional: true } };
  static maxSize = { maxHeight: 320, maxWidth: 300 };
}

const errorPopover = registries.cellPopoverRegistry.get("ErrorToolTip");

registries.cellPopoverRegistry.replace("ErrorToolTip", {
  ...errorPopover,
  onHover(position, getters) {
    const note = noteAt(getters as unknown as NoteGetters, position);
    const cell = getters.getEvaluatedCell(position);
    const said = errorText(cell);
    // o-spreadsheet's own box also goes to the cell that is the cause.
    if (note === "" && said === String(cell.message ?? ""))
      return errorPopover.onHover?.(position, getters) ?? { isOpen: false };
    const error = said || (getters.getInvalidDataValidationMessage(position) ?? "");
    return { isOpen: true, props: { note, error }, Component: Note, cellCorner: "top-right" };
  },
});
registries.featurePluginRegistry.replace("workbench_note_marks", NoteMarks);

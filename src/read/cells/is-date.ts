/** Whether a cell holds a date, of whatever realm. */
export const isDate = (cell: unknown): cell is Date =>
  Object.prototype.toString.call(cell) === "[object Date]";

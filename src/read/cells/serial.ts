/** The day 0 of a spreadsheet, from which its dates are counted. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Dates before it are numbers that got a date's format. */
export const FIRST_TYPED_YEAR = 1990;

/** The number that a spreadsheet keeps of a day. */
export const serialOf = (day: string): number => Math.round((Date.parse(day) - SERIAL_EPOCH) / DAY);

/** The midnight, in UTC, of the day that a spreadsheet keeps as a number. */
export const dayOfSerial = (serial: number): Date => new Date(SERIAL_EPOCH + Math.floor(serial) * DAY);

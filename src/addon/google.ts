import { selfCheck } from "../google/self-check";
import { exclusively } from "./jobs";

/** Asks where the spreadsheet is open whether what the code rests on is so there; what people wrote is neither read nor changed. */
export const checkGoogle = () => exclusively(() => selfCheck(SpreadsheetApp.getActive()));

/** What a job throws, told: to a page by a message with its kind, at the menu by a box in our words. */

import { failureOf, isTold, toldOf } from "../explain/failure";
import { DETAIL } from "../explain/failure-kinds";

/** The answer of a job; what it throws carries its kind from here on. */
export function telling<T>(job: () => T): T {
  try {
    return job();
  } catch (error) {
    // Google's list of executions shows only what is thrown on. What is ours may name people, and is no fault.
    if (!isTold(error)) console.error(error);
    throw new Error(toldOf(error));
  }
}

/** An item of the menu: Google's own box would show the bare message. */
export const saying = (item: () => void) => (): void => {
  try {
    telling(item);
  } catch (error) {
    const { title, text, detail } = failureOf(error);
    const ui = SpreadsheetApp.getUi();
    ui.alert(title, detail === "" ? text : `${text}\n\n${DETAIL}: ${detail}`, ui.ButtonSet.OK);
  }
};

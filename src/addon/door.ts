import * as z from "zod/mini";
import { failures } from "../explain/failures";
import { telling } from "./telling";

z.config({ jitless: true });

/** A cell of Google's holds no longer text. */
const LONGEST_TEXT = 50_000;
const MOST_ROWS = 20_000;
/** Characters of a whole message: the roster of the largest body has some three million. */
const LARGEST_MESSAGE = 5_000_000;

/** A text of a message, without halves of signs. */
export const text = z.string().check(
  z.maxLength(LONGEST_TEXT),
  z.refine((value) => !/\p{Surrogate}/u.test(value)),
);

/** A list in a message, of codes or of rows. */
export const listOf = <T extends z.core.SomeType>(one: T) => z.array(one).check(z.maxLength(MOST_ROWS));

/**
 * A function of the server behind its door: the schema of its arguments, and its answer to a message from a page, which
 * throws `failures.wrongMessage` before anything is read. Arguments that are left out at the end travel as null.
 */
export const served = <T extends z.core.$ZodType<unknown[]>, A>(
  takes: T,
  gives: (...values: z.output<T>) => A,
) => ({
  takes,
  answer: (message: readonly unknown[]): A =>
    telling(() => {
      const end = message.reduce<number>((last, value, index) => (value == null ? last : index + 1), 0);
      const read = z.safeParse(takes, message.slice(0, end));
      if (!read.success || JSON.stringify(read.data).length > LARGEST_MESSAGE) {
        throw new Error(failures.wrongMessage);
      }
      return gives(...read.data);
    }),
});

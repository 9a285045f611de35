import * as z from "zod/mini";
import type { AdjustmentMessage } from "../assess/new-adjustment";

z.config({ jitless: true });

const LONGEST = 500;
const MOST_CODES = 20_000;

/** Codes of people, as the browser sends them. */
const codesMessage = z.array(z.string().check(z.maxLength(LONGEST))).check(z.maxLength(MOST_CODES));

/** An entry of chapter 6, as the browser sends it; what the fields hold is judged by the methodology. */
const adjustmentMessage = z.object({
  code: z.string().check(z.maxLength(LONGEST)),
  clause: z.string().check(z.maxLength(LONGEST)),
  amount: z.union([z.number(), z.string().check(z.maxLength(LONGEST))]),
  reason: z.string(),
  document: z.string(),
});

/** The codes of a message from the browser; undefined when it is no list of texts. */
export const readCodes = (message: unknown): readonly string[] | undefined =>
  codesMessage.safeParse(message).data;

/** The entry of a message from the browser; undefined when a field is missing or of another kind. */
export const readAdjustmentMessage = (message: unknown): AdjustmentMessage | undefined =>
  adjustmentMessage.safeParse(message).data;

/** A failure from its message, in words. The kind travels in the message itself, since nothing else of an error does. */
import { FAILURE_KINDS, type FailureKind } from "./failure-kinds";
import { googleFailure } from "./google-failures";

export interface Failure {
  readonly kind: FailureKind;
  readonly title: string;
  readonly text: string;
  /** What was said, where the words above do not say it already. */
  readonly detail: string;
}

const MARK = /\s*⟦([a-z-]+)⟧/u;
/** What Google and the browser set before a message. */
const CLASSES = /^(?:[A-Z]?\w*(?:Error|Exception): )+/u;
/** Faults of the code itself. What a service of Google's throws is an Exception. */
const DEFECT = /^(?:Type|Range|Reference|Syntax)Error$/u;

/** A message of ours with its kind, which whoever shows it reads and strips. */
export const marked = (kind: FailureKind, message: string): string => `${message} ⟦${kind}⟧`;

/** Whether it is a message of ours, or has passed here before. */
export const isTold = (error: unknown): boolean => MARK.test(textOf(error));

/** The message of what a job threw, marked with its kind as far as that can be known. */
export function toldOf(error: unknown): string {
  const message = textOf(error);
  if (isTold(error)) return message;
  if (error instanceof Error && DEFECT.test(error.name)) return marked("defect", `${error.name}: ${message}`);
  return marked(kindOf(message), message);
}

/** What a message tells people, whoever it comes from. */
export function failureOf(error: unknown): Failure {
  const message = textOf(error);
  const said = message.replace(MARK, "").replace(CLASSES, "").trim();
  const named = MARK.exec(message)?.[1] ?? "";
  const kind = isKind(named) ? named : kindOf(said);
  const { title, text } = FAILURE_KINDS[kind];
  return text === ""
    ? { kind, title, text: said, detail: "" }
    : { kind, title, text, detail: detailOf(said, text) };
}

const detailOf = (said: string, text: string) => (said === text ? "" : said);

const kindOf = (message: string): FailureKind =>
  googleFailure(message) ?? (isMongolian(message) ? "refused" : "unknown");

/** A sentence with letters that Russian lacks, beside the names that it quotes, can be read as it is. */
const isMongolian = (message: string) => /[өүӨҮ]/u.test(message.replace(/“[^”]*”|"[^"]*"/gu, ""));

const isKind = (name: string): name is FailureKind => Object.keys(FAILURE_KINDS).includes(name);

const textOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);

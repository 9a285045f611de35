/** The transcripts that people filed of Google, and what follows from them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod/mini";
import type { Facts } from "../../src/google/fact";
import type { Answer } from "../../workbench/cli/ask-server";

const FOLDER = path.join(import.meta.dirname, "../../docs/google/transcripts");

const fact = z.strictObject({
  id: z.string(),
  answer: z.string(),
  fits: z.boolean(),
  milliseconds: z.number(),
});

/** The self-check's own, and where it ran. */
const filed = z.strictObject({
  where: z.string().check(z.regex(/^Google Sheets\b/u)),
  date: z.iso.datetime(),
  version: z.string(),
  locale: z.string(),
  zone: z.string(),
  facts: z.array(fact).check(z.minLength(1)),
});

export type Filed = z.infer<typeof filed>;
type Transcript = Answer<"checkGoogle">["transcript"];

/** A transcript as it was filed under a name, or why it may not be. */
export function readFiled(name: string, text: string): Filed {
  const transcript = filed.parse(JSON.parse(text));
  const day = transcript.date.slice(0, 10);
  if (!new RegExp(`^${day}(?:-[b-z])?\\.json$`, "u").test(name)) throw new Error(`${name} is of ${day}.`);
  return transcript;
}

/** All of them, the newest last. */
export const filedTranscripts = (): Filed[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => readFiled(name, readFileSync(path.join(FOLDER, name), "utf8")))
    .sort((a, b) => a.date.localeCompare(b.date));

/** Where the local host answers otherwise than Google did, a line each; a fact that either answer fits is none. */
export const differences = (google: Filed, host: Transcript, facts: Facts): string[] =>
  google.facts.flatMap(({ id, answer }) => {
    const here = host.facts.find((one) => one.id === id)?.answer;
    if (here === undefined || here === answer || facts[id]?.either === true) return [];
    return [`${id}: Google “${answer}”, the local host “${here}”`];
  });

/** What the last line of README.md is to say. */
export function confirmation(newest: Filed | undefined): string {
  const how = "([how](docs/google/transcripts/README.md))";
  if (newest === undefined) return `Confirmed at Google: by nobody yet ${how}.`;
  const { date, version, facts, where } = newest;
  const fitting = facts.filter(({ fits }) => fits).length;
  return `Confirmed at Google: ${date.slice(0, 10)}, version ${version}, ${fitting} of ${facts.length} facts, ${where} ${how}.`;
}

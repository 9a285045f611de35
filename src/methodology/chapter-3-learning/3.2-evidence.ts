import { establish, type Outcome, type Place, refuse } from "../finding";

/** 3.2 · Нотлох баримт: points for learning rest on a certificate or another document, named in the row. */
export function evidence(document: string | undefined, at?: Place): Outcome<string> {
  if (document === undefined) return refuse("3.2", "evidence-missing", {}, at);
  return establish("3.2", document, { document }, { at });
}

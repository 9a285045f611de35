import form from "./official-form.json";

type FormText = keyof typeof form.known | keyof typeof form.assumed;

/**
 * 7.4, 7.6 · The texts of the official form of the evaluation sheet. `known` are as published sheets print them; `assumed` stand
 * where the form was not seen. An official corrects either in official-form.json, and moves it to `known`; no code is touched.
 */
export const FORM: Readonly<Record<FormText, string>> = { ...form.known, ...form.assumed };

/** The page of papers that are signed, as public sources give the standard of documents (MNS 5140:2021): millimetres and points. */
export const PAGE = form.page;

/** The title with the year; without one a place to write it. */
export const formTitle = (year: number | undefined): string =>
  FORM.title.replace("{он}", year === undefined ? "20__" : String(year));

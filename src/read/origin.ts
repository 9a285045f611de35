import type { VoteState } from "../methodology/person";

/** The version of the template that set-up makes and this code knows. From 2 on formulas stand in the header cells. */
export const TEMPLATE_VERSION = 2;

/** Where a workbook comes from, apart from its cells. */
export interface Origin {
  /** IANA name of the zone in which the spreadsheet's dates are midnights. */
  readonly timeZone: string;
  /** The version of the template that set-up made it by; undefined when that is not known. */
  readonly templateVersion?: number | undefined;
  /** The votes that go on, by the code of the rated person: they stand outside the cells. */
  readonly votes?: ReadonlyMap<string, VoteState> | undefined;
}

/** The version of a template later than this code knows: nothing may be written into such a workbook. */
export const newerTemplate = ({ templateVersion }: Origin): number | undefined =>
  templateVersion !== undefined && templateVersion > TEMPLATE_VERSION ? templateVersion : undefined;

export const olderTemplate = ({ templateVersion }: Origin): number | undefined =>
  templateVersion !== undefined && templateVersion < TEMPLATE_VERSION ? templateVersion : undefined;

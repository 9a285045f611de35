import type { Assessment } from "../assess/assessment";
import { type CanonicalChange, changesBetween } from "./canonical-changes";
import { type Fingerprinted, fingerprints, isOfText } from "./fingerprint";

/** Whether what was printed for somebody still follows from the workbook. */
interface SealLine {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** `unknown`: printed, but what it rested on is not kept here, or no longer whole; `gone`: nobody of this code any more. */
  readonly status: "same" | "changed" | "not-printed" | "unknown" | "gone";
  /** The characters on the paper, in groups of four; empty when nothing was printed. */
  readonly printed: string;
  /** Those that follow from the workbook now; empty when nobody has the code, or who has it is blocked. */
  readonly now: string;
  /** The kept data does not give its own code: somebody edited the tab. */
  readonly edited: boolean;
  readonly changes: readonly CanonicalChange[];
  /** The status in words. */
  readonly sentence: string;
}

export interface SealReport {
  readonly counts: Readonly<
    Record<"same" | "changed" | "notPrinted" | "unknown" | "gone" | "edited", number>
  >;
  /** Everybody of the roster in its order, then those who are gone. */
  readonly lines: readonly SealLine[];
}

/** What is kept of a printed sheet. */
export interface KeptSeal {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly fingerprint: string;
  /** The canonical text; empty when it is not there. */
  readonly basis: string;
}

/** A code that stands on the consolidated list. */
type ListedSeal = Omit<KeptSeal, "basis">;

/** Compares what was printed, on evaluation sheets and on the list, with what follows from the workbook now. */
export function sealReport(
  assessment: Assessment,
  kept: readonly KeptSeal[],
  listed: readonly ListedSeal[],
): SealReport {
  const now = fingerprints(assessment);
  const keptOf = new Map(kept.map((seal) => [seal.code, seal]));
  const listedOf = new Map(listed.map((seal) => [seal.code, seal]));
  const present = assessment.people.map(({ member }) => member);
  const lines = present.map(({ code, key, name, unit }) => {
    // Of people who share a code nobody can say whose paper it is.
    const own = key === code ? code : "";
    return line({ code, name, unit }, now.get(own), keptOf.get(own), listedOf.get(own));
  });
  const here = new Set(present.map(({ code }) => code));
  const gone = [...keptOf.values(), ...[...listedOf.values()].filter(({ code }) => !keptOf.has(code))]
    .filter(({ code, fingerprint }) => !here.has(code) && fingerprint !== "")
    .map(goneLine);
  const all = [...lines, ...gone];
  const count = (status: SealLine["status"]) => all.filter((one) => one.status === status).length;
  const counts = {
    same: count("same"),
    changed: count("changed"),
    notPrinted: count("not-printed"),
    unknown: count("unknown"),
    gone: count("gone"),
    edited: all.filter(({ edited }) => edited).length,
  };
  return { counts, lines: all };
}

function line(
  who: Pick<SealLine, "code" | "name" | "unit">,
  now: Fingerprinted | undefined,
  kept: KeptSeal | undefined,
  listed: ListedSeal | undefined,
): SealLine {
  const edited = kept !== undefined && isEdited(kept);
  const codes = [kept?.fingerprint ?? "", listed?.fingerprint ?? ""].filter((printed) => printed !== "");
  const current = now?.fingerprint ?? "";
  // Of a sheet and a list that were printed apart, the one that no longer holds is told; the sheet first.
  const stale = codes.find((printed) => printed !== current);
  const shared = { ...who, printed: stale ?? codes[0] ?? "", now: current, edited };
  if (codes.length === 0) return told({ ...shared, status: "not-printed", changes: [] });
  if (stale === undefined) return told({ ...shared, status: "same", changes: [] });
  if (kept?.fingerprint !== stale || edited || kept.basis === "" || now === undefined)
    return told({ ...shared, status: "unknown", changes: [] });
  const changes = changesBetween(kept.basis, now.canonicalText);
  return told({ ...shared, status: changes.length === 0 ? "same" : "changed", changes });
}

const isEdited = ({ basis = "", fingerprint }: ListedSeal & Partial<KeptSeal>) =>
  basis !== "" && !isOfText(fingerprint, basis);

function goneLine(seal: KeptSeal | ListedSeal): SealLine {
  const { code, name, unit, fingerprint: printed } = seal;
  return told({ code, name, unit, status: "gone", printed, now: "", edited: isEdited(seal), changes: [] });
}

const told = (one: Omit<SealLine, "sentence">): SealLine => ({ ...one, sentence: sentenceOf(one) });

function sentenceOf({ status, changes, edited, printed, now }: Omit<SealLine, "sentence">): string {
  const sentence = {
    same:
      printed === now
        ? "Хэвлэсэн код одоогийн өгөгдөлтэй таарч байна."
        : "Өмнөх дүрмээр хэвлэсэн код. Үндэслэсэн өгөгдөл, дүн нь одоогийнхтой таарч байна.",
    changed: `Хэвлэснээс хойш өөрчлөгдсөн: ${changes.length} зүйл.`,
    "not-printed": "Код хэвлээгүй байна.",
    unknown:
      "Хэвлэсэн код одоогийн өгөгдөлтэй таарахгүй байна. Юу өөрчлөгдсөнийг хэлэх өгөгдөл хадгалагдаагүй.",
    gone: "Код хэвлэсэн боловч ийм кодтой хүн бүртгэлд алга.",
  }[status];
  return edited ? `${sentence} Хадгалсан өгөгдөл нь өөрийн кодтой таарахгүй: гараар зассан байна.` : sentence;
}

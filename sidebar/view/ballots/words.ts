/** What each state of a vote is called, with a sign that says it without colour. */
import type { BallotReport, BallotUnit } from "../../answers";
import { h, unseen } from "../../dom";

type State = BallotUnit["state"];

const STATES: Readonly<
  Record<State, { readonly sign: string; readonly says: string; readonly class: string }>
> = {
  none: { sign: "○", says: "эхлээгүй", class: "sign quiet" },
  open: { sign: "◔", says: "санал авч байна", class: "sign open" },
  mismatched: { sign: "!", says: "хоёр тооллого зөрсөн", class: "sign error" },
  counted: { sign: "◕", says: "тоолсон, дүн бичээгүй", class: "sign open" },
  partly: { sign: "◐", says: "хэсэг нь дууссан", class: "sign quiet" },
  wrong: { sign: "!", says: "дүн алдаатай", class: "sign error" },
  done: { sign: "●", says: "дууссан", class: "sign done" },
};

export const saysOf = (state: State): string => STATES[state].says;

export const signOf = (state: State): HTMLElement =>
  h("span", { class: STATES[state].class, "aria-hidden": "true" }, STATES[state].sign);

export const stateLine = (state: State): HTMLElement =>
  h("span", { class: "vote-state" }, signOf(state), unseen("Төлөв: "), STATES[state].says);

/** What is to be done next in a unit, as the button says it. */
export const nextOf = ({ state, modes }: BallotUnit): string => {
  if (state === "none" || state === "partly") return "Санал хураалт эхлүүлэх";
  if (state === "open") return modes.includes("codes") ? "Саналыг хаах" : "Тооллого оруулах";
  if (state === "mismatched") return "Зөрүүг засах";
  if (state === "counted") return "Дүнг бичих";
  return state === "wrong" ? "Дүнг шалгах" : "Дүнг харах";
};

/** The first unit in which something is to be done here; a wrong tally is mended in its cells, so it comes last. */
export const firstToDo = ({ units }: BallotReport, besides = ""): BallotUnit | undefined => {
  const others = units.filter(({ unit, state }) => unit !== besides && state !== "done");
  return others.find(({ state }) => state !== "wrong") ?? others[0];
};

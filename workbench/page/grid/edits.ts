/**
 * A person's edits in the grid: formulas typed the way Google takes them, and protections that answer in words.
 *
 * Every edit is a command to the model. What a protection refuses is said; where it only warns, the person is asked,
 * and the same command is given again.
 */
import type { Workbook } from "../../twin/engine";
import { ISO_LOCALE } from "../../twin/engine/locale";
import { toContent } from "../../twin/host/cell-content";
import type { HostHooks } from "../../twin/host/records";
import { h } from "../dom";
import { ask, paragraphs, tell } from "../shell/questions";

const REST = 5 * 60_000;
const REFUSED =
  "Энэ нүд, эсвэл хуудас хамгаалалттай. Засах шаардлагатай бол хүснэгтийн эзэмшигчид хандана уу.";
const WARNED =
  "Санамсаргүй өөрчилж болохгүй хэсгийг засах гэж байна. Баганын толгой, томъёо эвдэрвэл оноо бодогдохгүй.";

interface EditHooks extends Required<Pick<HostHooks, "onRefusedEdit" | "onWarnedEdit">> {
  /** From now on the model's commands pass here. */
  watch(workbook: Workbook): void;
}

export function createEditHooks(): EditHooks {
  let refused = false;
  let warned = false;
  let agreed = false;
  let restUntil = 0;

  async function mayEdit(): Promise<boolean> {
    const rest = h("input", { type: "checkbox", id: "rest" });
    const yes = await ask({
      title: "Хамгаалсан хэсэг",
      body: [...paragraphs(WARNED), h("label", {}, rest, " 5 минутын турш дахин бүү асуу")],
      yes: "Засах",
      no: "Болих",
      warns: true,
    });
    if (yes && rest.checked) restUntil = Date.now() + REST;
    return yes;
  }

  return {
    onRefusedEdit: () => {
      refused = true;
    },
    onWarnedEdit: () => {
      if (agreed || Date.now() < restUntil) return true;
      warned = true;
      return false;
    },
    watch({ model, timeZone }) {
      const dispatch = model.dispatch as (type: string, payload?: object) => unknown;
      let depth = 0;
      const watched = (type: string, payload?: object): unknown => {
        if (depth > 0) return dispatch(type, payload);
        const command = typed(type, payload, timeZone);
        depth++;
        refused = warned = false;
        try {
          return dispatch(type, command);
        } finally {
          depth--;
          if (refused) void tell("Засах эрхгүй", ...paragraphs(REFUSED));
          else if (warned) {
            void mayEdit().then((yes) => {
              if (!yes) return;
              agreed = true;
              dispatch(type, command);
              agreed = false;
            });
          }
        }
      };
      Object.assign(model, { dispatch: watched });
    },
  };
}

/** Google takes ";" between arguments everywhere. */
function typed(type: string, payload: object | undefined, timeZone: string): object | undefined {
  if (type !== "UPDATE_CELL" || payload === undefined || !("content" in payload)) return payload;
  const { content } = payload;
  return typeof content === "string"
    ? { ...payload, content: toContent(content, { timeZone, locale: ISO_LOCALE }).content }
    : payload;
}

/** Two members count the same ballots by themselves; what they typed is compared. */
import type { BallotPerson, TypedCounts } from "../../answers";
import { h, unseen, written } from "../../dom";
import { notice, paragraph, quiet } from "../parts";
import type { App, View } from "../screen";

/** As the columns of the tab are called. */
const FIELDS = ["Хүчинтэй", "Хүчингүй", "Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа"] as const;
const MEMBERS = ["Нэгдүгээр тооллого", "Хоёрдугаар тооллого"] as const;
const BACK = { screen: "ballot-unit", label: "Нэгжийн санал" } as const;

export function ballotCountView(app: App): View {
  const { drafts, ballots, differences } = app.state;
  const unit = drafts.ballotUnit;
  const people = (ballots?.units.find((one) => one.unit === unit)?.people ?? []).filter(
    ({ state }) => state === "open" || state === "mismatched" || state === "counted",
  );
  const member = app.state.open.get(`count ${unit}`) === true ? 1 : 0;
  const next = (to: boolean) => {
    app.state.open.set(`count ${unit}`, to);
    app.show("ballot-count");
  };
  const isDiffering = differences !== undefined && differences.length > 0;
  return {
    title: MEMBERS[member],
    back: BACK,
    body: [
      isDiffering
        ? notice(
            "error",
            h("strong", {}, "Хоёр тооллого зөрсөн"),
            h(
              "ul",
              {},
              ...differences.map(({ name, what, first, second }) =>
                h("li", {}, written(name), `: ${what} — ${first} / ${second}`),
              ),
            ),
          )
        : null,
      paragraph(
        member === 0
          ? "Эхний гишүүн тоогоо бичнэ. Хоёр дахь гишүүн үүнийг харахгүйгээр тоолно."
          : "Хоёр дахь гишүүн өөрийн тоогоо бичнэ. Эхний тооллогыг энд харуулахгүй.",
      ),
      quiet(
        "Нэг үзүүлэлт нь хоосон, эсвэл хоёр оноо дугуйлсан хуудас хүчингүй. Нийлбэр: зөвхөн хүчинтэй хуудасных.",
      ),
      ...people.map((person) => countFields(app, unit, person, member)),
      isDiffering
        ? h(
            "button",
            { type: "button", class: "link", key: "other-count", on: { click: () => next(member === 0) } },
            member === 0 ? "Хоёрдугаар тооллогыг засах" : "Нэгдүгээр тооллогыг засах",
          )
        : null,
    ],
    primary:
      member === 0 && !isDiffering
        ? { label: "Хоёр дахь гишүүнд шилжих", run: () => next(true) }
        : { label: "Тулгах", run: () => compare(app, unit, people) },
    ...(member === 1 && !isDiffering
      ? { secondary: { label: "Эхний тооллого руу", run: () => next(false) } }
      : {}),
  };
}

function compare(app: App, unit: string, people: readonly BallotPerson[]): void {
  const { counts } = app.voteDraft(unit);
  const typed = (code: string, member: 0 | 1): TypedCounts => {
    const own = counts[code]?.[member] ?? [];
    return [own[0] ?? "", own[1] ?? "", own[2] ?? "", own[3] ?? "", own[4] ?? ""];
  };
  app.countVotes(
    unit,
    people.map(({ code }) => ({ code, first: typed(code, 0), second: typed(code, 1) })),
  );
}

function countFields(
  app: App,
  unit: string,
  { code, name, entitled }: BallotPerson,
  member: 0 | 1,
): HTMLElement {
  return h(
    "fieldset",
    { class: "voted" },
    h("legend", {}, h("strong", {}, written(name)), h("span", { class: "quiet" }, ` ${entitled} хуудас`)),
    h(
      "div",
      { class: "counts" },
      ...FIELDS.map((label, index) => countField(app, unit, code, member, label, index)),
    ),
  );
}

function countField(
  app: App,
  unit: string,
  code: string,
  member: 0 | 1,
  label: string,
  index: number,
): HTMLElement {
  const key = `count-${member}-${code}-${index}`;
  const field = h("input", {
    ...{ id: key, key, type: "text", inputmode: "decimal", autocomplete: "off" },
    on: {
      input: () => {
        const { counts } = app.voteDraft(unit);
        const both = counts[code] ?? [[], []];
        const own = Array.from(FIELDS, (_, at) => (at === index ? field.value : (both[member][at] ?? "")));
        const next = member === 0 ? ([own, both[1]] as const) : ([both[0], own] as const);
        app.settleVote(unit, { counts: { ...counts, [code]: next } });
      },
    },
  });
  field.value = app.voteDraft(unit).counts[code]?.[member][index] ?? "";
  const kind = index < 2 ? "" : unseen(" нийлбэр");
  return h("div", { class: index < 2 ? "field" : "field sum" }, h("label", { for: key }, label, kind), field);
}

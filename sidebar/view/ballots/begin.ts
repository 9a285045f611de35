/** Before a unit votes: how, in which cycle, and who may vote on whom. */
import type { BallotPerson, BallotUnit } from "../../answers";
import { h, written } from "../../dom";
import type { UnitVoteDraft } from "../../vote-drafts";
import { picker, typed } from "../fields";
import { notice, paragraph, quiet } from "../parts";
import type { App, View } from "../screen";

const FEW = 4;
const VERY_FEW = 2;
/** A unit of two: each is voted on by one, unless the team names a circle. */
const OF_TWO = 1;

export function beginning(app: App, unit: BallotUnit): Pick<View, "body" | "primary" | "secondary"> {
  const draft = app.voteDraft(unit.unit);
  const cycles = app.state.ballots?.cycles ?? [];
  const cycle = cycles.includes(draft.cycle) ? draft.cycle : (cycles[0] ?? "");
  const people = unit.people.filter(({ state }) => state === "none");
  const isByCodes = draft.mode === "codes";
  const isHindered = isByCodes && app.state.ballots?.isPublished !== true;
  const settled = () => people.map((person) => settledOf(person, app.voteDraft(unit.unit)));
  const change = (part: Partial<UnitVoteDraft>) => {
    app.settleVote(unit.unit, part);
    app.drawSettled();
  };
  return {
    body: [
      modes(draft.mode, (mode) => change({ mode })),
      isByCodes
        ? aboutCodes(isHindered)
        : quiet("Хуудсыг хэвлэж, битүү хайрцагт хурааж, хоёр гишүүн тоолно."),
      picker(
        "vote-cycle",
        "Ямар үнэлгээ вэ?",
        cycle,
        cycles.map((one) => [one, one] as const),
        (value) => change({ cycle: value }),
      ),
      isByCodes
        ? typed("vote-spare", "Нөөц код, хүн бүрд (0–5)", draft.spare, (spare) => change({ spare }))
        : null,
      ...unit.people
        .filter(({ state }) => state === "wrong")
        .map(({ name, why }) => notice("error", h("p", {}, written(name), ": ", written(why)))),
      h("h2", {}, "Санал өгөх эрхтэй"),
      quiet(
        "Бүртгэлээр тоолсон хамт ажиллагчид. Чөлөөтэй, ажлаас гарсан хүн байвал тоог засна; энэ тоо протоколд орно.",
      ),
      h("div", { class: "stack" }, ...people.map((person) => personFields(app, unit.unit, person, draft))),
    ],
    primary: {
      label: isByCodes ? "Код бэлтгэж хэвлэх" : "Саналын хуудас хэвлэх",
      run: () => {
        const wrong = isHindered
          ? "Кодоор авах боломжгүй: цаасаар авна уу."
          : wrongIn(app, unit, people, app.voteDraft(unit.unit));
        if (wrong !== undefined) app.say(wrong);
        else if (isByCodes)
          app.makeCodes(unit.unit, cycle, Number(app.voteDraft(unit.unit).spare), settled());
        else app.beginOnPaper(unit.unit, cycle, settled());
      },
    },
    ...(isByCodes ? { secondary: { label: "Төлөвийг шинэчлэх", run: app.loadBallots } } : {}),
  };
}

function modes(mode: UnitVoteDraft["mode"], choose: (mode: UnitVoteDraft["mode"]) => void): HTMLElement {
  const choice = (value: UnitVoteDraft["mode"], label: string) =>
    h(
      "label",
      {},
      h("input", {
        ...{ type: "radio", name: "vote-mode", key: `vote-mode-${value}`, checked: mode === value },
        on: { change: () => choose(value) },
      }),
      h("span", {}, label),
    );
  return h(
    "fieldset",
    { class: "segments" },
    h("legend", {}, "Санал хураах арга"),
    choice("paper", "Цаасаар"),
    choice("codes", "Кодоор"),
  );
}

const aboutCodes = (isHindered: boolean): HTMLElement =>
  isHindered
    ? notice(
        "error",
        h(
          "p",
          {},
          "Нэмэлтийг хүснэгтийн өөрийнх нь скриптэд суулгасан тул кодоор санал авахгүй: хүснэгтийг засах эрхтэй хэн ч хадгалсан өгөгдлийг уншиж чадна. Цаасаар авна уу; кодоор авахын тулд нэмэлтийг байгууллагынхаа доменд нийтлүүлнэ.",
        ),
      )
    : notice(
        "warning",
        h(
          "p",
          {},
          "Код зөвхөн нэг удаа, хэвлэх цонхонд харагдана. Хаах нууц үгийг комисс мэднэ; мартвал саналыг цуцлахаас өөр арга байхгүй. Кодоор авсан саналыг дахин тоолох боломжгүй.",
        ),
      );

/** What the fields hold that no vote begins with; the server says the rest. */
function wrongIn(
  { state }: App,
  { unit }: BallotUnit,
  people: readonly BallotPerson[],
  draft: UnitVoteDraft,
): string | undefined {
  if (draft.mode === "codes" && !/^[0-5]$/u.test(draft.spare.trim()))
    return "Нөөц кодын тоог 0–5 хооронд бүхлээр бичнэ үү.";
  const person = people.find((one) => !Number.isInteger(settledOf(one, draft).entitled));
  return person === undefined || state.ballots === undefined
    ? undefined
    : `${person.name}, ${unit}: санал өгөх хүний тоог бүхлээр бичнэ үү.`;
}

/** What was typed of a person, or what stands where nothing was. */
function settledOf({ code, entitled, circle }: BallotPerson, { people }: UnitVoteDraft) {
  const own = people[code] ?? {};
  return {
    code,
    entitled:
      own.entitled === undefined ? entitled : Number(own.entitled.trim().replace(",", ".") || Number.NaN),
    circle: (own.circle ?? circle).trim(),
    decision: (own.decision ?? "").trim(),
  };
}

function personFields(app: App, unit: string, person: BallotPerson, draft: UnitVoteDraft): HTMLElement {
  const { code, name, raters, isTyped } = person;
  const { entitled, circle, decision } = settledOf(person, draft);
  const change = (part: UnitVoteDraft["people"][string]) => {
    const { people } = app.voteDraft(unit);
    app.settleVote(unit, { people: { ...people, [code]: { ...people[code], ...part } } });
    app.drawSettled();
  };
  const key = (field: string) => `vote-${field}-${code}`;
  const asksCircle = raters <= OF_TWO || circle !== "";
  return h(
    "section",
    { class: "voted" },
    h("h3", {}, written(name === "" ? code : name)),
    isTyped.entitled
      ? quiet(`Санал өгөх эрхтэй ${entitled}: “Хамт олон” хуудсанд бичсэн тоо.`)
      : typed(
          key("entitled"),
          circle === "" ? "Санал өгөх хүний тоо" : "Бүрэлдэхүүний тоо",
          draft.people[code]?.entitled ?? String(entitled),
          (text) => change({ entitled: text }),
        ),
    raters === 0 && circle === ""
      ? notice(
          "warning",
          paragraph("Нэгжид нь санал өгөх хүн алга. Багийн шийдвэрээр тогтоосон бүрэлдэхүүн үнэлнэ (4.4)."),
        )
      : null,
    asksCircle && isTyped.circle ? quiet(`Бүрэлдэхүүн: ${circle}`) : null,
    asksCircle && !isTyped.circle
      ? typed(key("circle"), "Шийдвэрийн дугаар, бүрэлдэхүүн", circle, (text) => change({ circle: text }))
      : null,
    circle === "" && raters > 0 && entitled > raters
      ? quiet(`Бүртгэлээр ${raters} хүн: илүү бичсэн бол шалгана уу.`)
      : null,
    warningOf(entitled),
    entitled > 0 && entitled <= VERY_FEW && circle === ""
      ? typed(key("decision"), "Ингэж авах тухай багийн шийдвэрийн дугаар", decision, (text) =>
          change({ decision: text }),
        )
      : null,
  );
}

/** How well so few keep their votes secret. */
function warningOf(entitled: number): HTMLElement | null {
  if (entitled >= 1 && entitled <= VERY_FEW)
    return notice(
      "warning",
      paragraph(
        "Нэг, хоёр хүний санал нууц үлдэхгүй: дундаж оноо нь хэн хэдэн оноо өгснийг илчилнэ. Ямар ч арга үүнээс хамгаалахгүй.",
      ),
    );
  if (entitled > VERY_FEW && entitled <= FEW)
    return quiet("Цөөн хүний санал: нууцлал сул. Протоколд тэмдэглэл орно.");
  return null;
}

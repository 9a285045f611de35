/** Entries of chapter 6 that the review or the registers speak for: shown with their evidence, written by a person alone. */
import type { HeadSuggestion } from "../../answers";
import { h, icon, unseen, written } from "../../dom";
import { NO_ENTRY, type ReviewDrafts } from "../../review-drafts";
import { move, notice, paragraph, personLines, quiet } from "../parts";
import type { App, View } from "../screen";

const TITLE = "Нэгжийн даргын оноо";
const BACK = { screen: "review", label: "Дахин үнэлгээ" } as const;
const FIELDS = ["amount", "reason", "document"] as const;

const keyOf = ({ clause, code }: HeadSuggestion): string => `${clause} ${code}`;

const UNDECIDED = "Шийдээгүй";
const stateOf = ({ entered, declined }: HeadSuggestion): string =>
  entered ? "Бүртгэлд бичсэн" : declined === null ? UNDECIDED : "Татгалзсан";

/** The suggestions in the list of the review. */
export function suggestionRows(app: App, suggestions: readonly HeadSuggestion[]): HTMLElement | null {
  if (suggestions.length === 0) return null;
  const open = (key: string) => {
    if (app.state.drafts.adjustment.key !== key) app.state.drafts.adjustment = { ...NO_ENTRY, key };
    app.state.refused = undefined;
    app.show("suggestion");
  };
  const undecided = suggestions.filter((one) => stateOf(one) === UNDECIDED).length;
  const details = h(
    "details",
    { class: "group", open: app.state.open.get("suggestions") ?? false },
    h(
      "summary",
      { key: "suggestions" },
      icon("open"),
      h("h2", {}, "Нэгжийн даргын оноог шийдэх"),
      h("span", { class: "badge" }, undecided, unseen(" шийдээгүй")),
    ),
    h(
      "ul",
      { class: "rows" },
      ...suggestions.map((suggestion) =>
        h(
          "li",
          {},
          h(
            "button",
            {
              type: "button",
              class: "row",
              key: `suggestion-${keyOf(suggestion)}`,
              on: { click: () => open(keyOf(suggestion)) },
            },
            h("span", { class: "clause" }, unseen("Заалт "), suggestion.clause),
            personLines(suggestion.name, suggestion.unit, stateOf(suggestion)),
            icon(stateOf(suggestion) === UNDECIDED ? "open" : "check"),
          ),
        ),
      ),
    ),
  );
  details.addEventListener("toggle", () => app.state.open.set("suggestions", details.open));
  return details;
}

export function suggestionView(app: App): View {
  const { review, drafts } = app.state;
  const suggestion = review?.suggestions.find((one) => keyOf(one) === drafts.adjustment.key);
  if (suggestion === undefined) {
    return {
      title: TITLE,
      back: BACK,
      body: [paragraph("Саналыг дахин үнэлгээний жагсаалтаас сонгоно.")],
      primary: { label: "Жагсаалтыг харах", run: app.openReview },
    };
  }
  const { clause, code, name, unit, sentence, entered } = suggestion;
  return {
    title: TITLE,
    back: BACK,
    body: [
      h("div", { class: "chosen" }, personLines(name, code, unit)),
      h(
        "p",
        { class: "ground" },
        h("span", { class: "clause" }, unseen("Заалт "), clause),
        written(sentence),
      ),
      evidence(suggestion),
      ...(entered
        ? [notice("check", h("p", {}, `${clause} заалтын бичилт “Оноо өөрчлөх” хуудсанд байна.`))]
        : suggestion.declined === null
          ? form(app, suggestion)
          : [refused(app), declined(suggestion.declined)]),
    ],
    ...actionsOf(app, suggestion),
  };
}

function actionsOf(app: App, suggestion: HeadSuggestion): Pick<View, "primary" | "secondary"> {
  const { code, clause, entered } = suggestion;
  if (entered)
    return {
      primary: { label: "Бичилтийг харах", run: () => app.goTo("Оноо өөрчлөх", "A1", "adjustments") },
    };
  if (suggestion.declined !== null)
    return { primary: { label: "Дахин авч үзэх", run: () => app.decline(code, clause, true) } };
  return {
    primary: { label: "Бүртгэлд бичих", run: () => confirm(app, suggestion) },
    secondary: { label: "Татгалзах", run: () => decline(app, suggestion) },
  };
}

/** What the team decided, and why. */
const declined = ({ reason, document, date }: NonNullable<HeadSuggestion["declined"]>) =>
  notice(
    "info",
    h("strong", {}, "Баг энэ саналаас татгалзсан"),
    h("p", {}, written(reason === "" ? "Шалтгааныг бичээгүй." : reason)),
    quiet(written([document, date].filter((text) => text !== "").join(" · "))),
  );

function evidence({ evidence: lines }: HeadSuggestion): HTMLElement | null {
  if (lines.length === 0) return null;
  return h(
    "div",
    { class: "stack" },
    h("h2", {}, "Үндэслэл"),
    h(
      "ul",
      { class: "moves" },
      ...lines.map(({ name, sentence, before, after }) =>
        h(
          "li",
          {},
          h(
            "span",
            { class: "what" },
            ...(name === "" ? [] : [written(name, "name"), " "]),
            written(sentence, "under"),
          ),
          before === null && after === null ? null : move(before, after),
        ),
      ),
    ),
  );
}

function refused(app: App): HTMLElement | null {
  const { refused: why } = app.state;
  if (why === undefined) return null;
  return notice("error", h("p", {}, h("strong", {}, `${why.clause}: `), written(why.sentence)));
}

function form(app: App, { lowest, highest, clause }: HeadSuggestion): (HTMLElement | null)[] {
  return [
    refused(app),
    h("h2", {}, "Шийдвэр"),
    quiet(
      "Оноог өөрөө бууруулахгүй: та шийдэж, баримтыг нь заана. Татгалзвал шалтгааныг нь “Хяналт” хуудсанд бүртгэж, дахин асуухгүй.",
    ),
    field(app, "amount", `Бууруулах оноо, ${lowest}–${highest} (${clause})`),
    field(app, "reason", "Үндэслэл; татгалзвал шалтгаан"),
    field(app, "document", "Баримт: нэр, дугаар, огноо"),
  ];
}

function field(app: App, name: (typeof FIELDS)[number], label: string): HTMLElement {
  const input = h("input", {
    id: `entry-${name}`,
    key: `entry-${name}`,
    type: "text",
    autocomplete: "off",
    inputmode: name === "amount" ? "decimal" : undefined,
    required: true,
    on: {
      input: () => {
        const entry: ReviewDrafts["adjustment"] = { ...app.state.drafts.adjustment, [name]: input.value };
        app.state.drafts.adjustment = entry;
        app.keep();
      },
    },
  });
  input.value = app.state.drafts.adjustment[name];
  return h("div", { class: "field" }, h("label", { for: `entry-${name}` }, label), input);
}

function confirm(app: App, { code, clause }: HeadSuggestion): void {
  const { adjustment } = app.state.drafts;
  const missing = FIELDS.find((name) => adjustment[name].trim() === "");
  if (missing === undefined) {
    app.adjust(code, clause);
    return;
  }
  app.say("Оноо, үндэслэл, баримтыг бүгдийг нь бичнэ үү.");
  document.getElementById(`entry-${missing}`)?.focus();
}

/** Without a reason nothing is declined. */
function decline(app: App, { code, clause }: HeadSuggestion): void {
  if (app.state.drafts.adjustment.reason.trim() !== "") {
    app.decline(code, clause, false);
    return;
  }
  app.say("Татгалзсан шалтгаанаа бичнэ үү.");
  document.getElementById("entry-reason")?.focus();
}

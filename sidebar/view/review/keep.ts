/** Before “хэвээр” is entered for many: who they are, and what it rests on. */
import { h, written } from "../../dom";
import { notice, paragraph, printed } from "../parts";
import type { App, View } from "../screen";

const BACK = { screen: "review", label: "Дахин үнэлгээ" } as const;
const DOCUMENT = "kept-document";

export function reviewKeepView(app: App): View {
  const { review, chosen, drafts, job } = app.state;
  const people = review?.lines.filter(({ code }) => chosen.has(code)) ?? [];
  const toList = { label: "Жагсаалтад буцах", run: () => app.show("review") };
  if (people.length === 0) {
    const body = job === undefined ? [paragraph("Хэвээр үлдээх хүнийг жагсаалтаас сонгоно.")] : [];
    return { title: "Хэвээр үлдээх", back: BACK, body, primary: toList };
  }
  const typed = people.filter(({ code }) =>
    Object.values(drafts.desk[code]?.points ?? {}).some((points) => points.trim() !== ""),
  ).length;
  const input = h("input", {
    type: "text",
    id: DOCUMENT,
    key: DOCUMENT,
    autocomplete: "off",
    on: {
      input: () => {
        drafts.keptDocument = input.value;
        app.keep();
      },
    },
  });
  input.value = drafts.keptDocument;
  return {
    title: `${people.length} хүнийг хэвээр үлдээх үү?`,
    back: BACK,
    body: [
      paragraph("Эдгээр хүний бүх оноо хэвээр үлдэж, “Хяналт” хуудсанд “Хэвээр” гэж бүртгэгдэнэ."),
      typed === 0
        ? null
        : notice(
            "warning",
            h("p", {}, `${typed} хүнд бичээд хадгалаагүй оноо байна; тэр нь хүчингүй болно.`),
          ),
      h(
        "ul",
        { class: "kept-people", tabindex: "0", "aria-label": "Хэвээр үлдэх хүмүүс", key: "kept-people" },
        ...people.map(({ name, code, preliminaryTotal, preliminaryCategory }) =>
          h(
            "li",
            {},
            written(name === "" ? code : name),
            h(
              "span",
              { class: "move" },
              printed(preliminaryTotal),
              " ",
              written(preliminaryCategory, "under"),
            ),
          ),
        ),
      ),
      h(
        "div",
        { class: "field" },
        h("label", { for: DOCUMENT }, "Баримт: хурлын тэмдэглэлийн дугаар, огноо"),
        input,
      ),
    ],
    primary: {
      label: `Тийм, ${people.length} хүнийг хэвээр`,
      run: () =>
        app.confirm(
          people.map(({ code }) => code),
          drafts.keptDocument,
        ),
    },
    secondary: { label: "Болих", run: () => app.show("review") },
  };
}

/** The documents that the browser keeps, to choose one of or to take away. */
import { h } from "../dom";
import { ask, paragraphs } from "../shell/questions";
import { timeOf } from "../words";
import { forget, type KeptEntry, keptEntries } from "./kept";
import { isOpenElsewhere } from "./windows";

/** undefined: none was chosen. `open` is the document of this window. */
export async function chooseKept(open: string | undefined): Promise<KeptEntry | undefined> {
  const entries = await keptEntries();
  return new Promise((chosen) => {
    const list = h("ul", { class: "kept-list" });
    const close = () => list.closest("dialog")?.close();
    const fill = (left: readonly KeptEntry[]) =>
      list.replaceChildren(
        ...left.map((entry) =>
          row(entry, entry.id === open, {
            choose: () => {
              chosen(entry);
              close();
            },
            take: async () => {
              if (await mayForget(entry)) {
                await forget(entry.id);
                fill(left.filter((one) => one !== entry));
              }
            },
          }),
        ),
        ...(left.length === 0 ? [h("li", {}, "Хадгалсан хүснэгт алга.")] : []),
      );
    fill(entries);
    void ask({
      title: "Хөтөчид хадгалсан хүснэгт",
      body: [
        h("p", {}, "Өөрчилсөн хүснэгт бүрийг энэ хөтөч өөрөө, зөвхөн энэ компьютер дээр хадгална."),
        list,
      ],
      yes: "Хаах",
    }).then(() => chosen(undefined));
  });
}

interface Acts {
  readonly choose: () => void;
  readonly take: () => Promise<void>;
}

function row(entry: KeptEntry, isHere: boolean, { choose, take }: Acts): HTMLElement {
  const { id, name, at, unsaved } = entry;
  const about = h(
    "span",
    { class: "kept-about" },
    [timeOf(at), unsaved && "файлд хадгалаагүй", isHere && "энэ цонхонд нээлттэй"]
      .filter(Boolean)
      .join(" · "),
  );
  const buttons = isHere
    ? []
    : [
        h(
          "button",
          { type: "button", class: "plain", "aria-label": `Нээх: ${name}`, on: { click: choose } },
          "Нээх",
        ),
        h(
          "button",
          {
            type: "button",
            class: "plain",
            "aria-label": `Устгах: ${name}`,
            on: { click: () => void take() },
          },
          "Устгах",
        ),
      ];
  if (!isHere)
    void isOpenElsewhere(id).then((elsewhere) => {
      if (!elsewhere) return;
      about.append(" · өөр цонхонд нээлттэй");
      for (const button of buttons) button.disabled = true;
    });
  return h("li", {}, h("span", { class: "kept-name" }, h("strong", {}, name), about), ...buttons);
}

const mayForget = ({ name, unsaved }: KeptEntry): Promise<boolean> =>
  ask({
    title: "Хөтчөөс устгах",
    body: paragraphs(
      unsaved
        ? `“${name}” хүснэгтийн файлд хадгалаагүй өөрчлөлт бүрмөсөн алга болно.`
        : `“${name}” хүснэгтийн хөтөч дэх хувийг устгана. Файл нь хэвээр үлдэнэ.`,
    ),
    yes: "Устгах",
    no: "Болих",
    warns: true,
  });

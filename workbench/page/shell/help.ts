/** The help menu: the guide, the keys, what one can try here, what runs of the script cost, and what this page is. */
import { h } from "../dom";
import type { Item, Menu } from "./menu-parts";
import { tell } from "./questions";

const KEYS: readonly (readonly [keys: string, does: string])[] = [
  ["F6 · Shift+F6", "Цэс, хүснэгт, хажуугийн самбар хооронд шилжих"],
  ["← → ↑ ↓ · Enter · Esc", "Цэсэнд явах, сонгох, буцах"],
  ["Tab", "Самбарын дараагийн товч; хүснэгтэд баруун нүд"],
  ["Enter · F2", "Нүдийг засах"],
  ["Delete", "Нүдийг хоослох"],
  ["Ctrl+C · Ctrl+X · Ctrl+V", "Хуулах, таслах, буулгах (Excel-ээс ч)"],
  ["Ctrl+Z · Ctrl+Y", "Буцаах, дахин хийх (скриптийн нэг ажил нэг алхам)"],
  ["Ctrl+F · Ctrl+H", "Хайх, солих"],
  ["Shift+PageUp · Shift+PageDown", "Өмнөх, дараагийн хуудас"],
  ["Ctrl+S", ".xlsx болгон хадгалах, самбар, цонхноос ч"],
  ["Ctrl+O", ".xlsx нээх"],
  ["Esc", "Цонх, цэсийг хаах"],
];

const ABOUT = [
  "Google-д явуулдаг яг тэр нэмэлт энд, таны компьютер дээр ажиллаж байна. Хүснэгт нь o-spreadsheet, өгөгдөл энэ компьютероос гарахгүй.",
  "Өөрчилсөн хүснэгтийг хөтөч өөрөө хадгалж, дахин нээхэд сэргээнэ (“Файл” → “Хөтөчид хадгалсан…”). Бусадтай хуваалцах, архивлах бол .xlsx болгон хадгална.",
  "Google-тэй ойролцоо, Google биш: хязгаар, зөвшөөрөл, сүлжээний саатал байхгүй.",
];

interface HelpActs {
  readonly guide: () => void;
  readonly costs: () => void;
  readonly trial: () => readonly Item[];
}

export const helpMenu = ({ guide, costs, trial }: HelpActs): Menu => ({
  caption: "Тусламж",
  items: () => [
    { type: "item", caption: "Гарын авлага", run: guide },
    { type: "item", caption: "Гарын товчлол", run: () => void tell("Гарын товчлол", keyTable()) },
    { type: "separator" },
    ...trial(),
    { type: "separator" },
    { type: "item", caption: "Сүүлийн ажлуудын зардал", run: costs },
    {
      type: "item",
      caption: "Энэ хуудасны тухай",
      run: () => void tell("Энэ хуудасны тухай", ...ABOUT.map((text) => h("p", {}, text))),
    },
  ],
});

function keyTable(): HTMLElement {
  const rows = KEYS.map(([keys, does]) => h("tr", {}, h("th", { scope: "row" }, keys), h("td", {}, does)));
  return h("table", { class: "keys" }, h("tbody", {}, ...rows));
}

import type { LeftTally, RefusedTallies } from "../read/tally-import";
import { peers } from "../workbook/peers";
import { quoted } from "./quoted";

type Header = Extract<LeftTally["why"], { readonly field: string }>["field"];
const headerOf = (field: Header): string => peers.columns[field].header;

const RAW =
  "Нэг бүрийн саналыг хүснэгтэд оруулахгүй: хүснэгтийг нээдэг хэн ч хэн хэдэн оноо өгснийг мэдэх тул санал нууц байхаа болино (4.4). Хүн бүрийн хүчинтэй саналын тоо, гурван үзүүлэлтийн нийлбэрийг гаргаад тэр хүснэгтээ оруулна уу.";

/** Why a table of tallies, or a row of one, is not brought in. */
export const tallyImportWords = {
  refused(why: RefusedTallies): string {
    switch (why.id) {
      case "no-table":
        return "Эндээс хүснэгт олдсонгүй: баганын нэртэй мөр, түүний доор хүн бүрийн мөр байх ёстой.";
      case "columns":
        return `Эдгээр багана олдсонгүй: ${why.missing.map((field) => `“${headerOf(field)}”`).join(", ")}. Дундаж оноо хангалтгүй: тоо, нийлбэр хэрэгтэй.`;
      case "raw":
        return `${RAW} ${
          {
            header: `“${quoted(why.text)}” багана байна.`,
            rows: `“${quoted(why.text)}” хоёр буюу түүнээс олон мөртэй байна.`,
            points: "Мөр бүрд нэг саналын оноо байна.",
          }[why.by]
        }`;
    }
  },
  left(why: LeftTally["why"]): string {
    switch (why.id) {
      case "nobody":
        return "бүртгэлд ийм хүн алга";
      case "unsure":
        return "хүн нь тодорхойгүй: кодыг нь бичнэ үү";
      case "head":
        return "нэгжийн даргад хамт олны үнэлгээ байхгүй (5.4)";
      case "blank":
        return `“${headerOf(why.field)}” хоосон`;
      case "no-number":
        return `“${headerOf(why.field)}” тоо биш`;
      case "fraction":
        return `“${headerOf(why.field)}” дундаж бололтой: нийлбэрийг бүхлээр бичнэ`;
    }
  },
  voting: "санал хураалт нь үргэлжилж байна",
  circle: "бүрэлдэхүүнийг тогтоосон шийдвэрийн дугаар алга",
} as const;

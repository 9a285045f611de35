import { headerForm } from "../read/table";

/**
 * The headers over the cells that live columns hand to a function. They stand here a second time, held by a test to the
 * columns and the annex's tables that declare them, since these would bring their readers and texts into the eager part.
 */
export const HEADERS = {
  levels: ["Суурь түвшин", "Хүрэх түвшин", "Хүрсэн түвшин"],
  percent: ["Биелэлтийн хувь"],
  timing: ["Дуусах хугацаа", "Гүйцэтгэсэн огноо", "Хоцорсон шалтгаан"],
  staff: [
    "Хандлага, ёс зүй",
    "Дүн шинжилгээ хийх",
    "Асуудал шийдвэрлэх",
    "Хариуцлагатай байдал",
    "Ажлын цаг ашиглалт",
  ],
  heads: [
    "Хандлага, ёс зүй",
    "Удирдан зохион байгуулах",
    "Асуудал шийдвэрлэх",
    "Манлайлах",
    "Багаар ажиллах",
    "Харилцаа",
  ],
  plan: ["Код", "Хэсэг", "Дугаар", "Нийлбэр оноо", "Хассан шийдвэр", "Дахин үнэлсэн оноо"],
  tally: ["Хандлага, ёс зүй", "Багаар ажиллах", "Харилцаа", "Хүчинтэй"],
} as const;

/** What the arguments are called that stand once for the whole body: the names of the settings, held by the same test. */
export const OF_BODY = { appraisalDate: "Үнэлэх өдөр", year: "Үнэлгээний жил" } as const;

/** Whether cells begin with these headers; adopted skills, which nothing here knows, stand after the annex's indicators. */
export const areHeaders = (cells: readonly unknown[], headers: readonly string[]): boolean =>
  headers.every((header, index) => {
    const cell = cells[index];
    return typeof cell === "string" && headerForm(cell) === headerForm(header);
  });

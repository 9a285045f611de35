/** One row of a table: what is assessed and the directions to assess it by. */
export interface TableIndicator {
  readonly number: number;
  /** Exactly as in the annex, without the asterisk that points to the table's note. */
  readonly name: string;
  /** The numbered directions, in order, without their numbers; an unnumbered one stands alone. */
  readonly guidance: readonly string[];
}

export interface ConductTable {
  /** The clause the table stands under. */
  readonly clause: "4.3" | "4.5" | "5.6";
  /** The heading printed above the table; only the table of 4.3 has one. */
  readonly title: string | null;
  /** The column headings. The line of column numbers below them is unreadable in the scan and left out. */
  readonly columns: readonly [string, string, string, string];
  /** The most points one indicator can get; the least is 0. */
  readonly maximum: 7 | 8 | 15;
  readonly indicators: readonly TableIndicator[];
  /** How many rows for adopted professional skills follow the indicators. */
  readonly professionalSkills: 0 | 3;
  readonly formula: string;
  /** What the asterisk at the first indicator refers to. */
  readonly note: string;
}

/** The sub-heading above the rows for adopted professional skills (4.2, 5.5). */
export const professionalSkillsHeading = "Ур чадварын үзүүлэлт (ажлын онцлогоос хамаарсан)";

/** The printed name of such a row, before its number. */
export const professionalSkillName = "Мэргэжлийн ур чадвар";

/** The word that opens a table's note. */
export const noteHeading = "Тайлбар";

const formula =
  "Хандлага, ёс зүй, ур чадварын дундаж оноо = (Хандлага, ёс зүй, ур чадварын үзүүлэлт тус бүрт өгсөн онооны нийлбэр) / (Хандлага, ёс зүй, ур чадварын үзүүлэлтийн тоо)";

const note =
  "Дээрх хүснэгт дэх “Хандлага, ёс зүй”-н үзүүлэлтэд үнэлгээ өгөхдөө Төрийн албаны тухай хуулийн 37 дугаар зүйл, 39 дүгээр зүйл, Төрийн албан хаагчийн ёс зүйн тухай хууль, Нийтийн албанд нийтийн болон хувийн ашиг сонирхлыг зохицуулах, ашиг сонирхлын зөрчлөөс урьдчилан сэргийлэх тухай хуулийн хэрэгжилтийг хангаж ажилласан байдлыг үндэслэнэ.";

/** An indicator's name and its directions. */
type Row = readonly [name: string, ...guidance: string[]];

/** With it all three tables begin. */
const attitude: Row = [
  "Хандлага, ёс зүй",
  "Хууль тогтоомж, дүрэм, журмыг даган мөрдөж, ашиг сонирхлын зөрчлөөс ангид байх;",
  "Төрийн албаны ёс зүйг баримтлах;",
  "Төрийн албаны нэр хүндийг эрхэмлэх.",
];

type Own = Pick<ConductTable, "clause" | "title" | "columns" | "maximum" | "professionalSkills">;

/** A table from what it has of its own, with the formula and the note that all three share. */
const table = ({ professionalSkills, ...own }: Own, ...rows: readonly Row[]): ConductTable => ({
  ...own,
  indicators: rows.map(([name, ...guidance], index) => ({ number: index + 1, name, guidance })),
  professionalSkills,
  formula,
  note,
});

export const staffConductTable = /* @__PURE__ */ table(
  {
    clause: "4.3",
    title: "Албан хаагчийн хандлага, ёс зүй, ур чадварын үнэлгээний хүснэгт",
    columns: ["Д/д", "Үзүүлэлт", "Үнэлгээ өгөхэд баримтлах чиглэл", "Нэгжийн даргын үнэлгээ (0-7 оноо)"],
    maximum: 7,
    professionalSkills: 3,
  },
  attitude,
  [
    "Дүн шинжилгээ хийх",
    "Аливаа асуудлын талаар бүрэн ойлголт авахын тулд шаардлагатай мэдээллийг цуглуулах;",
    "Мэдээллийн үнэн, бодит байдлыг шалган нягталж, дутуу, алдаатай байдлыг илрүүлэх;",
    "Шийдвэрийн үр дагавар, эрсдэлийг тооцоолох.",
  ],
  [
    "Асуудал шийдвэрлэх",
    "Асуудлын учир шалтгааныг зөв тодорхойлж, шийдвэрлэх оновчтой хувилбарыг тогтоох;",
    "Бүрэн эрхийнхээ хүрээнд хууль тогтоомжид нийцсэн, шуурхай, үр дүнтэй шийдвэр гаргах.",
  ],
  ["Хариуцлагатай байдал", "Аливаа зүйлд хариуцлагатай хандаж, өөрийн алдаа дутагдлаа шударгаар хүлээх."],
  ["Ажлын цаг ашиглалт", "Үнэлгээ хийх хугацаан дахь ажлын цаг ашиглалтын тайлан мэдээнд үндэслэх"],
);

export const peersTable = /* @__PURE__ */ table(
  {
    clause: "4.5",
    title: null,
    columns: ["Д/д", "Үзүүлэлт", "Үнэлгээ өгөхөд баримтлах чиглэл", "Хамт олны үнэлгээ (0-8 оноо)"],
    maximum: 8,
    professionalSkills: 0,
  },
  attitude,
  [
    "Багаар ажиллах",
    "Багт өөрийн гүйцэтгэх үүргээ тодорхойлж, хариуцлагатай хамтрагч байх;",
    "Олон талт, эрх тэгш байдлыг хүлээн зөвшөөрч, мэдлэг чадвар, өөрт байгаа мэдээллийг баг, хамт олонтой хуваалцаж үр дүнтэй хамтран ажиллах.",
  ],
  [
    "Харилцаа",
    "Бусдад аливаа хэлбэрээр дарамт үзүүлэхгүй, ялгаварлан гадуурхахгүй байх, хүний эрх, эрх чөлөө, нэр төр, алдар хүнд, хууль ёсны ашиг сонирхлыг хүндэтгэх;",
    "Бусдын санал, хүсэлтэд хүндэтгэлтэй хандах, нээлттэй харилцах, урам өгөх зэрэг үр дүнтэй харилцааг эрхэмлэх;",
    "Өөрийн санал, бодлыг бусдад ойлгомжтой илэрхийлэх.",
  ],
);

export const headsTable = /* @__PURE__ */ table(
  {
    clause: "5.6",
    title: null,
    columns: ["Д/д", "Үзүүлэлт", "Үнэлгээ өгөхөд баримтлах чиглэл", "Нийт (0-15 оноо)"],
    maximum: 15,
    professionalSkills: 3,
  },
  attitude,
  [
    "Удирдан зохион байгуулах",
    "Ажил үүргийн зорилгоо зөв тодорхойлж төлөвлөх, төлөвлөгөөний дагуу зохион байгуулах;",
    "Нэгжийн албан хаагчдын ажил үүргийг оновчтой хуваарилах;",
    "Албан хаагчдын ажлын гүйцэтгэлд тогтмол хяналт тавьж, зохих заавар чиглэл өгөх.",
  ],
  [
    "Асуудал шийдвэрлэх",
    "Асуудлын учир шалтгааныг зөв тодорхойлж, шийдвэрлэх оновчтой хувилбарыг тогтоох;",
    "Бүрэн эрхийнхээ хүрээнд хууль тогтоомжид нийцсэн, шуурхай, үр дүнтэй шийдвэр гаргах;",
    "Бүтээлч хандлага, шинэ санаачилгыг дэмжих.",
  ],
  [
    "Манлайлах",
    "Ёс зүйтэйгээр бусдыг манлайлан үлгэр дууриал үзүүлэх;",
    "Ажлаа сайжруулах бүтээлч, шинэ санаачилгыг гаргаж, нэвтрүүлэх;",
    "Эрсдэлтэй нөхцөл байдлыг үр дүнтэй удирдах;",
    "Байгууллагын зорилго, үйл ажиллагааны шинэтгэлийн үзэл санааг хамт олондоо итгүүлэн ойлгуулах, хэрэгжүүлэх.",
  ],
  [
    "Багаар ажиллах",
    "Багт өөрийн гүйцэтгэх үүргээ тодорхойлж, хариуцлагатай хамтрагч байх;",
    "Олон талт, эрх тэгш байдлыг хүлээн зөвшөөрч, үр дүнтэй хамтран ажиллах.",
  ],
  [
    "Харилцаа",
    "Бусдад аливаа хэлбэрээр дарамт үзүүлэхгүй, ялгаварлан гадуурхахгүй байх, хүний эрх, эрх чөлөө, нэр төр, алдар хүнд, хууль ёсны ашиг сонирхлыг хүндэтгэх;",
    "Бусдын санал, хүсэлтэд хүндэтгэлтэй хандах, нээлттэй харилцах, урам өгөх, амжилтыг урамшуулах зэрэг үр дүнтэй харилцааг эрхэмлэн, ажиллах таатай орчинг бүрдүүлэх;",
    "Асуудлын учир шалтгааныг тогтоож, буруу ойлголт, төөрөгдлийг залруулах.",
  ],
);

/** The three tables in the order of the annex. */
export const tables = [staffConductTable, peersTable, headsTable] as const;

/** What is said about a vote: why it cannot begin, be counted or be written. Without texts of the annex. */

const of = (name: string) => `“${name}”`;

export const ballotWords = {
  noCode: (name: string) =>
    `${of(name)}: бүртгэлд код алга. Эхлээд “Албан хаагчид” хуудсанд кодыг нь бичнэ үү.`,
  /** Begun already, on paper or by codes. */
  begun: (name: string) => `${of(name)}: санал хураалт аль хэдийн эхэлсэн байна.`,
  /** A tally stands in the workbook. */
  written: (name: string) =>
    `${of(name)}: “Хамт олон” хуудсанд саналын дүн бичигдсэн байна. Дахин хураах бол тэр мөрийн тоог эхлээд арилгана уу.`,
  /** What people typed into the person's row holds. */
  typedOther: (name: string, header: string, typed: string) =>
    `${of(name)}: “Хамт олон” хуудасны “${header}” баганад “${typed}” гэж бичсэн байна. Тэнд нь засаад дахин эхэлнэ үү.`,
  alone: (name: string) =>
    `${of(name)}: нэгжид нь санал өгөх хамт ажиллагч алга. Үнэлгээний багийн шийдвэрийн дугаар, санал өгөх бүрэлдэхүүнийг бичнэ үү (4.4).`,
  circleNumber: (name: string) => `${of(name)}: бүрэлдэхүүнийг тогтоосон шийдвэрийн дугаарыг бичнэ үү.`,
  entitled: (name: string, most: number) =>
    `${of(name)}: санал өгөх эрхтэй хүний тоог 1–${most} хооронд бүхлээр бичнэ үү.`,
  /** One or two voters: nothing can keep their votes secret. */
  decision: (name: string) =>
    `${of(name)}: нэг, хоёр хүний санал нууц үлдэхгүй. Ингэж авах тухай үнэлгээний багийн шийдвэрийн дугаарыг бичнэ үү.`,
  phraseShort: (least: number) => `Нууц үг дор хаяж ${least} үсэгтэй байна.`,
  spare: (most: number) => `Нөөц кодын тоо 0–${most} хооронд байна.`,
  codesUnfit: "Кодын тоо санал өгөх эрхтэй хүний тоотой таарахгүй байна. Цонхыг хаагаад дахин эхэлнэ үү.",
  phraseWrong: "Нууц үг таарсангүй. Код олгохдоо оруулсан нууц үгийг бичнэ үү.",
  secretWrong:
    "Нууц үг, эсвэл үнэлгээний багийн битүүмжилсэн код таарсангүй. Кодоор авч байгаа саналыг эдгээрийн аль нэгээр л цуцална.",
  notOpen: "Энэ нэгжид хаах санал хураалт алга.",
  notPaper: "Энэ нэгжид цаасаар эхэлсэн санал хураалт алга: тоолох зүйлгүй.",
  byCodes: "Энэ нэгжийн саналыг кодоор авч байна: цаасан хуудас хэвлэхгүй.",
  notCounted: "Тоолж дуусаагүй: дүн бичих боломжгүй.",
  nobody: "Энэ нэгжид санал хураах хүн алга.",
  protocolNumber: "Тооллогын протоколын дугаарыг бичнэ үү.",
  voidNumber: "Санал хураалтыг хүчингүй болгох багийн шийдвэрийн дугаарыг бичнэ үү.",
  countMissing: (name: string, what: string) => `${of(name)}: ${what} хоосон байна.`,
  countNumber: (name: string, what: string) =>
    `${of(name)}: ${what} бүхэл тоо биш байна. Нийлбэрийг (дундаж биш) бичнэ.`,
  /** In the row of the person something else stands. */
  otherTally: (header: string) => `энэ хүний мөрийн “${header}” баганад өөр утга бичсэн байна; тэр нь хэвээр`,
  /** Rows were sorted or inserted while they were written. */
  moved: "яг одоо хүн “Хамт олон” хуудсыг өөрчилсөн: мөрийг нь шалгаад дахин бичнэ үү",
  ruleRefuses: "нүдэнд тавьсан өгөгдөл шалгах дүрэм зөвшөөрсөнгүй; юу ч бичсэнгүй",
  gone: "бүртгэлд алга",
  headerGone: (header: string) => `“Хамт олон” хуудсанд “${header}” багана алга`,
  bound:
    "Энэ нэмэлтийг хүснэгтийн өөрийнх нь скриптэд суулгасан байна. Ийм үед хүснэгтийг засах эрхтэй хэн ч хадгалсан өгөгдлийг уншиж чадах тул кодоор санал авахгүй. Цаасаар авна уу; кодоор авахын тулд нэмэлтийг байгууллагынхаа доменд нийтлүүлнэ.",
  tooMany:
    "Нэгэн зэрэг ийм олон код хадгалах зай хүрэхгүй. Явагдаж байгаа саналыг хааж дүнг нь бичээд, эсвэл энэ нэгжийн саналыг цаасаар авна уу.",
} as const;

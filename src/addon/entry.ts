/**
 * The entry script: what Google calls. Thin declarations only; `functions_` is the eager part of the bundle and
 * `addon_()` the lazy one. Names that end in `_` cannot be called from a cell or a browser. The build adds a function of
 * each name in wire.ts, by which the pages call the server, and of each in menu.ts, which an item of the menu calls.
 */
declare const functions_: typeof import("../functions/index").functions;

/**
 * Биелэлтийн хувь (2.2): (хүрсэн − суурь) / (хүрэх − суурь) × 100, 0–100.
 *
 * @param {number} суурь Суурь түвшин: нүд эсвэл муж
 * @param {number} хүрэх Хүрэх түвшин: нүд эсвэл ижил хэмжээтэй муж
 * @param {number} хүрсэн Хүрсэн түвшин: нүд эсвэл ижил хэмжээтэй муж
 * @return {number} Хувь, 0–100
 * @customfunction
 */
function BIELELT_HUVI(суурь: unknown, хүрэх: unknown, хүрсэн: unknown): unknown {
  return functions_.achievementPercents(суурь, хүрэх, хүрсэн);
}

/**
 * Биелэлтийн оноо: 60 бол 2.3 (30 хувиас доош 0), 15 бол 3.1, 70 бол 5.2.
 *
 * @param {number} хувь Биелэлтийн хувь: нүд эсвэл муж
 * @param {number} дээд_оноо 60, 15 эсвэл 70; заавал биш, бичээгүй бол 60
 * @return {number} Оноо
 * @customfunction
 */
function BIELELT_ONOO(хувь: unknown, дээд_оноо: unknown): unknown {
  return functions_.achievementPoints(хувь, дээд_оноо);
}

/**
 * Хугацааны оноо (2.4, 2.5): хугацаандаа 10, нэг сар хүртэл хоцорсон 5, түүнээс хойш 0; үл хамаарах шалтгаанаар 10.
 *
 * @param {Date} дуусах Төлөвлөсөн дуусах хугацаа: нүд эсвэл муж
 * @param {Date} гүйцэтгэсэн Гүйцэтгэсэн огноо; хоосон бол үнэлэх өдөр хүртэл тоолно
 * @param {string} шалтгаан Хоцорсон шалтгаан: Хамаарах эсвэл Үл хамаарах
 * @param {Date} үнэлэх_өдөр Үнэлэх өдрийн нүд; заавал биш
 * @param {number} жил Үнэлгээний жилийн нүд: “II улирал” гэж бичсэн хугацааг энэ оноор уншина; заавал биш
 * @return {number} 10, 5 эсвэл 0
 * @customfunction
 */
function HUGATSAA_ONOO(
  дуусах: unknown,
  гүйцэтгэсэн: unknown,
  шалтгаан: unknown,
  үнэлэх_өдөр: unknown,
  жил: unknown,
): unknown {
  const zone = () => SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  return functions_.timelinessOf([дуусах, гүйцэтгэсэн, шалтгаан, үнэлэх_өдөр, жил], zone);
}

/**
 * Хандлага, ёс зүй, ур чадварын дундаж оноо (4.3, 5.6): нэг мөр, баганад нэг дундаж, олон мөрт мөр бүрт дундаж.
 *
 * @param {number} оноо Үзүүлэлтүүдийн оноо: муж
 * @param {number} дээд_оноо 7 (4.1), 8 (4.5) эсвэл 15 (5.4); заавал биш, бичээгүй бол 7
 * @return {number} Дундаж; хоосон үзүүлэлт бол алдаа, “–” бол тухайн хүнд хамаарахгүй
 * @customfunction
 */
function HANDLAGA_AVG(оноо: unknown, дээд_оноо: unknown): unknown {
  return functions_.conductMeans(оноо, дээд_оноо);
}

/**
 * Хамт олны үнэлгээний дундаж (4.6): гурван нийлбэр / (хүчинтэй санал × 3), 0–8.
 *
 * @param {number} гурван_нийлбэр Гурван үзүүлэлтийн нийлбэр: гурван нүдтэй муж, эсвэл мөр бүрт гурав
 * @param {number} хүчинтэй Хүчинтэй саналын тоо: нүд эсвэл багана
 * @return {number} Дундаж
 * @customfunction
 */
function HAMT_OLON_AVG(гурван_нийлбэр: unknown, хүчинтэй: unknown): unknown {
  return functions_.peerMeans(гурван_нийлбэр, хүчинтэй);
}

/**
 * Төлөвлөгөөний дундаж оноо (2.7, 3.3): хүн бүрийн А, В хэсгийн эхний мөрөнд, Б хэсгийн эхний мөрөнд одоогоор оноотой мөрүүдийн дундаж.
 *
 * @param {string} код Код: багана; хажууд нь нэр байж болно
 * @param {string} хэсэг Хэсэг: А, Б, В; ижил мөртэй багана
 * @param {string} дугаар Арга хэмжээ, дэд арга хэмжээний дугаар (2.8)
 * @param {number} нийлбэр Нийлбэр оноо; хоосон мөрийг тооцохгүй
 * @param {string} хассан Хассан шийдвэр: бичсэн мөр дундажид орохгүй
 * @param {number} дахин Дахин үнэлсэн оноо (7.4): бичсэн бол нийлбэр онооны оронд
 * @return {number} Дундаж; бусад мөрөнд хоосон
 * @customfunction
 */
function TOLOVLOGOO_AVG(
  код: unknown,
  хэсэг: unknown,
  дугаар: unknown,
  нийлбэр: unknown,
  хассан: unknown,
  дахин: unknown,
): unknown {
  return functions_.planMeans([код, хэсэг, дугаар, нийлбэр, хассан, дахин]);
}

/**
 * Төлөвлөгөөний төлөв: эхэлсэн арга хэмжээнээс хэд нь оноотой болсон. Дундаж оноотой ижил мөрүүдэд.
 *
 * @param {string} код Код: багана
 * @param {string} хэсэг Хэсэг: А, Б, В
 * @param {string} дугаар Дугаар
 * @param {number} нийлбэр Нийлбэр оноо
 * @param {string} хассан Хассан шийдвэр
 * @param {number} дахин Дахин үнэлсэн оноо
 * @param {string} бичсэн Мөр эхэлснийг харуулах нүднүүд: арга хэмжээ, түвшин, хугацаа
 * @return {string} Оноотой ба эхэлсэн мөрийн тоо
 * @customfunction
 */
function TOLOVLOGOO_TOLOV(
  код: unknown,
  хэсэг: unknown,
  дугаар: unknown,
  нийлбэр: unknown,
  хассан: unknown,
  дахин: unknown,
  бичсэн: unknown,
): unknown {
  return functions_.planStates([код, хэсэг, дугаар, нийлбэр, хассан, дахин], бичсэн);
}

/** Runs without authorisation: builds the menu and touches nothing else, the lazy part included. */
function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem("Үнэлгээг нээх", "menuSidebar")
    .addItem("Яагаад ийм оноо вэ?", "menuWhy")
    .addItem("Санал өгөх", "menuVote")
    .addSeparator()
    .addItem("1 Бэлтгэх", "menuSetUp")
    .addItem("2 Шалгах", "menuCheck")
    .addItem("4 Нэгтгэх", "menuRank")
    .addSeparator()
    .addItem("Google дээр шалгах", "menuGoogle")
    .addToUi();
}

function onInstall(): void {
  onOpen();
}

/**
 * The entry script: what Google calls. Thin declarations only; `functions_` is the eager part of the bundle and
 * `addon_()` the lazy one. Names that end in `_` cannot be called from a cell or a browser.
 */
declare const functions_: typeof import("../functions/index");
declare function addon_(): typeof import("./index");

/**
 * Биелэлтийн хувь (2.2): (хүрсэн − суурь) / (хүрэх − суурь) × 100, 0–100.
 *
 * @param {number} суурь Суурь түвшин: нүд эсвэл муж
 * @param {number} хүрэх Хүрэх түвшин: нүд эсвэл ижил хэмжээтэй муж
 * @param {number} хүрсэн Хүрсэн түвшин: нүд эсвэл ижил хэмжээтэй муж
 * @return {number} Хувь, 0–100; хоосон нүдэнд хоосон
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
 * @return {number} Оноо; хоосон нүдэнд хоосон
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
 * @return {number} 10, 5 эсвэл 0; шийдэх өгөгдөл хоосон бол хоосон
 * @customfunction
 */
function HUGATSAA_ONOO(
  дуусах: unknown,
  гүйцэтгэсэн: unknown,
  шалтгаан: unknown,
  үнэлэх_өдөр: unknown,
): unknown {
  return functions_.timelinessOf(дуусах, гүйцэтгэсэн, шалтгаан, үнэлэх_өдөр);
}

/**
 * Хандлага, ёс зүй, ур чадварын дундаж оноо (4.3, 5.6): нэг мөр, баганад нэг дундаж, олон мөрт мөр бүрт дундаж.
 *
 * @param {number} оноо Үзүүлэлтүүдийн оноо: муж
 * @param {number} дээд_оноо 7 (4.1), 8 (4.5) эсвэл 15 (5.4); заавал биш, бичээгүй бол 7
 * @return {number} Дундаж, хоёр орны нарийвчлалтай; хоосон үзүүлэлт бол алдаа
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
 * @return {number} Дундаж, хоёр орны нарийвчлалтай
 * @customfunction
 */
function HAMT_OLON_AVG(гурван_нийлбэр: unknown, хүчинтэй: unknown): unknown {
  return functions_.peerMeans(гурван_нийлбэр, хүчинтэй);
}

/** Runs without authorisation: builds the menu and touches nothing else, the lazy part included. */
function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem("Үнэлгээг нээх", "menuSidebar")
    .addItem("Яагаад ийм оноо вэ?", "menuWhy")
    .addSeparator()
    .addItem("1 Бэлтгэх", "menuSetUp")
    .addItem("2 Шалгах", "menuCheck")
    .addItem("4 Нэгтгэх", "menuRank")
    .addToUi();
}

function onInstall(): void {
  onOpen();
}

function menuSetUp(): void {
  addon_().saySetUp();
}

function menuCheck(): void {
  addon_().sayChecked();
}

function menuRank(): void {
  addon_().sayRanked();
}

/** Server: makes the tabs, at most so many in one call; `people` are rows of code, name, position, unit, role. */
function setUpWorkbook(people: [string, string, string, string, string][], mostTabs?: number) {
  return addon_().setUpWorkbook(people, mostTabs);
}

/** Server: validates and marks. */
function checkWorkbook() {
  return addon_().checkWorkbook();
}

/** Server: validates, computes and ranks; `checkWorkbook` follows for the marks. */
function rankWorkbook() {
  return addon_().rankWorkbook();
}

/** Server: whether what was printed still follows from the workbook. */
function checkSeals() {
  return addon_().checkSeals();
}

/** Server: the steps of freezing the year; one of them; the result as .csv. */
function archiveSteps() {
  return addon_().archiveSteps();
}

function archiveStep(key: string) {
  return addon_().archiveStep(key);
}

function summaryCsv() {
  return addon_().summaryCsv();
}

/** Server: the derivation of one person's score. */
function explainPerson(code: string) {
  return addon_().explainTree(code);
}

/** Server: who, which tabs, which settings, where the person stands. */
function workbookState() {
  return addon_().workbookState();
}

/** Server: who is to be reviewed and why, what may not stand, what follows for heads. */
function reviewList() {
  return addon_().reviewList();
}

/** Server: one person's derivation before and after the review. */
function reviewOf(code: string) {
  return addon_().reviewOf(code);
}

/** Server: writes “Хэвээр” into the register of the review. */
function confirmReviews(codes: string[]) {
  return addon_().confirmReviews(codes);
}

/** Server: writes an entry of chapter 6 that a person confirmed. */
function addAdjustment(entry: import("../explain/review-lines").AdjustmentEntry) {
  return addon_().addAdjustment(entry);
}

/** Server: writes settings by their names. */
function saveSettings(values: Record<string, string>) {
  return addon_().saveSettings(values);
}

/** Server: goes to a cell. */
function goTo(tab: string, cell: string) {
  return addon_().goTo(tab, cell);
}

/** Server: the steps in which evaluation sheets are made or printed; `selection` is all, a unit or a person. */
function sheetSteps(selection: unknown) {
  return addon_().sheetSteps(selection);
}

/** Server: writes the tab of one step's evaluation sheets. */
function makeSheets(key: string, appendix: boolean) {
  return addon_().makeSheets(key, appendix);
}

/** Server: the evaluation sheets of one step, for the print page. */
function sheetPages(key: string, appendix: boolean) {
  return addon_().sheetPages(key, appendix);
}

/** Server: the consolidated list, for the print page. */
function listPage() {
  return addon_().listPage();
}

/** Server: opens the print page. */
function openPrint(selection: unknown, appendix: boolean): void {
  addon_().openPrint(selection, appendix);
}

/** Server: writes the statistics and gives them. */
function makeStatistics() {
  return addon_().makeStatistics();
}

function menuSidebar(): void {
  addon_().showSidebar("");
}

function menuWhy(): void {
  addon_().showSidebar("why");
}

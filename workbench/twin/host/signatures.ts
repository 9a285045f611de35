/**
 * What Google's methods take, for those that the host has, overload by overload. Enumerations are texts here.
 *
 * A test holds them against Google's typings. A method without a signature takes anything: those of `console`.
 */
import { isDate } from "../engine/values";
import { isRef, type Kind } from "./refs";

export const SIGNATURES: Partial<Record<Kind, string>> = {
  SpreadsheetApp: `
    flush() getActive() getActiveRange() getActiveSheet() getUi() newConditionalFormatRule() newDataValidation()`,
  Spreadsheet: `
    addDeveloperMetadata(string) addDeveloperMetadata(string,string) addDeveloperMetadata(string,string,string)
    createDeveloperMetadataFinder() deleteSheet(Sheet) duplicateActiveSheet() getActiveRange() getActiveSheet()
    getCurrentCell() getDeveloperMetadata() getId() getName() getNumSheets() getProtections(string) getRange(string)
    getSheetById(number) getSheetByName(string) getSheets() getSpreadsheetLocale() getSpreadsheetTimeZone()
    insertSheet() insertSheet(number) insertSheet(number,object) insertSheet(object) insertSheet(string)
    insertSheet(string,number) insertSheet(string,number,object) insertSheet(string,object) moveActiveSheet(number)
    renameActiveSheet(string) toast(string) toast(string,string) toast(string,string,number|null)`,
  Sheet: `
    activate() addDeveloperMetadata(string) addDeveloperMetadata(string,string)
    addDeveloperMetadata(string,string,string) appendRow(list) autoResizeColumns(number,number) clear() clear(object)
    clearContents() clearFormats() clearNotes() createDeveloperMetadataFinder() deleteColumn(number)
    deleteColumns(number,number) deleteRow(number) deleteRows(number,number) getCharts() getColumnWidth(number)
    getConditionalFormatRules() getDataRange() getDeveloperMetadata() getFilter() getFrozenColumns() getFrozenRows()
    getIndex() getLastColumn() getLastRow() getMaxColumns() getMaxRows() getName() getParent() getProtections(string)
    getRange(number,number) getRange(number,number,number) getRange(number,number,number,number) getRange(string)
    getRangeList(list) getRowHeight(number) getSheetId() getTabColor() getType() hasHiddenGridlines()
    hideColumns(number) hideColumns(number,number) hideRows(number) hideRows(number,number) hideSheet()
    insertChart(EmbeddedChart) insertColumnBefore(number) insertColumnsAfter(number,number) insertRowBefore(number)
    insertRowsAfter(number,number) insertRowsBefore(number,number) isColumnHiddenByUser(number)
    isRowHiddenByFilter(number) isRowHiddenByUser(number) isSheetHidden() newChart() protect()
    removeChart(EmbeddedChart) setColumnWidth(number,number) setColumnWidths(number,number,number)
    setConditionalFormatRules(list) setFrozenColumns(number) setFrozenRows(number) setHiddenGridlines(boolean)
    setName(string) setRowHeight(number,number) setRowHeightsForced(number,number,number) setTabColor(string|null)
    showRows(number) showRows(number,number) sort(number) sort(number,boolean) updateChart(EmbeddedChart)`,
  Range: `
    activate() breakApart() canEdit() clearContent() clearDataValidations() clearFormat() clearNote() copyTo(Range)
    copyTo(Range,object) copyTo(Range,string,boolean) getA1Notation() getBackground() getBackgrounds()
    getCell(number,number) getColumn() getDataRegion() getDataRegion(string) getDataValidation() getDataValidations()
    getDisplayValue() getDisplayValues() getFontColor() getFontSize() getFontStyle() getFontWeight() getFormula()
    getFormulas() getHorizontalAlignments() getLastColumn() getLastRow() getMergedRanges() getNote() getNotes()
    getNumRows() getNumberFormat() getNumberFormats() getRow() getSheet() getValue() getValues()
    getVerticalAlignment() getWrap() getWrapStrategy() insertCheckboxes() insertCheckboxes(any)
    insertCheckboxes(any,any) isBlank() isPartOfMerge() merge() mergeAcross() offset(number,number)
    offset(number,number,number) offset(number,number,number,number) protect() setBackground(string|null)
    setBackgrounds(list) setBorder(boolean|null,boolean|null,boolean|null,boolean|null,boolean|null,boolean|null)
    setBorder(boolean|null,boolean|null,boolean|null,boolean|null,boolean|null,boolean|null,string|null,string|null)
    setDataValidation(DataValidation|null) setDataValidations(list) setFontColor(string|null) setFontSize(number)
    setFontStyle(string|null) setFontWeight(string|null) setFormula(string) setFormulas(list)
    setHorizontalAlignment(string|null) setHorizontalAlignments(list) setNote(string|null) setNotes(list)
    setNumberFormat(string) setNumberFormats(list) setValue(any) setValues(list) setVerticalAlignment(string|null)
    setWrap(boolean) sort(any)`,
  RangeList: `
    setBackground(string|null)
    setBorder(boolean|null,boolean|null,boolean|null,boolean|null,boolean|null,boolean|null)
    setBorder(boolean|null,boolean|null,boolean|null,boolean|null,boolean|null,boolean|null,string|null,string|null)
    setFontColor(string|null) setFontSize(number) setFontStyle(string|null) setFontWeight(string|null)
    setHorizontalAlignment(string|null) setNumberFormat(string) setValue(any) setVerticalAlignment(string|null)
    setWrap(boolean)`,
  Protection: `
    canEdit() getDescription() getUnprotectedRanges() isWarningOnly() remove() setDescription(string)
    setUnprotectedRanges(list) setWarningOnly(boolean)`,
  DataValidation: "copy() getAllowInvalid() getCriteriaType() getCriteriaValues() getHelpText()",
  DataValidationBuilder: `
    build() requireCheckbox() requireCheckbox(any) requireCheckbox(any,any) requireDate() requireDateAfter(Date)
    requireDateBetween(Date,Date) requireFormulaSatisfied(string) requireNumberBetween(number,number)
    requireNumberGreaterThan(number) requireNumberGreaterThanOrEqualTo(number) requireTextContains(string)
    requireValueInList(list) requireValueInList(list,boolean) requireValueInRange(Range)
    requireValueInRange(Range,boolean) setAllowInvalid(boolean) setHelpText(string)`,
  ConditionalFormatRule: "getBooleanCondition() getRanges()",
  ConditionalFormatRuleBuilder: `
    build() setBackground(string|null) setBold(boolean|null) setFontColor(string|null) setRanges(list) whenCellEmpty()
    whenFormulaSatisfied(string)`,
  BooleanCondition: "getBackground() getCriteriaType() getCriteriaValues()",
  DeveloperMetadata: "getKey() getLocation() getValue() remove() setValue(string)",
  DeveloperMetadataFinder: `
    find() withKey(string) withLocationType(string) withValue(string) withVisibility(string)`,
  DeveloperMetadataLocation: "getSheet()",
  EmbeddedChart: "getContainerInfo() getOptions() getRanges() modify()",
  EmbeddedChartBuilder: `
    addRange(Range) asBarChart() asColumnChart() build() setChartType(string) setNumHeaders(number)
    setOption(string,any) setPosition(number,number,number,number) setTitle(string)`,
  ContainerInfo: "getAnchorRow()",
  PropertiesService: "getDocumentProperties() getScriptProperties() getUserProperties()",
  Properties: `
    deleteProperty(string) getKeys() getProperties() getProperty(string) setProperties(object)
    setProperties(object,boolean) setProperty(string,string)`,
  CacheService: "getDocumentCache() getScriptCache() getUserCache()",
  Cache: "get(string) put(string,string) put(string,string,number)",
  LockService: "getDocumentLock() getScriptLock() getUserLock()",
  Lock: "hasLock() releaseLock() tryLock(number) waitLock(number)",
  Utilities: `
    base64Decode(string) base64Decode(string,string) base64Encode(list) base64Encode(string)
    base64Encode(string,string) computeDigest(string,list) computeDigest(string,string)
    computeDigest(string,string,string) formatDate(Date,string,string) getUuid() sleep(number)`,
  Session: "getActiveUser() getActiveUserLocale() getScriptTimeZone() getTemporaryActiveUserKey()",
  User: "getEmail()",
  ScriptApp: "getInstallationSource()",
  HtmlService: `
    createHtmlOutput() createHtmlOutput(object) createHtmlOutput(string) createHtmlOutputFromFile(string)
    createTemplateFromFile(string)`,
  HtmlOutput: "getContent() setContent(string) setHeight(number) setTitle(string) setWidth(number)",
  HtmlTemplate: "getRawContent()",
  Ui: `
    alert(string) alert(string,string) alert(string,string,string) createAddonMenu() createMenu(string)
    showModalDialog(HtmlOutput,string) showModelessDialog(HtmlOutput,string) showSidebar(HtmlOutput)`,
  Menu: "addItem(string,string) addSeparator() addSubMenu(Menu) addToUi()",
  Logger: "log(any) log(string,list...)",
};

/** The overloads of each method by `Range.setValue`: a list of types, each of one or several by "|". */
const overloads = new Map<string, string[][]>();
for (const [kind, text = ""] of Object.entries(SIGNATURES)) {
  for (const [, method = "", types = ""] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const key = `${kind}.${method}`;
    overloads.set(key, [...(overloads.get(key) ?? []), types === "" ? [] : types.split(",")]);
  }
}

/** Throws where no overload takes these arguments: too many, too few, of another type, or undefined. */
export function requireSignature(kind: Kind, method: string, args: readonly unknown[]): void {
  const known = overloads.get(`${kind}.${method}`);
  if (known === undefined || known.some((types) => takes(types, args))) return;
  throw new Error(`The parameters don't match the method signature for ${kind}.${method}.`);
}

function takes(types: readonly string[], args: readonly unknown[]): boolean {
  if (types.at(-1)?.endsWith("...")) return args.length >= types.length - 1;
  return types.length === args.length && types.every((type, i) => isOf(type, args[i]));
}

function isOf(types: string, value: unknown): boolean {
  return types.split("|").some((type) => {
    if (type === "any") return true;
    if (type === "null") return value === null;
    if (type === "list") return Array.isArray(value);
    if (type === "Date") return isDate(value);
    if (isRef(value)) return value.kind === type;
    if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
    return typeof value === type;
  });
}

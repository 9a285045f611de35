/**
 * What Google's methods take, for those that the host has, overload by overload. Enumerations are texts here.
 *
 * A test holds them against Google's typings. A method without a signature takes anything: those of `console`.
 */
import { isDate } from "../engine/values";
import { isRef, type Kind } from "./refs";

export const SIGNATURES: Partial<Record<Kind, string>> = {
  SpreadsheetApp: `
    flush() getActive() getActiveRange() getActiveSheet() getActiveSpreadsheet() getCurrentCell() getSelection()
    getUi() newConditionalFormatRule() newDataValidation() setActiveRange(Range) setActiveSheet(Sheet)
    setActiveSheet(Sheet,boolean)`,
  Spreadsheet: `
    addDeveloperMetadata(string) addDeveloperMetadata(string,string) addDeveloperMetadata(string,string,string)
    createDeveloperMetadataFinder() deleteActiveSheet() deleteSheet(Sheet) duplicateActiveSheet() getActiveCell()
    getActiveRange() getActiveSheet() getCurrentCell() getDeveloperMetadata() getId() getName() getNumSheets()
    getProtections(string) getRange(string) getRangeByName(string) getRangeList(list) getSelection()
    getSheetById(number) getSheetByName(string) getSheets() getSpreadsheetLocale() getSpreadsheetTimeZone() getUrl()
    insertSheet() insertSheet(number) insertSheet(number,object) insertSheet(object) insertSheet(string)
    insertSheet(string,number) insertSheet(string,number,object) insertSheet(string,object) moveActiveSheet(number)
    removeNamedRange(string) renameActiveSheet(string) setActiveRange(Range) setActiveSheet(Sheet)
    setActiveSheet(Sheet,boolean) setCurrentCell(Range) setNamedRange(string,Range) setSpreadsheetTimeZone(string)
    toast(string) toast(string,string) toast(string,string,number|null)`,
  Sheet: `
    activate() addDeveloperMetadata(string) addDeveloperMetadata(string,string)
    addDeveloperMetadata(string,string,string) appendRow(list) autoResizeColumn(number)
    autoResizeColumns(number,number) clear() clear(object) clearConditionalFormatRules() clearContents()
    clearFormats() clearNotes() copyTo(Spreadsheet) createDeveloperMetadataFinder() deleteColumn(number)
    deleteColumns(number,number) deleteRow(number) deleteRows(number,number) getCharts() getColumnWidth(number)
    getConditionalFormatRules() getDataRange() getDeveloperMetadata() getFilter() getFrozenColumns() getFrozenRows()
    getIndex() getLastColumn() getLastRow() getMaxColumns() getMaxRows() getName() getParent()
    getProtections(string) getRange(number,number) getRange(number,number,number)
    getRange(number,number,number,number) getRange(string) getRangeList(list) getRowHeight(number) getSheetId()
    getSheetName() getSheetValues(number,number,number,number) getTabColor() getType() hasHiddenGridlines()
    hideColumn(Range) hideColumns(number) hideColumns(number,number) hideRow(Range) hideRows(number)
    hideRows(number,number) hideSheet() insertChart(EmbeddedChart) insertColumnAfter(number)
    insertColumnBefore(number) insertColumns(number) insertColumns(number,number) insertColumnsAfter(number,number)
    insertColumnsBefore(number,number) insertRowAfter(number) insertRowBefore(number) insertRows(number)
    insertRows(number,number) insertRowsAfter(number,number) insertRowsBefore(number,number)
    isColumnHiddenByUser(number) isRowHiddenByFilter(number) isRowHiddenByUser(number) isSheetHidden() newChart()
    protect() removeChart(EmbeddedChart) setActiveRange(Range) setColumnWidth(number,number)
    setColumnWidths(number,number,number) setConditionalFormatRules(list) setFrozenColumns(number)
    setFrozenRows(number) setHiddenGridlines(boolean) setName(string) setRowHeight(number,number)
    setRowHeights(number,number,number) setRowHeightsForced(number,number,number) setTabColor(string|null)
    showColumns(number) showColumns(number,number) showRows(number) showRows(number,number) showSheet() sort(number)
    sort(number,boolean) updateChart(EmbeddedChart)`,
  Range: `
    activate() breakApart() canEdit() clear() clear(object) clearContent() clearDataValidations() clearFormat()
    clearNote() copyTo(Range) copyTo(Range,object) copyTo(Range,string,boolean) createFilter() getA1Notation()
    getBackground() getBackgrounds() getCell(number,number) getColumn() getDataRegion() getDataRegion(string)
    getDataValidation() getDataValidations() getDisplayValue() getDisplayValues() getFontColor() getFontColors()
    getFontLine() getFontSize() getFontSizes() getFontStyle() getFontStyles() getFontWeight() getFontWeights()
    getFormula() getFormulas() getGridId() getHeight() getHorizontalAlignment() getHorizontalAlignments()
    getLastColumn() getLastRow() getMergedRanges() getNote() getNotes() getNumColumns() getNumRows()
    getNumberFormat() getNumberFormats() getRow() getRowIndex() getSheet() getValue() getValues()
    getVerticalAlignment() getVerticalAlignments() getWidth() getWrap() getWrapStrategies() getWrapStrategy()
    getWraps() insertCheckboxes() insertCheckboxes(any) insertCheckboxes(any,any) isBlank() isPartOfMerge() merge()
    mergeAcross() mergeVertically() offset(number,number) offset(number,number,number)
    offset(number,number,number,number) protect() setBackground(string|null) setBackgrounds(list)
    setBorder(boolean|null,boolean|null,boolean|null,boolean|null,boolean|null,boolean|null)
    setBorder(boolean|null,boolean|null,boolean|null,boolean|null,boolean|null,boolean|null,string|null,string|null)
    setDataValidation(DataValidation|null) setDataValidations(list) setFontColor(string|null) setFontColors(list)
    setFontLine(string|null) setFontLines(list) setFontSize(number) setFontSizes(list) setFontStyle(string|null)
    setFontStyles(list) setFontWeight(string|null) setFontWeights(list) setFormula(string) setFormulas(list)
    setHorizontalAlignment(string|null) setHorizontalAlignments(list) setNote(string|null) setNotes(list)
    setNumberFormat(string) setNumberFormats(list) setValue(any) setValues(list) setVerticalAlignment(string|null)
    setVerticalAlignments(list) setWrap(boolean) setWrapStrategies(list) setWrapStrategy(string) setWraps(list)
    sort(any)`,
  RangeList: `
    activate() breakApart() clear() clear(object) clearContent() clearDataValidations() clearFormat() clearNote()
    getRanges() insertCheckboxes() insertCheckboxes(any) insertCheckboxes(any,any) setBackground(string|null)
    setBorder(boolean|null,boolean|null,boolean|null,boolean|null,boolean|null,boolean|null)
    setBorder(boolean|null,boolean|null,boolean|null,boolean|null,boolean|null,boolean|null,string|null,string|null)
    setFontColor(string|null) setFontLine(string|null) setFontSize(number) setFontStyle(string|null)
    setFontWeight(string|null) setFormula(string) setHorizontalAlignment(string|null) setNote(string|null)
    setNumberFormat(string) setValue(any) setVerticalAlignment(string|null) setWrap(boolean) setWrapStrategy(string)`,
  Selection: "getActiveRange() getActiveSheet() getCurrentCell()",
  Protection: `
    canEdit() getDescription() getProtectionType() getRange() getUnprotectedRanges() isWarningOnly() remove()
    setDescription(string) setRange(Range) setUnprotectedRanges(list) setWarningOnly(boolean)`,
  Filter: "getRange() remove()",
  DataValidation: "copy() getAllowInvalid() getCriteriaType() getCriteriaValues() getHelpText()",
  DataValidationBuilder: `
    build() copy() getAllowInvalid() getCriteriaType() getCriteriaValues() getHelpText() requireCheckbox()
    requireCheckbox(any) requireCheckbox(any,any) requireDate() requireDateAfter(Date) requireDateBefore(Date)
    requireDateBetween(Date,Date) requireDateEqualTo(Date) requireDateNotBetween(Date,Date)
    requireDateOnOrAfter(Date) requireDateOnOrBefore(Date) requireFormulaSatisfied(string)
    requireNumberBetween(number,number) requireNumberEqualTo(number) requireNumberGreaterThan(number)
    requireNumberGreaterThanOrEqualTo(number) requireNumberLessThan(number) requireNumberLessThanOrEqualTo(number)
    requireNumberNotBetween(number,number) requireNumberNotEqualTo(number) requireTextContains(string)
    requireTextDoesNotContain(string) requireTextEqualTo(string) requireTextIsEmail() requireTextIsUrl()
    requireValueInList(list) requireValueInList(list,boolean) requireValueInRange(Range)
    requireValueInRange(Range,boolean) setAllowInvalid(boolean) setHelpText(string)`,
  ConditionalFormatRule: "copy() getBooleanCondition() getGradientCondition() getRanges()",
  ConditionalFormatRuleBuilder: `
    build() copy() getBooleanCondition() getGradientCondition() getRanges() setBackground(string|null)
    setBold(boolean|null) setFontColor(string|null) setItalic(boolean|null) setRanges(list)
    setStrikethrough(boolean|null) setUnderline(boolean|null) whenCellEmpty() whenCellNotEmpty()
    whenFormulaSatisfied(string) whenNumberBetween(number,number) whenNumberEqualTo(number)
    whenNumberGreaterThan(number) whenNumberGreaterThanOrEqualTo(number) whenNumberLessThan(number)
    whenNumberLessThanOrEqualTo(number) whenNumberNotBetween(number,number) whenNumberNotEqualTo(number)
    whenTextContains(string) whenTextDoesNotContain(string) whenTextEndsWith(string) whenTextEqualTo(string)
    whenTextStartsWith(string)`,
  BooleanCondition: "getBackground() getBold() getCriteriaType() getCriteriaValues() getFontColor()",
  DeveloperMetadata: "getId() getKey() getLocation() getValue() getVisibility() remove() setValue(string)",
  DeveloperMetadataFinder: `
    find() withKey(string) withLocationType(string) withValue(string) withVisibility(string)`,
  DeveloperMetadataLocation: "getLocationType() getSheet()",
  EmbeddedChart: "getChartId() getContainerInfo() getNumHeaders() getOptions() getRanges() modify()",
  EmbeddedChartBuilder: `
    addRange(Range) asAreaChart() asBarChart() asColumnChart() asLineChart() asPieChart() build() clearRanges()
    getRanges() setChartType(string) setColors(list) setLegendPosition(string) setNumHeaders(number)
    setOption(string,any) setPosition(number,number,number,number) setStacked() setTitle(string)
    setXAxisTitle(string) setYAxisTitle(string)`,
  ContainerInfo: "getAnchorColumn() getAnchorRow() getOffsetX() getOffsetY()",
  PropertiesService: "getDocumentProperties() getScriptProperties() getUserProperties()",
  Properties: `
    deleteAllProperties() deleteProperty(string) getKeys() getProperties() getProperty(string) setProperties(object)
    setProperties(object,boolean) setProperty(string,string)`,
  CacheService: "getDocumentCache() getScriptCache() getUserCache()",
  Cache: `
    get(string) getAll(list) put(string,string) put(string,string,number) putAll(object) putAll(object,number)
    remove(string) removeAll(list)`,
  LockService: "getDocumentLock() getScriptLock() getUserLock()",
  Lock: "hasLock() releaseLock() tryLock(number) waitLock(number)",
  Utilities: `
    base64Decode(string) base64Decode(string,string) base64DecodeWebSafe(string) base64DecodeWebSafe(string,string)
    base64Encode(list) base64Encode(string) base64Encode(string,string) base64EncodeWebSafe(list)
    base64EncodeWebSafe(string) base64EncodeWebSafe(string,string) computeDigest(string,list)
    computeDigest(string,string) computeDigest(string,string,string) formatDate(Date,string,string) getUuid()
    sleep(number)`,
  Session: `
    getActiveUser() getActiveUserLocale() getEffectiveUser() getScriptTimeZone() getTemporaryActiveUserKey()`,
  User: "getEmail()",
  ScriptApp: "getInstallationSource()",
  HtmlService: `
    createHtmlOutput() createHtmlOutput(object) createHtmlOutput(string) createHtmlOutputFromFile(string)
    createTemplateFromFile(string)`,
  HtmlOutput: `
    append(string) getContent() getHeight() getTitle() getWidth() setContent(string) setHeight(number)
    setSandboxMode(string) setTitle(string) setWidth(number)`,
  HtmlTemplate: "getRawContent()",
  Ui: `
    alert(string) alert(string,string) alert(string,string,string) createAddonMenu() createMenu(string)
    prompt(string) prompt(string,string) prompt(string,string,string) showModalDialog(HtmlOutput,string)
    showModelessDialog(HtmlOutput,string) showSidebar(HtmlOutput)`,
  Menu: "addItem(string,string) addSeparator() addSubMenu(Menu) addToUi()",
  PromptResponse: "getResponseText() getSelectedButton()",
  Logger: "clear() getLog() log(any) log(string,list...)",
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

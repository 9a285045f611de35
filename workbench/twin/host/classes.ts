/** Every class of the Apps Script services that the host provides, and the globals of a script. */
import { cache, cacheService } from "./cache";
import { CHART_TYPES } from "./chart-draft";
import {
  booleanCondition,
  conditionalFormatRule,
  conditionalFormatRuleBuilder,
  sheetConditionalFormats,
} from "./conditional-format";
import { dataValidation, dataValidationBuilder } from "./data-validation";
import { developerMetadata, developerMetadataFinder, developerMetadataLocation } from "./developer-metadata";
import { containerInfo, embeddedChart, embeddedChartBuilder, sheetCharts } from "./embedded-chart";
import type { ServiceClasses } from "./expose";
import { htmlOutput, htmlService, htmlTemplate } from "./html-service";
import { lock, lockService } from "./lock";
import { consoleMethods, logger } from "./log";
import { properties, propertiesService } from "./properties";
import { protection } from "./protection";
import { range, rangeList } from "./range";
import type { GlobalName } from "./refs";
import { scriptApp, scriptAppConstants } from "./script-app";
import { session, userMethods } from "./session";
import { sheet } from "./sheet";
import { sheetStructure } from "./sheet-structure";
import { onGrids, sheetTab } from "./sheet-tab";
import { spreadsheet } from "./spreadsheet";
import { spreadsheetApp, spreadsheetAppConstants } from "./spreadsheet-app";
import { menu, ui, uiConstants } from "./ui";
import { utilities, utilitiesConstants } from "./utilities";

export const SERVICE_CLASSES: ServiceClasses = {
  SpreadsheetApp: { methods: spreadsheetApp, constants: spreadsheetAppConstants },
  Spreadsheet: { methods: spreadsheet },
  Sheet: {
    methods: {
      ...onGrids({ ...sheet, ...sheetStructure, ...sheetConditionalFormats, ...sheetCharts }),
      ...sheetTab,
    },
  },
  Range: { methods: range },
  RangeList: { methods: rangeList },
  Protection: { methods: protection },
  Filter: { methods: {} }, // there or not: people set it in the grid
  DataValidation: { methods: dataValidation },
  DataValidationBuilder: { methods: dataValidationBuilder },
  ConditionalFormatRule: { methods: conditionalFormatRule },
  ConditionalFormatRuleBuilder: { methods: conditionalFormatRuleBuilder },
  BooleanCondition: { methods: booleanCondition },
  DeveloperMetadata: { methods: developerMetadata },
  DeveloperMetadataFinder: { methods: developerMetadataFinder },
  DeveloperMetadataLocation: { methods: developerMetadataLocation },
  EmbeddedChart: { methods: embeddedChart },
  EmbeddedChartBuilder: { methods: embeddedChartBuilder },
  ContainerInfo: { methods: containerInfo },
  Charts: { methods: {}, constants: { ChartType: CHART_TYPES } },
  PropertiesService: { methods: propertiesService },
  Properties: { methods: properties },
  CacheService: { methods: cacheService },
  Cache: { methods: cache },
  LockService: { methods: lockService },
  Lock: { methods: lock },
  Utilities: { methods: utilities, constants: utilitiesConstants },
  Session: { methods: session },
  User: { methods: userMethods },
  ScriptApp: { methods: scriptApp, constants: scriptAppConstants },
  HtmlService: { methods: htmlService },
  HtmlOutput: { methods: htmlOutput },
  HtmlTemplate: { methods: htmlTemplate },
  Ui: { methods: ui, constants: uiConstants },
  Menu: { methods: menu },
  Logger: { methods: logger },
  console: { methods: consoleMethods },
};

export const SCRIPT_GLOBALS: readonly GlobalName[] = [
  "SpreadsheetApp",
  "PropertiesService",
  "CacheService",
  "LockService",
  "Utilities",
  "Session",
  "ScriptApp",
  "HtmlService",
  "Charts",
  "Logger",
  "console",
];

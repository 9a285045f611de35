/**
 * Splits a formula into the pieces that differ between Excel, Google and o-spreadsheet: string literals, tab names,
 * references, function names and error literals. Everything else passes through untouched.
 *
 * Strings: Excel and Google double a quote (`"a""b"`), o-spreadsheet escapes it (`"a\"b"`).
 */

type Flavour = "excel" | "engine";
type TokenKind = "string" | "sheet" | "reference" | "function" | "name" | "error" | "other";

export interface Token {
  kind: TokenKind;
  text: string;
}

const EXCEL_STRING = `"(?:[^"]|"")*"`;
const ENGINE_STRING = `"(?:\\\\"|[^"])*"`;
const SHEET = `'(?:[^']|'')+'!|(?:\\[\\d+\\])?[\\p{L}_][\\p{L}\\p{N}_.]*!`;
const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9]\\d{0,6}";
const COLUMN = "\\$?[A-Za-z]{1,3}";
const ROW = "\\$?[1-9]\\d{0,6}";
const REFERENCE = `(?:${CELL}:(?:${CELL}|${COLUMN}|${ROW})|${COLUMN}:${CELL}|${COLUMN}:${COLUMN}|${ROW}:${ROW}|${CELL})(?![\\p{L}\\p{N}_.(!$])`;
const ERROR = "#(?:N\\/A|REF!?|DIV\\/0!|NAME\\?|VALUE!|NUM!|NULL!|SPILL!)";
const NUMBER = "\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+";
const FUNCTION = "[\\p{L}_][\\p{L}\\p{N}_.]*(?=\\s*\\()";
const NAME = "[\\p{L}_\\\\][\\p{L}\\p{N}_.]*";

const PATTERNS: Record<Flavour, RegExp> = {
  excel: patternWith(EXCEL_STRING),
  engine: patternWith(ENGINE_STRING),
};

function patternWith(string: string): RegExp {
  const groups: [TokenKind, string][] = [
    ["string", string],
    ["sheet", SHEET],
    ["reference", REFERENCE],
    ["function", FUNCTION],
    ["error", ERROR],
    ["name", NAME],
    ["other", `${NUMBER}|.`],
  ];
  return new RegExp(groups.map(([kind, source]) => `(?<${kind}>${source})`).join("|"), "gsu");
}

export function tokensOf(formula: string, flavour: Flavour): Token[] {
  return Array.from(formula.matchAll(PATTERNS[flavour]), ({ 0: text, groups = {} }) => ({
    kind: kindIn(groups),
    text,
  }));
}

const KINDS: readonly TokenKind[] = ["string", "sheet", "reference", "function", "error", "name"];

function kindIn(groups: Record<string, string>): TokenKind {
  return KINDS.find((kind) => groups[kind] !== undefined) ?? "other";
}

/** The formula with some tokens written anew. */
export function rewrite(formula: string, flavour: Flavour, change: (token: Token) => string): string {
  return tokensOf(formula, flavour).map(change).join("");
}

/** Whether a formula is one text and nothing else. */
export function isExcelString(formula: string): boolean {
  return /^"(?:[^"]|"")*"$/.test(formula);
}

/** `"a""b"` → `a"b`. */
export function excelStringText(literal: string): string {
  return literal.slice(1, -1).replaceAll('""', '"');
}

const LONGEST_LITERAL = 250;

/** `a"b` → `"a""b"`; longer texts than Excel allows in a literal are joined with `&`. */
export function excelString(text: string): string {
  const parts: string[] = [];
  let part = "";
  for (const character of text) {
    if (part.length + character.length > LONGEST_LITERAL) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part].map((each) => `"${each.replaceAll('"', '""')}"`).join("&");
}

export function engineString(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

export function engineStringText(literal: string): string {
  return literal.slice(1, -1).replaceAll('\\"', '"');
}

/** The tab's name in a sheet token: `'a b'!` → `a b`. */
export function sheetNameIn(token: string): string {
  const name = token.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

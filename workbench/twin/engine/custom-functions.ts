/**
 * Custom functions in o-spreadsheet, with Google's calling convention.
 *
 * o-spreadsheet's function registry is global to the process, its evaluation context belongs to one workbook. The
 * registered function is therefore a stub: it looks in the context for the caller of the workbook under evaluation.
 * Names must be registered before a workbook that uses them is loaded, or the formula stays unknown.
 *
 * Arguments arrive column by column and leave as rows; one cell is a value, an empty cell is "", an error is its
 * text. A returned array spills; a thrown error is an #ERROR! cell whose message is the thrown text.
 */
import {
  type Arg,
  type ArgDefinition,
  type FunctionResultObject,
  helpers,
  registries,
} from "./o-spreadsheet";
import { type RealmValues, toCell, toScriptValue } from "./values";

export type CustomFunction = {
  name: string;
  description: string;
  parameters: readonly { name: string; description: string }[];
};

export type CustomFunctionCaller = RealmValues & {
  has(name: string): boolean;
  call(name: string, args: readonly unknown[]): unknown;
};

/** What a workbook puts into o-spreadsheet's evaluation context. */
export type CustomFunctionContext = {
  customFunctionCaller: () => CustomFunctionCaller | undefined;
  workbookTimeZone: () => string;
};

const registered = new Set<string>();

export function registerCustomFunctions(functions: readonly CustomFunction[]): void {
  for (const { name, description, parameters } of functions) {
    const key = name.toUpperCase();
    if (!registered.has(key) && registries.functionRegistry.contains(key)) {
      throw new Error(`The custom function ${name} has the name of a built-in function.`);
    }
    registered.add(key);
    registries.functionRegistry.replace(key, {
      description,
      category: "Custom",
      args: argumentDefinitions(parameters),
      compute(...args) {
        return callCustomFunction(key, args, this as unknown as CustomFunctionContext);
      },
    });
  }
}

function argumentDefinitions(parameters: CustomFunction["parameters"]): ArgDefinition[] {
  if (parameters.length === 0) return [helpers.arg("value (any, range, repeating, optional)", "")];
  return parameters.map(({ name, description }) =>
    helpers.arg(`${name.replace(/[^\p{L}\p{N}_]/gu, "")} (any, range, optional)`, description),
  );
}

function callCustomFunction(
  name: string,
  args: readonly Arg[],
  context: CustomFunctionContext,
): FunctionResultObject | FunctionResultObject[][] {
  const caller = context.customFunctionCaller();
  if (!caller?.has(name)) return { value: "#NAME?", message: `Unknown function: '${name}'.` };
  const timeZone = context.workbookTimeZone();
  try {
    const result = caller.call(
      name,
      args.map((arg) => toArgument(arg, timeZone, caller)),
    );
    return Array.isArray(result) ? toColumns(result, timeZone) : toCell(result, timeZone);
  } catch (error) {
    return { value: "#ERROR", message: messageOf(error) };
  }
}

function toArgument(arg: Arg, timeZone: string, realm: RealmValues): unknown {
  if (arg === undefined) return undefined;
  if (!isColumns(arg)) return toScriptValue(arg, timeZone, realm);
  const height = arg[0]?.length ?? 0;
  if (arg.length === 1 && height === 1) return toScriptValue(arg[0]?.[0], timeZone, realm);
  return realm.array(
    Array.from({ length: height }, (_, row) =>
      realm.array(arg.map((column) => toScriptValue(column[row], timeZone, realm))),
    ),
  );
}

function isColumns(arg: Arg): arg is FunctionResultObject[][] {
  return Array.isArray(arg);
}

/** Rows of a script → columns of o-spreadsheet; a row that is not an array is one cell; short rows are padded. */
function toColumns(rows: readonly unknown[], timeZone: string): FunctionResultObject[][] {
  const grid = rows.map((row): unknown[] => (Array.isArray(row) ? row : [row]));
  const width = Math.max(1, ...grid.map((row) => row.length));
  const height = Math.max(1, grid.length);
  return Array.from({ length: width }, (_, col) =>
    Array.from({ length: height }, (__, row) => toCell(grid[row]?.[col], timeZone)),
  );
}

function messageOf(error: unknown): string {
  if (typeof error === "object" && error !== null && "message" in error) return String(error.message);
  return String(error);
}

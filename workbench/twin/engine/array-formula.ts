/**
 * Array formulas as in Google: ARRAYFORMULA, and "&" over ranges.
 *
 * o-spreadsheet's operators and functions broadcast over ranges by themselves, so ARRAYFORMULA hands its argument
 * through; blanks become "" there, as Google shows them, where o-spreadsheet would show 0.
 *
 * IF over a range gives an error to the cell whose condition is one, and not to all of them.
 *
 * The one operator that does not broadcast is "&": it is compiled to CONCATENATE, which joins whole ranges. The two
 * cannot be told apart, so CONCATENATE of exactly two arguments, one of them several cells, goes cell by cell here.
 */
import { type Arg, type FunctionResultObject, helpers, registries } from "./o-spreadsheet";
import { isErrorValue } from "./values";

const { functionRegistry } = registries;

if (!functionRegistry.contains("ARRAYFORMULA")) {
  functionRegistry.add("ARRAYFORMULA", {
    description: "Spills the values of an array formula into rows and columns.",
    category: "Array",
    args: [helpers.arg("array_formula (any, range)", "The expression to evaluate over whole ranges.")],
    compute(argument) {
      if (argument === undefined) return { value: "" };
      if (!Array.isArray(argument)) return argument.value === null ? { ...argument, value: "" } : argument;
      return argument.map((column) =>
        column.map((cell) =>
          cell.value === null || cell.value === undefined ? { ...cell, value: "" } : cell,
        ),
      );
    },
  });

  const choice = functionRegistry.get("IF");
  functionRegistry.replace("IF", {
    ...choice,
    compute(condition, ...values) {
      if (!isColumns(condition) || !isSeveralCells(condition))
        return choice.compute.call(this, condition, ...values);
      const sound = condition.map((column) =>
        column.map((one) => (isErrorValue(one.value) ? { value: false } : one)),
      );
      const chosen = choice.compute.call(this, sound, ...values);
      if (!isColumns(chosen)) return chosen;
      return chosen.map((column, col) =>
        column.map((cell, row) => {
          const asked = (condition[col] ?? condition[0])?.[row];
          return asked !== undefined && isErrorValue(asked.value) ? asked : cell;
        }),
      );
    },
  });

  const concatenate = functionRegistry.get("CONCATENATE");
  const { compute } = concatenate;
  functionRegistry.replace("CONCATENATE", {
    ...concatenate,
    compute(...args) {
      const concat = functionRegistry.mapping.CONCAT;
      return concat && args.length === 2 && args.some(isSeveralCells)
        ? concat.apply(this, args)
        : compute.apply(this, args);
    },
  });
}

function isSeveralCells(arg: Arg): boolean {
  return isColumns(arg) && (arg.length > 1 || (arg[0]?.length ?? 0) > 1);
}

function isColumns(arg: unknown): arg is FunctionResultObject[][] {
  return Array.isArray(arg);
}

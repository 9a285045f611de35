/**
 * Array formulas as in Google: ARRAYFORMULA, and "&" over ranges.
 *
 * o-spreadsheet's operators and functions broadcast over ranges by themselves, so ARRAYFORMULA hands its argument
 * through; blanks become "" there, as Google shows them, where o-spreadsheet would show 0.
 *
 * The one operator that does not broadcast is "&": it is compiled to CONCATENATE, which joins whole ranges. The two
 * cannot be told apart, so CONCATENATE of exactly two arguments, one of them several cells, goes cell by cell here.
 */
import { type Arg, helpers, registries } from "./o-spreadsheet";

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
  return Array.isArray(arg) && (arg.length > 1 || (arg[0]?.length ?? 0) > 1);
}

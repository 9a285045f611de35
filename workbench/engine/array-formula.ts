/**
 * ARRAYFORMULA, which o-spreadsheet lacks because its operators and functions broadcast over ranges by themselves.
 *
 * The function hands its argument through. Blanks become "" there, as Google shows them; o-spreadsheet would show 0.
 */
import { helpers, registries } from "./o-spreadsheet";

if (!registries.functionRegistry.contains("ARRAYFORMULA")) {
  registries.functionRegistry.add("ARRAYFORMULA", {
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
}

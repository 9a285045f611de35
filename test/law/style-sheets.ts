/** What a style sheet says, read without a browser. */

/** Without comments and with its texts emptied. */
const plain = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//gu, "").replace(/"[^"]*"/gu, '""');

/** The selectors; at-rules are none. */
export const selectorsOf = (css: string): string[] =>
  [...plain(css).matchAll(/([^{};]+)\{/gu)]
    .map(([, prelude = ""]) => prelude.trim().replace(/\s+/gu, " "))
    .filter((prelude) => !prelude.startsWith("@"));

export interface Declaration {
  readonly property: string;
  readonly value: string;
}

export const declarationsOf = (css: string): Declaration[] =>
  [...plain(css).matchAll(/(?:^|[{;])\s*([\w-]+)\s*:\s*([^{};]+?)\s*(?=[;}])/gu)].map(
    ([, property = "", value = ""]) => ({ property, value }),
  );

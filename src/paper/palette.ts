/** The colours of the categories, one for the screen, the tabs' charts and paper alike; test/sidebar/palette.test.ts holds the styles to them. */
export const CATEGORY_COLOURS = {
  excellent: "#188038",
  normal: "#1a73e8",
  unsatisfactory: "#e37400",
  unknown: "#80868b",
} as const;

/** The order that approved the regulation in which the bands of the categories stand (reading `bands`). */
export const BANDS_REGULATION = "Засгийн газрын 2023 оны 301 дүгээр тогтоол";

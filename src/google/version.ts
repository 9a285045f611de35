/** The version in package.json, which the build puts in. */
declare const PRODUCT_VERSION: string;

/** Of this copy: a copied spreadsheet takes the script along, and nothing updates it there. */
export const productVersion = (): string => PRODUCT_VERSION;

export function buildSidebar(): Promise<string>;
export declare function buildPrintPage(): Promise<string>;
export declare function buildGuide(): Promise<string>;

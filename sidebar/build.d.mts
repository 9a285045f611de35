export function buildSidebar(): Promise<string>;
export declare function buildPrintPage(): Promise<string>;

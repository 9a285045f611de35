export function buildSidebar(): Promise<string>;

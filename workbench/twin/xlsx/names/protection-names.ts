/** Hidden names of the ranges of a protection, so that Excel and LibreOffice move them with their cells. */

export function protectionRangeName(protection: number, open?: number): string {
  return `_gpr_protected_${protection}${open === undefined ? "" : `_open_${open}`}`;
}

export function isProtectionRangeName(name: string): boolean {
  return name.toLowerCase().startsWith("_gpr_protected_");
}

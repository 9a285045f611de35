/** What the script showed to people, and the hooks through which a page shows it for real. */

export type MenuItem =
  | { type: "item"; caption: string; functionName: string }
  | { type: "separator" }
  | { type: "menu"; caption: string; items: readonly MenuItem[] };

export type Menu = { caption: string; addOn: boolean; items: readonly MenuItem[] };
export type Alert = { title: string; message: string; buttons: string; answer: string };
export type ShownPage = { content: string; title: string; width?: number; height?: number; modal: boolean };
export type Toast = { message: string; title: string };

export type HostRecords = {
  menus: Menu[];
  alerts: Alert[];
  toasts: Toast[];
  log: string[];
  sidebar: ShownPage | null;
  dialogs: ShownPage[];
};

/** A page answers these synchronously; without a hook an alert is answered with its affirmative button. */
export type HostHooks = {
  onMenu?: (menu: Menu) => void;
  onAlert?: (alert: Omit<Alert, "answer">) => string;
  onSidebar?: (page: ShownPage) => void;
  onDialog?: (page: ShownPage) => void;
  onToast?: (toast: Toast) => void;
  /** A person's edit in the grid that a protection refuses. */
  onRefusedEdit?: () => void;
  /** A person's edit where a protection only warns: may it be done? Without a hook it is. */
  onWarnedEdit?: () => boolean;
};

export function emptyRecords(): HostRecords {
  return { menus: [], alerts: [], toasts: [], log: [], sidebar: null, dialogs: [] };
}

/** ScriptApp: how the script came to whoever runs it. */
import { INSTALLATION_SOURCES } from "./installation";
import type { GlobalRef } from "./refs";

export const scriptApp = {
  getInstallationSource: ({ core }: GlobalRef) => core.installation,
};

export const scriptAppConstants = { InstallationSource: INSTALLATION_SOURCES };

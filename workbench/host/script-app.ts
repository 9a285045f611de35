/** ScriptApp: how the script came to whoever runs it, and whether it has a document of its own. */
import type { HostCore } from "./core";
import type { GlobalRef } from "./refs";

const INSTALLATION_SOURCES = {
  APPS_MARKETPLACE_DOMAIN_ADD_ON: "APPS_MARKETPLACE_DOMAIN_ADD_ON",
  NONE: "NONE",
  WEB_STORE_ADD_ON: "WEB_STORE_ADD_ON",
} as const;

/** By the administrator for the body's domain; by no installation, as a script bound to its document; by each person. */
export type InstallationSource = keyof typeof INSTALLATION_SOURCES;

export const scriptApp = {
  getInstallationSource: ({ core }: GlobalRef) => core.installation,
};

export const scriptAppConstants = { InstallationSource: INSTALLATION_SOURCES };

/** A script that runs as an add-on has the lock, properties and cache of the open document as one that is bound to it. */
export const hasDocument = ({ bound, installation }: HostCore): boolean => bound || installation !== "NONE";

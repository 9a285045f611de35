/** How a script came to whoever runs it. */
export const INSTALLATION_SOURCES = {
  APPS_MARKETPLACE_DOMAIN_ADD_ON: "APPS_MARKETPLACE_DOMAIN_ADD_ON",
  NONE: "NONE",
  WEB_STORE_ADD_ON: "WEB_STORE_ADD_ON",
} as const;

/** By the administrator for the body's domain; by no installation, as a script bound to its document; by each person. */
export type InstallationSource = keyof typeof INSTALLATION_SOURCES;

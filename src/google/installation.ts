/**
 * Whether the add-on is published: then what it keeps of a document is read by its own code alone. In a script that stands in the
 * spreadsheet itself every editor can read it.
 */
export const isPublished = (): boolean => {
  const source = ScriptApp.getInstallationSource();
  const { APPS_MARKETPLACE_DOMAIN_ADD_ON, WEB_STORE_ADD_ON } = ScriptApp.InstallationSource;
  return source === APPS_MARKETPLACE_DOMAIN_ADD_ON || source === WEB_STORE_ADD_ON;
};

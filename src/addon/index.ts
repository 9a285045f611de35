/** The lazy part of the bundle: menu and server, evaluated on the first call that needs it. */

export * from "../functions/rest";
export { menu } from "./menu";
export { serve, serverFunctions } from "./wire";

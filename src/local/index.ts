/**
 * What only the local product needs of the core: the commands load it as a module of its own, so that Google's script
 * and its globals stay as they are.
 */
export { readCode } from "../read/cells/code";

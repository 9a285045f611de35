/**
 * What only the local product needs of the core: the commands load it as a module of its own, so that Google's script
 * and its globals stay as they are.
 */
export { countsLine } from "../explain/paper-words";
export { levelNames } from "../explain/problem";
export { columnsOn, type ListLine } from "../paper/list-columns";
export type { ProblemLine } from "../paper/list-lines";
export { readCode } from "../read/cells/code";
export { jsonOf } from "./report-json";

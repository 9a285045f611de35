/** Calls the server of the built bundle as its pages do, by the server's own types: a changed one does not compile here. */
import type { Answer, Message, ServerFunction } from "../../src/addon/wire";
import type { Host } from "../twin/index";

export type { Answer, Message };

export const ask = <N extends ServerFunction>(host: Host, name: N, ...message: Message<N>): Answer<N> =>
  host.run(name, ...message) as Answer<N>; // what travels is the answer itself, copied

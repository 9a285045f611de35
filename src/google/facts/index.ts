import type { Facts } from "../fact";
import { cellFacts } from "./cells";
import { choiceFacts } from "./choices";
import { formulaFacts } from "./formulas";
import { lookFacts } from "./looks";
import { permissionFacts } from "./permissions";
import { scriptFacts } from "./script";
import { tabFacts } from "./tabs";

/** Everything that the code takes for granted of Google: asked there by the self-check, and held to by the local host. */
export const FACTS: Facts = {
  ...scriptFacts,
  ...tabFacts,
  ...cellFacts,
  ...formulaFacts,
  ...choiceFacts,
  ...lookFacts,
  ...permissionFacts,
};

/**
 * Tab names as Google allows them: / \ [ ] : ? * too.
 *
 * o-spreadsheet refuses what Excel refuses. The sheet plugin of its registry is replaced by one that refuses only
 * the apostrophe, because a reference to such a tab cannot be written in o-spreadsheet's formulas.
 */
import { type CommandResult, type CorePluginConstructor, registries } from "./o-spreadsheet";

type NamingCommand = { name?: string; newName?: string };
type SheetPlugin = InstanceType<CorePluginConstructor> & {
  checkSheetName(command: NamingCommand): CommandResult;
};
type SheetPluginConstructor = {
  new (...config: ConstructorParameters<CorePluginConstructor>): SheetPlugin;
} & Pick<CorePluginConstructor, "getters">;

const OriginalSheetPlugin = registries.corePluginRegistry.get("sheet") as unknown as SheetPluginConstructor;

class GoogleSheetPlugin extends OriginalSheetPlugin {
  override checkSheetName(command: NamingCommand): CommandResult {
    const result: string = super.checkSheetName(command);
    const name = command.newName ?? command.name ?? "";
    const verdict = result === "ForbiddenCharactersInSheetName" && !name.includes("'") ? "Success" : result;
    return verdict as CommandResult;
  }
}

registries.corePluginRegistry.replace("sheet", GoogleSheetPlugin);

/** Why a tab may not be called this, or null. */
export function whyNotSheetName(name: string): string | null {
  if (name.trim() === "") return "The sheet name cannot be empty.";
  if (name.includes("'"))
    return `The sheet name "${name}" contains an apostrophe: the local host cannot refer to it.`;
  if (name.length > 100) return "The sheet name cannot be greater than 100 characters.";
  return null;
}

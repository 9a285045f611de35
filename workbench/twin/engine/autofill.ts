/** Cells that are drawn on by their corner leave to a formula what it fills, as pasted ones do. */
import { leavingFilled } from "./filled-cells";
import { registries, type UIPlugin } from "./o-spreadsheet";

type PluginConstructor = { new (...config: ConstructorParameters<typeof UIPlugin>): UIPlugin } & Pick<
  typeof UIPlugin,
  "layers" | "getters"
>;

const OriginalAutofill = registries.featurePluginRegistry.get("autofill") as unknown as PluginConstructor;

class GoogleAutofillPlugin extends OriginalAutofill {
  constructor(...config: ConstructorParameters<typeof UIPlugin>) {
    super(...config);
    Object.assign(this, { dispatch: leavingFilled(this.getters, this.dispatch) });
  }
}

registries.featurePluginRegistry.replace("autofill", GoogleAutofillPlugin);

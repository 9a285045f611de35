/**
 * The order of test files: those of one project together, variants first and then the longest projects, so that both
 * cores end together.
 */
import { BaseSequencer, type TestSpecification } from "vitest/node";

const FIRST: readonly string[] = ["browser", "office", "bundle", "core"];

export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ project }: TestSpecification) => FIRST.indexOf(project.name);
    const byName = (a: TestSpecification, b: TestSpecification) => (a.project.name < b.project.name ? -1 : 1);
    return (await super.sort(files)).sort(
      (a, b) => placeOf(a) - placeOf(b) || (a.project.name === b.project.name ? 0 : byName(a, b)),
    );
  }
}

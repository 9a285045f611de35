/** The order of test files: those of one project together, the longest projects first, so that both cores end together. */
import { BaseSequencer, type TestSpecification } from "vitest/node";

const FIRST: readonly string[] = ["browser", "bundle", "core"];

export class ByProject extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ project }: TestSpecification) => FIRST.indexOf(project.name);
    return (await super.sort(files)).sort((a, b) => placeOf(a) - placeOf(b));
  }
}

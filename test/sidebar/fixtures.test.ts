/**
 * The fixtures are what the real bundle answers for the sample body, word for word. When it answers otherwise this test
 * is red: read the difference, then record it with `npx vitest run test/sidebar/fixtures.test.ts -u`.
 */
import { expect, test } from "vitest";
import { ask } from "../../workbench/cli/ask-server";
import { openBundle } from "../../workbench/cli/open-bundle";
import { openSample, samples } from "../projects/sample";

const WORKED = "002"; // the worked person of the methodology, 76.20

const recorded = (name: string, answer: unknown) =>
  expect(`${JSON.stringify(answer, null, 2)}\n`).toMatchFileSnapshot(`./fixtures/${name}.json`);

test("the sample body: its ranking and a derivation", async () => {
  const host = openSample();
  await recorded("clean", host.run("rankWorkbook"));
  await recorded("derivation", ask(host, "explainPerson", WORKED)?.at(-1));
});

test("the sample body with mistakes", async () => {
  const host = openBundle(structuredClone(samples().mistakes));
  const report = ask(host, "rankWorkbook");
  for (const { clause, what, mend, message } of report.problems) {
    expect(message).toBe(`${clause === "" ? "" : `${clause}: `}${what} ${mend}`);
  }
  await recorded("mistakes", report);
});

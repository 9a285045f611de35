import { expect, test } from "vitest";
import { inSteps, isWhole, nextStep, type SteppedWork } from "../../sidebar/steps";

const steps = async () => ({ steps: ["a", "b", "c"].map((key) => ({ key, label: key.toUpperCase() })) });
const start: SteppedWork = { done: 0, all: null, steps: [], made: [] };

/** A server that writes down what it was asked, and fails once at this key. */
function server(failsAt = "") {
  const asked: string[] = [];
  let fails = failsAt;
  const make = async (key: string) => {
    asked.push(key);
    if (key === fails) {
      fails = "";
      throw new Error("lost");
    }
    return { tab: `tab ${key}`, outcome: "made" as const, people: 3 };
  };
  return { asked, step: (work: SteppedWork) => nextStep(work, steps, make) };
}

test("the work is remembered before every step and at the end", async () => {
  const { asked, step } = server();
  const seen: (readonly [number, number | null])[] = [];
  const work = await inSteps(start, step, ({ done, all }) => {
    seen.push([done, all]);
    return true;
  });
  expect(asked).toEqual(["a", "b", "c"]);
  expect(seen).toEqual([
    [0, null],
    [0, 3],
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  expect(isWhole(work)).toBe(true);
  expect(work.made.map(({ tab }) => tab)).toEqual(["tab a", "tab b", "tab c"]);
});

test("stopped, it takes no further step; from there it goes on with the next one", async () => {
  const { asked, step } = server();
  const stopped = await inSteps(start, step, ({ done }) => done < 2);
  expect(asked).toEqual(["a", "b"]);
  expect(isWhole(stopped)).toBe(false);
  const whole = await inSteps(JSON.parse(JSON.stringify(stopped)) as SteppedWork, step, () => true);
  expect(asked).toEqual(["a", "b", "c"]);
  expect(whole.made).toHaveLength(3);
});

test("a step that failed is taken again, the steps before it are not", async () => {
  const { asked, step } = server("b");
  let remembered = start;
  const keep = (work: SteppedWork) => {
    remembered = work;
    return true;
  };
  await expect(inSteps(start, step, keep)).rejects.toThrow("lost");
  await inSteps(remembered, step, keep);
  expect(asked).toEqual(["a", "b", "b", "c"]);
  expect(remembered.made).toHaveLength(3);
});

test("no steps: whole at once", async () => {
  const work = await inSteps(
    start,
    (now) =>
      nextStep(
        now,
        async () => ({ steps: [] }),
        async () => {
          throw new Error("nothing to make");
        },
      ),
    () => true,
  );
  expect(work).toMatchObject({ done: 0, all: 0, made: [] });
});

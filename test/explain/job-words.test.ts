/** What set-up says that it did, and what it leaves to people. */
import { expect, test } from "vitest";
import { setUpWords } from "../../src/explain/job-words";

test.for([
  { done: { made: [], completed: [], held: [], plain: [] }, says: /^Дутуу зүйл алга\.$/u },
  {
    done: { made: ["А"], completed: ["Б"], held: [], plain: [] },
    says: /^1 хуудас үүслээ, 1 хуудсыг гүйцээлээ\.$/u,
  },
  {
    done: { made: [], completed: [], held: ["А", "Б"], plain: [] },
    says: /^Өөрөө бодогдох .*: “А”, “Б”\. .*“Шалгах”/u,
  },
  {
    done: { made: [], completed: ["А"], held: ["А"], plain: [] },
    says: /^1 хуудсыг гүйцээлээ\. Өөрөө бодогдох/u,
  },
  {
    done: { made: [], completed: ["А"], held: [], plain: ["А"] },
    says: /^1 хуудсыг .*“А”\. .*Convert to range/u,
  },
])("$done", ({ done, says }) => {
  expect(setUpWords(done)).toMatch(says);
});

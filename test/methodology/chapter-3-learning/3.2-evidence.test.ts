import { expect, test } from "vitest";
import { evidence } from "../../../src/methodology/chapter-3-learning/3.2-evidence";
import { brief, given, refusal } from "../outcomes";
import { place } from "../rows";

// “гэрчилгээ, сертификат болон бусад нотлох баримт бичгийг үндэслэнэ”
test.for([
  { document: "Гэрчилгээ 12", is: given("Гэрчилгээ 12", "3.2") },
  { document: undefined, is: refusal("3.2 evidence-missing") },
])("3.2 Нотлох баримт: $document", ({ document, is }) => {
  const outcome = evidence(document, place(22));
  expect(brief(outcome)).toEqual(is);
  expect(outcome.at).toEqual(place(22));
});

/** The samples of the page are made once for a bundle, so that the page opens at once. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { DIST } from "../../../workbench/cli/open-bundle";
import { keptSamples, makeSamples, type Samples, samplesApart } from "../../../workbench/server/samples";
import { emptyWorkbookData } from "../../../workbench/twin/engine";
import { readBundle } from "../../../workbench/twin/index";

const folder = mkdtempSync(join(tmpdir(), "samples-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("made once for a bundle, the same when they come from the disk, and anew for another bundle or a damaged file", () => {
  const { files } = readBundle(DIST);
  let made = 0;
  const make = (of: Parameters<typeof makeSamples>[0]): Samples => {
    made += 1;
    return makeSamples(of);
  };
  const first = keptSamples(files, folder, make);
  expect(keptSamples(files, folder, make)).toEqual(JSON.parse(JSON.stringify(first)));
  expect(made).toBe(1);
  const other = files.map((file) => ({ ...file, source: `${file.source}\n` }));
  expect(keptSamples(other, folder, make).sample.sheets.length).toBe(first.sample.sheets.length);
  expect([made, readdirSync(folder).length]).toEqual([2, 1]);
  writeFileSync(join(folder, readdirSync(folder)[0] ?? ""), "{");
  keptSamples(other, folder, make);
  expect(made).toBe(3);
  for (const left of ["null", "{}", "[]", '{"sample":null,"mistakes":{}}']) {
    writeFileSync(join(folder, readdirSync(folder)[0] ?? ""), left);
    keptSamples(other, folder, () => first);
    expect(readFileSync(join(folder, readdirSync(folder)[0] ?? ""), "utf8")).not.toBe(left);
  }
});

test("are given although they cannot be kept", () => {
  const noFolder = join(folder, readdirSync(folder)[0] ?? "");
  const samples = { sample: emptyWorkbookData(), mistakes: emptyWorkbookData() };
  expect(keptSamples([], join(noFolder, "below"), () => samples)).toBe(samples);
});

test("a process of theirs that ends without them is one sentence", async () => {
  const { files } = readBundle(DIST);
  const unknown = files.map((file) => ({ ...file, source: `${file.source}\n\n` }));
  await expect(samplesApart(unknown, join(folder, "no bundle"))).rejects.toThrow(
    /^Жишээ хүснэгтийг үүсгэж чадсангүй\.$/,
  );
});

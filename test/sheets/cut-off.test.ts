/**
 * Work that is cut off. Each service call of each job fails in turn: it throws, or the run is killed there, or killed with
 * what it had not forced yet. What people typed stands, and the next run ends in the workbook of an undisturbed one.
 */
import { beforeAll, expect, test } from "vitest";
import { openBundle } from "../../workbench/cli/open-bundle";
import type { WorkbookData } from "../../workbench/engine";
import type { Host } from "../../workbench/host/host";
import { EFFECTS, faultsOf, withCalls } from "../projects/spread";
import { wholeState } from "./whole-state";

const PEOPLE = [
  ["001", "Бат Дорж", "Дарга", "Хэлтэс", "Нэгжийн дарга"],
  ["002", "Сүх Болд", "Мэргэжилтэн", "Хэлтэс", "Албан хаагч"],
  ["003", "Ган Зул", "Мэргэжилтэн", "Хэлтэс", "Албан хаагч"],
];

let made: WorkbookData;
beforeAll(() => {
  const host = openBundle();
  setUp(host);
  made = host.snapshot().data;
});

const setUp = (host: Host, people: readonly (readonly string[])[] = PEOPLE) => {
  const done = host.run("setUpWorkbook", people) as unknown as { left: number };
  return done.left > 0 ? host.run("setUpWorkbook", []) : done;
};
const withSkill = (host: Host) => {
  host.run("saveSettings", { ofLawsKind: "Тийм", staffSkill1: "Стратегийн сэтгэлгээ" });
};
interface Job {
  readonly name: string;
  readonly start: () => WorkbookData | undefined;
  readonly prepare?: (host: Host) => void;
  readonly run: (host: Host) => unknown;
}

test.each<Job>([
  { name: "the first set-up", start: () => undefined, run: setUp },
  {
    name: "a person and a unit more",
    start: () => made,
    run: (host) =>
      setUp(host, [
        ...PEOPLE,
        ["004", "Шинэ Хүн", "Мэргэжилтэн", "Хэлтэс", "Албан хаагч"],
        ["005", "Өөр Хүн", "Мэргэжилтэн", "Алба", "Албан хаагч"],
      ]),
  },
  { name: "a skill more", start: () => made, prepare: withSkill, run: (host) => setUp(host, []) },
])("$name", { timeout: 3_600_000 }, ({ name, start, prepare, run }) => {
  const first = openBundle(structuredClone(start()));
  prepare?.(first);
  const before = first.snapshot().data;
  const open = () => openBundle(structuredClone(before));
  const sound = open();
  const { calls } = withCalls(sound, run);
  const whole = wholeState(sound);
  for (const effect of EFFECTS)
    for (const nth of faultsOf(`${name}, ${effect}`, calls)) {
      const host = open();
      host.failAt(nth, effect);
      try {
        run(host);
      } catch {}
      host.failAt(undefined);
      run(host);
      expect(wholeState(host), `${effect} at call ${nth}: ${calls[nth - 1]}`).toEqual(whole);
    }
});

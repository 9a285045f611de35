import { peersTable } from "../law/annex/tables";
import { PEER_SCALE } from "../law/scales";
import { count, named, number, text } from "../read/cells/kinds";
import { input, live, TAB_NAMES, tabOf, whose } from "./tab";

const COUNTED = { format: "number", limits: [0, 1000], isWhole: true } as const;
const SUM = { presence: "needed", format: "number", note: "4.5. Бүх хүчинтэй саналын нийлбэр." } as const;

export const PEER_INDICATORS: readonly string[] = peersTable.indicators.map(({ name }) => name);
const [first = "", second = "", third = ""] = PEER_INDICATORS;

const valid = input("Хүчинтэй", "4.4", count, {
  width: 85,
  ...COUNTED,
  presence: "needed",
  note: "4.4. Хүчинтэй санал. Өөрөө болон нэгжийн дарга санал өгөхгүй.",
});

/** `Хамт олон`: the closed tally of each person's secret ballots, never a ballot and never a rater. */
export const peers = tabOf({
  kind: "peers",
  columns: {
    code: whose("4.6").code,
    name: { ...whose("4.6").name, presence: "expected" },
    unit: input("Нэгж", "4.4", text, { width: 180, presence: "optional" }),
    entitled: input("Санал өгөх эрхтэй", "4.4", count, {
      width: 85,
      ...COUNTED,
      presence: "optional",
      note: "4.4. Протоколд тоолсон хамт олны тоо: өөрөө, нэгжийн дарга орохгүй. Хоосон бол бүртгэлээр тоолно.",
    }),
    issued: input("Олгосон", "4.4", count, { width: 85, ...COUNTED, note: "4.4. Олгосон саналын хуудас." }),
    valid,
    spoiled: input("Хүчингүй", "4.6", count, {
      width: 85,
      ...COUNTED,
      note: "4.6. Нэг үзүүлэлт хоосон бол хүчингүй.",
    }),
    sum1: input(first, "4.5", number, { width: 110, ...SUM }),
    sum2: input(second, "4.5", number, { width: 110, ...SUM }),
    sum3: input(third, "4.5", number, { width: 110, ...SUM }),
    mean: live("Дундаж оноо", "4.6", {
      width: 90,
      note: `4.6. Нийлбэр / (хүчинтэй санал × ${PEER_SCALE.indicators}). Өөрөө бодогдоно.`,
      formula: ({ column, block }) => `HAMT_OLON_AVG(${block(PEER_INDICATORS)};${column(valid.header)})`,
    }),
    protocol: input("Протокол", "4.4", text, {
      width: 140,
      note: "Санал тоолсон протоколын дугаар. Саналыг өөрийг нь энд хэзээ ч бичихгүй.",
    }),
    circle: input("Бүрэлдэхүүний шийдвэр", "4.4", named, {
      width: 200,
      presence: "optional",
      note: "4.4. Нэгжид нь санал өгөх хүнгүй бол: багийн шийдвэрийн дугаар, санал өгсөн бүрэлдэхүүн.",
    }),
  },
  signs: ["issued", "valid", "spoiled"],
  labels: ["name"],
  owners: { role: "civil-servant", rows: "one" },
  filledBy: [
    "code",
    "name",
    "entitled",
    "issued",
    "valid",
    "spoiled",
    "sum1",
    "sum2",
    "sum3",
    "protocol",
    "circle",
  ],
  sealed: { told: [], named: () => TAB_NAMES.peers },
  frozenColumns: 2,
  colour: "#9334e6",
});

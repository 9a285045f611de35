import type { ConductForm } from "../../read/tabs/conduct";
import type { Member } from "../../read/tabs/roster";
import { CONDUCT_MEAN, conductTabName, PEERS, RE_EVALUATED_SUFFIX, TAB_NAMES } from "../../workbook/columns";
import { type ColumnTemplate, codeColumn, nameColumn, type TabTemplate } from "./template";

/** A conduct tab: a row a person, a column an indicator, live mean, the team's columns (7.4). */
export function conductTemplate(
  name: string,
  identity: string,
  form: ConductForm,
  members: readonly Member[],
): TabTemplate {
  const clause = form.highest === 7 ? "4.1" : "5.4";
  const indicators = [...form.indicators, ...form.skills];
  return {
    name,
    identity,
    columns: [
      codeColumn,
      nameColumn,
      ...indicators.map(
        (header): ColumnTemplate => ({
          header,
          width: 110,
          format: "number",
          limits: [0, form.highest],
          note: `${clause}. 0–${form.highest} оноо. Хоосон нь 0 биш.`,
        }),
      ),
      {
        header: CONDUCT_MEAN,
        width: 90,
        format: "points",
        note: `${form.highest === 7 ? "4.3" : "5.6"}. Өөрөө бодогдоно.`,
        formula: ({ column, block }) => {
          // A row that is not filled yet stays blank and does not take the others' means away.
          const filled = indicators.map((name) => `(${column(name)}<>"")`).join("*");
          return `=HANDLAGA_AVG(ARRAYFORMULA(IF(${filled},${block(indicators)},"")),${form.highest})`;
        },
      },
      ...indicators.map(
        (name): ColumnTemplate => ({
          header: name + RE_EVALUATED_SUFFIX,
          width: 110,
          format: "number",
          limits: [0, form.highest],
          note: "7.4. Үнэлгээний баг бичнэ. Хоосон бол хэвээр баталсан.",
        }),
      ),
    ],
    rows: members.map(({ code, name }) => [code, name]),
    frozenColumns: 2,
    colour: form.highest === 7 ? "#f9ab00" : "#e8710a",
  };
}

export const staffConductTemplate = (
  unit: string,
  form: ConductForm,
  members: readonly Member[],
): TabTemplate => conductTemplate(conductTabName(unit), `conduct:${unit}`, form, members);

export const peersTemplate = (members: readonly Member[]): TabTemplate => ({
  name: TAB_NAMES.peers,
  identity: "peers",
  columns: [
    codeColumn,
    nameColumn,
    { header: PEERS.unit, width: 180 },
    {
      header: PEERS.issued,
      width: 85,
      format: "number",
      limits: [0, 1000],
      note: "4.4. Олгосон саналын хуудас.",
    },
    {
      header: PEERS.valid,
      width: 85,
      format: "number",
      limits: [0, 1000],
      note: "4.4. Хүчинтэй санал. Өөрөө болон нэгжийн дарга санал өгөхгүй.",
    },
    {
      header: PEERS.spoiled,
      width: 85,
      format: "number",
      limits: [0, 1000],
      note: "4.6. Нэг үзүүлэлт хоосон бол хүчингүй.",
    },
    { header: PEERS.sum1, width: 110, format: "number", note: "4.5. Бүх хүчинтэй саналын нийлбэр." },
    { header: PEERS.sum2, width: 110, format: "number", note: "4.5. Бүх хүчинтэй саналын нийлбэр." },
    { header: PEERS.sum3, width: 110, format: "number", note: "4.5. Бүх хүчинтэй саналын нийлбэр." },
    {
      header: PEERS.mean,
      width: 90,
      format: "points",
      note: "4.6. Нийлбэр / (хүчинтэй санал × 3). Өөрөө бодогдоно.",
      formula: ({ column, block }) =>
        `=HAMT_OLON_AVG(${block([PEERS.sum1, PEERS.sum2, PEERS.sum3])},${column(PEERS.valid)})`,
    },
    {
      header: PEERS.protocol,
      width: 140,
      note: "Санал тоолсон протоколын дугаар. Саналыг өөрийг нь энд хэзээ ч бичихгүй.",
    },
  ],
  rows: members.map(({ code, name, unit }) => [code, name, unit]),
  frozenColumns: 2,
  colour: "#9334e6",
});

/** What the page asks of its own server. Every failure is a sentence for people. */
import type { Snapshot, WorkbookData } from "../twin/engine";
import type { BundleFile } from "../twin/realm/realm";

export const LOST =
  "Локал сервер хариулсангүй. Терминал дээр npm start ажиллаж байгаа эсэхийг шалгаад дахин оролдоно уу. Нээлттэй хүснэгт хэвээр байна.";

/** What a script keeps with the document goes into no file and comes out of none, as at Google: a vote has one place. */
const asFile = ({ documentProperties: _, ...data }: WorkbookData): WorkbookData => data;

type Opened = { data: WorkbookData; warnings: readonly string[] };

export const fetchBundle = () => getJson<BundleFile[]>("/bundle.json");
export const fetchSample = (mistakes: boolean) =>
  getJson<WorkbookData>(mistakes ? "/mistakes.json" : "/sample.json");
export const fetchTemplates = async () => (await asked("/vendor/o-spreadsheet.xml")).text();

export async function readXlsx(file: Blob): Promise<Opened> {
  const response = await asked("/xlsx/read", { method: "POST", body: file });
  const answer = (await response.json()) as Opened | { message: string }; // see server/exchange.ts
  if ("message" in answer) throw new Error(answer.message);
  return { ...answer, data: asFile(answer.data) };
}

export async function writeXlsx({ data, values }: Snapshot): Promise<Blob> {
  const body = JSON.stringify({ data: asFile(data), values });
  const response = await asked("/xlsx/write", { method: "POST", body });
  return response.blob();
}

async function getJson<T>(address: string): Promise<T> {
  return (await (await asked(address)).json()) as T; // our own server made it
}

async function asked(address: string, request?: RequestInit): Promise<Response> {
  const response = await fetch(address, request).catch(() => undefined);
  if (response === undefined) throw new Error(LOST);
  if (response.ok) return response;
  const said: unknown = await response.json().catch(() => undefined);
  const message =
    typeof said === "object" && said !== null && "message" in said ? String(said.message) : LOST;
  throw new Error(message);
}

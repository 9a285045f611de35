/** A PDF of Chromium's, as far as tests look into it: its pages with their size and what is drawn on them. */
import { inflateSync } from "node:zlib";

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  /** The drawing commands. */
  readonly content: string;
}

export function pagesOf(pdf: Uint8Array): PdfPage[] {
  const bytes = Buffer.from(pdf);
  const text = bytes.toString("latin1");
  const objects = new Map<string, { readonly text: string; readonly start: number }>();
  for (const { 0: whole, 1: number = "", index } of text.matchAll(/(?<=^|\n)(\d+) 0 obj\b[\s\S]*?\nendobj/gu))
    objects.set(number, { text: whole, start: index });
  return [...objects.values()].flatMap(({ text: page }) => {
    if (!/\/Type\s*\/Page\b(?!s)/u.test(page)) return [];
    const box = /\/MediaBox\s*\[\s*([\d.\s]+)\]/u.exec(page)?.[1]?.trim().split(/\s+/u).map(Number) ?? [];
    const contents = /\/Contents\s+(\d+) 0 R/u.exec(page)?.[1] ?? "";
    return [{ width: box[2] ?? 0, height: box[3] ?? 0, content: streamOf(objects.get(contents), bytes) }];
  });
}

function streamOf(object: { text: string; start: number } | undefined, bytes: Buffer): string {
  const begin = /stream\r?\n/u.exec(object?.text ?? "");
  if (object === undefined || begin === null) return "";
  const from = object.start + begin.index + begin[0].length;
  const to = object.start + object.text.lastIndexOf("endstream");
  const stream = bytes.subarray(from, to);
  return (/\/FlateDecode/u.test(object.text) ? inflateSync(stream) : stream).toString("latin1");
}

/** Whether a page has areas of a colour, `#rrggbb`. */
export function isFilledWith({ content }: PdfPage, colour: string): boolean {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return [...content.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) rg/gu)].some(([, ...found]) =>
    wanted.every((value, index) => Math.abs(value - Number(found[index])) < 0.003),
  );
}

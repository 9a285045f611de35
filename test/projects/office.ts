/** LibreOffice without a screen, and what a page of a PDF says: how our files look where nobody has our adapter. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const PLACES = ["/usr/bin", "/Applications/LibreOffice.app/Contents/MacOS"];

function programPath(...names: string[]): string | undefined {
  const folders = [...PLACES, ...(process.env.PATH ?? "").split(path.delimiter)];
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((at) => existsSync(at));
}

/** SOFFICE_PATH, or one on the search path; undefined = there is none. */
export const officePath = (): string | undefined =>
  [process.env.SOFFICE_PATH, programPath("soffice", "libreoffice")].find(
    (file) => file !== undefined && existsSync(file),
  );

/** Python, in which the codes are computed by another program than ours. */
export const pythonPath = (): string | undefined => programPath("python3");

/** The program that gives a PDF's text. */
export const pdfTextPath = (): string | undefined => programPath("pdftotext");

export type Converted = "xlsx" | "pdf";

/** The files by name, as LibreOffice saves them as this type; started once for all, with a profile of its own. */
export function converted(
  files: Readonly<Record<string, Uint8Array>>,
  type: Converted,
): Record<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), "office-"));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(path.join(folder, `${name}.xlsx`), files[name] ?? "");
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`;
    const to = ["--convert-to", type, "--outdir", path.join(folder, type)];
    const inputs = names.map((name) => path.join(folder, `${name}.xlsx`));
    execFileSync(officePath() ?? "soffice", [profile, "--headless", ...to, ...inputs], { stdio: "pipe" });
    return Object.fromEntries(
      names.map((name) => [name, new Uint8Array(readFileSync(path.join(folder, type, `${name}.${type}`)))]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of each page, as it stands on it from top to bottom. */
export function pagesOf(pdf: Uint8Array): string[] {
  const text = execFileSync(pdfTextPath() ?? "pdftotext", ["-layout", "-enc", "UTF-8", "-", "-"], {
    input: pdf,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  return text.split("\f").slice(0, -1);
}

/** `npm run push`: sends `dist/` to the script project that .clasp.json names, by the project's own clasp. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { claspFailure } from "./clasp-failures";
import { CommandFailure, readBytes, runCommand } from "./files";
import { local } from "./local";

const CONFIG = ".clasp.json";
const CLASP = createRequire(import.meta.url).resolve("@google/clasp");

await runCommand(async () => {
  if (scriptId() === "") throw new CommandFailure(await howToBegin());
  const { status, said } = await clasp("push", "--force");
  if (status !== 0)
    throw new CommandFailure(claspFailure(said) ?? "Илгээж чадсангүй: clasp-ийн хариуг дээр бичив.");
  console.log("Илгээв. Нээлттэй хүснэгтээ дахин ачаална уу.");
  return 0;
});

/** The script that is pushed to; empty where none is named. */
function scriptId(): string {
  if (!existsSync(CONFIG)) return "";
  try {
    const config: unknown = JSON.parse(readBytes(CONFIG).toString());
    const named =
      typeof config === "object" && config !== null && "scriptId" in config ? config.scriptId : "";
    return typeof named === "string" ? named.trim() : "";
  } catch (error) {
    if (error instanceof SyntaxError) throw new CommandFailure(`${CONFIG}: JSON файл биш байна.`);
    throw error;
  }
}

/** Runs clasp here; what it says is shown as it comes. */
function clasp(...words: readonly string[]): Promise<{ status: number; said: string }> {
  const child = spawn(process.execPath, [CLASP, ...words], { stdio: ["inherit", "pipe", "pipe"] });
  let said = "";
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      to.write(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? 1, said }));
  });
}

/** The menu of a script that is bound to a spreadsheet has the title of the script. */
async function howToBegin(): Promise<string> {
  const { ADDON_TITLE } = await local();
  const create = (binding: string) =>
    `  npx clasp create-script ${binding} --title "${ADDON_TITLE}" --rootDir dist`;
  return [
    `${CONFIG}: scriptId алга тул аль скрипт рүү илгээхийг мэдэхгүй байна. Гурван аргын нэгээр бичнэ үү.`,
    "",
    "Шинэ хүснэгт, түүний скриптийг хамтад нь үүсгэх:",
    "  npx clasp login",
    create("--type sheets"),
    "",
    "Байгаа хүснэгтэд скрипт үүсгэх (ДУГААР: хүснэгтийн хаягийн /d/, /edit хоёрын хооронд):",
    "  npx clasp login",
    create("--parentId ДУГААР"),
    "",
    `Байгаа скриптийн дугаарыг (Apps Script → Project Settings → Script ID) ${CONFIG}-д бичих:`,
    '  { "scriptId": "ДУГААР", "rootDir": "dist" }',
    "",
    "Дараа нь npm run push-ийг дахин ажиллуулна. Алхам бүр: docs/google.md",
  ].join("\n");
}

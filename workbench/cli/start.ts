/** `npm start`: serves the workbench on http://127.0.0.1:4173, or on the port that PORT names, and opens the browser. */
import { BusyPort, serve } from "../server/serve";
import { CommandFailure, runCommand } from "./files";
import { openBrowser } from "./open-browser";
import { DIST } from "./open-bundle";

const PORT = 4173;

await runCommand(async () => {
  const { url } = await started(portOf(process.env.PORT));
  console.log(`Хүснэгт бэлэн: ${url}  (зогсоох: Ctrl+C)`);
  openBrowser(url);
  return 0;
});

async function started(port: number) {
  try {
    return await serve(DIST, port);
  } catch (error) {
    if (!(error instanceof BusyPort)) throw error;
    throw new CommandFailure(
      `${port} порт завгүй байна: түүнийг эзэлсэн программыг хаах, эсвэл өөр порт өгнө үү: PORT=${port + 1} npm start`,
    );
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === "") return PORT;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new CommandFailure(`PORT нь 1–65535 хоорондох тоо байна: “${text}” биш.`);
  return port;
}

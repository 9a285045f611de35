/** The workbench's own server: for this machine only, and for its own page only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type BundleFile, readBundle } from "../twin/index";
import { addressOf } from "./address";
import { type Answer, failure, json, Misspoken, readFile, writeFile } from "./exchange";
import { type PageFile, pageFiles } from "./page-files";
import { type Samples, samplesApart } from "./samples";

const ADDRESS = "127.0.0.1";
const LARGEST_BODY = 256 * 1024 * 1024;

export class BusyPort extends Error {}

export interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

type SamplesOf = (files: readonly BundleFile[], dist: string) => Samples | Promise<Samples>;
type Pages = ReadonlyMap<string, PageFile | (() => Promise<PageFile>)>;

/** Serves the page for the bundle in `dist`; port 0 takes a free one; the samples are made with it, or given. Throws BusyPort. */
export async function serve(
  dist: string,
  port: number,
  samplesOf: SamplesOf = samplesApart,
): Promise<Serving> {
  // Whoever asks while the page is made waits for it.
  let pages: Promise<Pages> = Promise.resolve(new Map());
  const server = createServer((request, response) => {
    answer(request, pages).then(
      (found) => send(response, found),
      (error: unknown) => {
        if (error instanceof Misspoken) {
          if (!request.complete) response.setHeader("connection", "close"); // the rest of it is not read
          send(response, failure(error.status, error.message));
          return;
        }
        console.error(`Локал серверийн алдаа: ${error instanceof Error ? error.message : String(error)}`);
        send(response, failure(500, "Локал сервер дээр алдаа гарлаа. Дэлгэрэнгүйг терминалаас харна уу."));
      },
    );
  });
  await listen(server, port); // a busy port is told before the work is done
  pages = allFiles(dist, samplesOf);
  await pages;
  const bound = server.address();
  const number = typeof bound === "object" && bound !== null ? bound.port : port;
  return {
    url: `http://${ADDRESS}:${number}`,
    close: () => new Promise((closed) => server.close(() => closed()) && server.closeAllConnections()),
  };
}

async function allFiles(dist: string, samplesOf: SamplesOf): Promise<Pages> {
  const { files } = readBundle(dist);
  const own = await pageFiles();
  let making: Promise<Samples> | undefined;
  const made = (): Promise<Samples> => {
    making ??= (async () => samplesOf(files, dist))().catch((error: unknown) => {
      making = undefined; // tried again for whoever asks next
      throw error;
    });
    return making;
  };
  const sampleFile = (which: keyof Samples) => async () => jsonFile((await made())[which]);
  made().catch(() => undefined);
  return new Map<string, PageFile | (() => Promise<PageFile>)>([
    ...own,
    ["/bundle.json", jsonFile(files)],
    ["/sample.json", sampleFile("sample")],
    ["/mistakes.json", sampleFile("mistakes")],
  ]);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((listening, refused) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      refused(error.code === "EADDRINUSE" ? new BusyPort(String(port)) : error);
    });
    server.listen(port, ADDRESS, listening);
  });
}

type Found = Answer & { readonly policy?: string | undefined };

async function answer(request: IncomingMessage, pages: Promise<Pages>): Promise<Found> {
  const host = request.headers.host ?? "";
  // Another site may point its own name to this machine; only ours is answered.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host))
    return failure(403, "Зөвхөн 127.0.0.1 хаягаар нээнэ үү.");
  const path = addressOf(request.url ?? "");
  const exchange = EXCHANGES[path];
  const found = exchange === undefined ? (await pages).get(path) : undefined;
  if (exchange === undefined && found === undefined) return failure(404, "Ийм хаяг алга.");
  const allow = exchange === undefined ? ["GET", "HEAD"] : ["POST"];
  if (!allow.includes(request.method ?? ""))
    return { ...failure(405, "Энэ хаягаас ингэж асуухгүй."), allow: allow.join(", ") };
  if (found !== undefined) return { status: 200, ...(typeof found === "function" ? await found() : found) };
  if (request.headers.origin !== `http://${host}`) return failure(403, "Өөр хуудаснаас ирсэн хүсэлт.");
  return (exchange ?? readFile)(await bodyOf(request));
}

const EXCHANGES: Readonly<Record<string, typeof readFile | undefined>> = Object.assign(Object.create(null), {
  "/xlsx/read": readFile,
  "/xlsx/write": writeFile,
});

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const tooLarge = () => new Misspoken(413, "Ирсэн зүйл аль ч хүснэгтээс том байна.");
  if (Number(request.headers["content-length"] ?? 0) > LARGEST_BODY) throw tooLarge();
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST_BODY) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    // Whoever went away in the midst of it hears nothing of it.
    throw error instanceof Misspoken ? error : new Misspoken(400, "Хүсэлт дутуу ирсэн.");
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function send(response: ServerResponse, { status, type, body, policy, allow }: Found): void {
  response.writeHead(status, {
    "content-type": type,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    ...(policy === undefined ? {} : { "content-security-policy": policy }),
    ...(allow === undefined ? {} : { allow }),
  });
  response.end(body);
}

function jsonFile(value: unknown): PageFile {
  const { type, body } = json(200, value);
  return { type, body: Buffer.from(body) };
}

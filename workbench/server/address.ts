/** The address of a request, as this server has them: a path below "/", with nothing in it that means another place. */
import { Misspoken } from "./exchange";

/** The path, decoded, without what stands behind "?". Throws Misspoken for the address of another server, and for one that is none. */
export function addressOf(url: string): string {
  const [path = ""] = url.split("?");
  const decoded = decodedPath(path);
  if (decoded === undefined || !/^\/(?!\/)/.test(decoded) || isElsewhere(decoded))
    throw new Misspoken(400, "Хаяг буруу байна.");
  return decoded;
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** A step up, another separator, or a sign that ends a name elsewhere. */
const isElsewhere = (path: string): boolean =>
  path.split("/").includes("..") ||
  path.includes("\\") ||
  [...path].some((sign) => sign < " " || sign === "\u007f");

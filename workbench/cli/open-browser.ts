/** Shows an address in the person's browser, where there is one to show it in. */
import { spawn } from "node:child_process";

type Environment = Readonly<Record<string, string | undefined>>;

interface Situation {
  readonly platform: NodeJS.Platform;
  readonly env: Environment;
  /** The arguments of the command. */
  readonly args: readonly string[];
}

/**
 * The program that opens addresses, with its arguments; undefined where nobody looks: `--no-open`, `BROWSER=none`, a build
 * server, a Linux without a screen.
 */
export function browserCommand(
  url: string,
  { platform, env, args }: Situation,
): readonly [program: string, ...args: string[]] | undefined {
  const isSet = (name: string) => (env[name] ?? "") !== "";
  if (args.includes("--no-open") || env.BROWSER === "none" || isSet("CI")) return undefined;
  if (platform === "darwin") return ["open", url];
  if (platform === "win32") return ["cmd", "/c", "start", "", url];
  return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") ? ["xdg-open", url] : undefined;
}

/** A browser that cannot be opened is no failure: the address stands in the terminal. */
export function openBrowser(url: string): void {
  const command = browserCommand(url, {
    platform: process.platform,
    env: process.env,
    args: process.argv.slice(2),
  });
  if (command === undefined) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

/** Logger and console: lines kept by the host. */
import type { GlobalRef } from "./refs";

function line(args: readonly unknown[]): string {
  const [first, ...rest] = args.map((arg) => (typeof arg === "string" ? arg : inspect(arg)));
  if (first === undefined) return "";
  let used = 0;
  const filled = first.replace(/%[sdj]/g, (mark) => (used < rest.length ? (rest[used++] ?? "") : mark));
  return [filled, ...rest.slice(used)].join(" ");
}

function inspect(value: unknown): string {
  if (typeof value === "object" && value !== null && "message" in value) return String(value.message);
  return typeof value === "object" ? (JSON.stringify(value) ?? String(value)) : String(value);
}

function write(level: string) {
  return ({ core }: GlobalRef, ...args: unknown[]): void => {
    core.records.log.push(level === "" ? line(args) : `${level}: ${line(args)}`);
  };
}

export const consoleMethods = {
  log: write(""),
  info: write("info"),
  warn: write("warn"),
  error: write("error"),
};

export const logger = {
  log(self: GlobalRef, ...args: unknown[]) {
    consoleMethods.log(self, ...args);
    return self;
  },
};

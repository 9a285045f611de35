/** Preloaded into clasp by the test of pushing: Google's interfaces are asked at the address that SCRIPT_API names. */
import { createRequire } from "node:module";

const rootUrl = process.env.SCRIPT_API;
const [, program = ""] = process.argv;

if (/[\\/]@google[\\/]clasp[\\/]|[\\/]clasp$/u.test(program)) {
  const { google } = createRequire(import.meta.url)("googleapis");
  for (const name of ["script", "drive"]) {
    const api = google[name];
    google[name] = (options) => api.call(google, { ...options, rootUrl });
  }
}

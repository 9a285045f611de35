/** The process of `samplesApart`: makes the samples of the bundle in a folder, keeps them and tells them. */
import { readBundle } from "../twin/index";
import { keptSamples } from "./samples";

process.stdout.write(JSON.stringify(keptSamples(readBundle(process.argv[2] ?? "").files)));

/** The process of `samplesApart`: makes the samples of the bundle in a folder, and keeps them. */
import { readBundle } from "../twin/index";
import { keptSamples } from "./samples";

keptSamples(readBundle(process.argv[2] ?? "").files);

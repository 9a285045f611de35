/**
 * The writes a workbook accepts: o-spreadsheet's commands, and the commands of the annotations plugin.
 *
 * A write that must look at the document as it is when its turn comes (and not when it was queued) is a function
 * from the getters to further writes; only what is stored is up to date then, evaluated values are not.
 */
import type { AnnotationCommand } from "./annotation-commands";
import type { AnnotationGetters } from "./annotations";
import type { Command, Getters } from "./o-spreadsheet";

export type WriteCommand = Command | AnnotationCommand;

type LateWrite = (getters: Getters & AnnotationGetters) => WriteCommand[];

export type Write = WriteCommand | LateWrite;

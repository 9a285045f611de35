/**
 * A command goes to the plugins that do anything of it. o-spreadsheet asks each of its sixty of every cell that is written,
 * most of which have no answer of their own.
 */
import { CorePlugin, isCoreCommand } from "./o-spreadsheet";

type Command = { readonly type: string };
type Handler = {
  allowDispatch(command: Command): unknown;
  beforeHandle(command: Command): void;
  handle(command: Command): void;
};
type Method = keyof Handler;
type Dispatching = {
  readonly handlers: readonly Handler[];
  readonly uiHandlers: readonly Handler[];
  trigger(event: "command-dispatched", command: Command): void;
  dispatchToHandlers(handlers: readonly Handler[], command: Command): void;
  checkDispatchAllowedCoreCommand(command: Command): unknown[];
  checkDispatchAllowedLocalCommand(command: Command): unknown[];
};

/** What a plugin has that does nothing. */
const IDLE = Object.getPrototypeOf(CorePlugin.prototype) as Handler;

/** Those of the handlers that have a method of their own; a core plugin hears of core commands only. */
function doing(method: Method) {
  const known = new WeakMap<readonly Handler[], { of: number; core: Handler[]; local: Handler[] }>();
  return (handlers: readonly Handler[], command: Command): readonly Handler[] => {
    let found = known.get(handlers);
    if (found?.of !== handlers.length) {
      const core = handlers.filter((handler) => handler[method] !== IDLE[method]);
      const local = core.filter((handler) => !(handler instanceof CorePlugin));
      found = { of: handlers.length, core, local };
      known.set(handlers, found);
    }
    return isCoreCommand(command as Parameters<typeof isCoreCommand>[0]) ? found.core : found.local;
  };
}

export function quicken(model: object): void {
  const dispatching = model as Dispatching;
  const [allowing, preparing, handling] = [doing("allowDispatch"), doing("beforeHandle"), doing("handle")];
  dispatching.dispatchToHandlers = (handlers, command) => {
    for (const handler of preparing(handlers, command)) handler.beforeHandle(command);
    for (const handler of handling(handlers, command)) handler.handle(command);
    dispatching.trigger("command-dispatched", command);
  };
  dispatching.checkDispatchAllowedCoreCommand = (command) =>
    allowing(dispatching.handlers, command).map((handler) => handler.allowDispatch(command));
  dispatching.checkDispatchAllowedLocalCommand = (command) =>
    allowing(dispatching.uiHandlers, command).map((handler) => handler.allowDispatch(command));
}

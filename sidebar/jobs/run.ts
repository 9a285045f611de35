/** Runs one job of the server at a time: a second click while one runs starts nothing. */
import { failureIn } from "../failures";
import { JOBS, type Job } from "../job-kinds";
import type { State } from "../state";
import { inSteps, isWhole, type LongKind, type LongWorks } from "../steps";
import { secondsSince } from "../words";

export interface Runner {
  run<T>(kind: Job, call: () => Promise<T>, done: (value: T) => void): void;
  /** Long work in steps, remembered after each; `done` is called when it is whole or stopped. */
  runLong<K extends LongKind>(
    kind: K,
    from: LongWorks[K],
    step: (work: LongWorks[K]) => Promise<LongWorks[K]>,
    done: (work: LongWorks[K], whole: boolean) => void,
  ): void;
  /** Ends long work after the step that runs. */
  stop(): void;
  /** Long work that is not whole is thought of no more; what it made stays. */
  forget(kind: LongKind): void;
}

interface Around {
  readonly state: State;
  draw(): void;
  keep(): void;
  tell(text: string, seen: boolean): void;
}

export function runner({ state, draw, keep, tell }: Around): Runner {
  function run<T>(kind: Job, call: () => Promise<T>, done: (value: T) => void): void {
    if (state.job !== undefined) {
      tell(JOBS[state.job.kind].what, false);
      return;
    }
    const { screen = state.screen, reads, fromFields, what } = JOBS[kind];
    const since = Date.now();
    state.job = { kind, since };
    delete state.failures[screen];
    if (kind !== "open") {
      delete state.notes[screen];
      state.drafts.screen = screen; // so that a closed sidebar opens there again
      state.drafts.running = { kind, since };
      keep();
    }
    draw();
    tell(what, false);
    const seconds = setInterval(() => {
      const clock = document.getElementById("seconds");
      if (clock !== null) clock.textContent = secondsSince(since);
    }, 1_000);
    const before = reads === true ? undefined : state.marking;
    (before === undefined ? call() : before.then(call))
      .then(done)
      .catch((error: unknown) => {
        const repeated = fromFields === true || isHalfway(kind); // by the button of its screen
        state.failures[screen] = failureIn(error, repeated ? undefined : () => run(kind, call, done));
      })
      .then(() => {
        clearInterval(seconds);
        state.job = undefined;
        state.drafts.running = undefined;
        keep();
        draw();
      });
  }

  /** Long work of which something is done: its screen goes on from there. */
  const isHalfway = (kind: Job): boolean =>
    Object.entries(state.drafts.long).some(([name, { all }]) => name === kind && all !== null);

  return {
    run,
    runLong(kind, from, step, done) {
      const goOn = (work: LongWorks[typeof kind]): boolean => {
        const { done: made, all } = work;
        const stopping = state.job?.stopping === true;
        state.drafts.long = { ...state.drafts.long, [kind]: work };
        keep();
        if (state.job !== undefined) state.job = { ...state.job, done: made, all };
        draw();
        return !stopping;
      };
      run(
        kind,
        () => inSteps(from, step, goOn),
        (work) => {
          const whole = isWhole(work);
          if (whole) delete state.drafts.long[kind];
          else tell("Зогсоолоо. Хийсэн хэсэг хэвээр байна.", false);
          done(work, whole);
        },
      );
    },
    stop() {
      if (state.job === undefined || state.job.stopping === true) return;
      state.job = { ...state.job, stopping: true };
      draw();
      tell("Явж байгаа алхам дуусмагц зогсоно.", true);
    },
    forget(kind) {
      delete state.drafts.long[kind];
      keep();
      draw();
    },
  };
}

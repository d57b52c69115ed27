type Task = () => unknown;

export type Shutdown = {
  /** Tasks run in reverse order: what was opened last is closed first. */
  add(task: Task): void;
  run(): Promise<void>;
  readonly begun: boolean;
};

/** One stack of things to undo, run at most once whoever asks. */
export function createShutdown(): Shutdown {
  const tasks: Task[] = [];
  let running: Promise<void> | undefined;
  const unwind = async () => {
    for (let task = tasks.pop(); task; task = tasks.pop()) {
      try {
        await task();
      } catch (error) {
        // One failing task must not leave PostgreSQL running or the lock taken.
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      }
    }
  };
  return {
    add: (task) => tasks.push(task),
    run: () => {
      running ??= unwind();
      return running;
    },
    get begun() {
      return running !== undefined;
    },
  };
}

type Task = () => unknown;

export type Shutdown = {
  /** Tasks run in reverse order: what was opened last is closed first. */
  add(task: Task): void;
  run(): Promise<void>;
  readonly begun: boolean;
};

/** Longer than any task takes that still gets somewhere. */
const patienceMs = 60_000;

/** Waits for a task, and fails when it does not end. */
async function within(task: Task): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`a step of the stop took over ${patienceMs / 1000} s`)),
      patienceMs,
    );
  });
  try {
    await Promise.race([task(), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** One stack of things to undo, run at most once whoever asks. */
export function createShutdown(): Shutdown {
  const tasks: Task[] = [];
  let running: Promise<void> | undefined;
  const unwind = async () => {
    for (let task = tasks.pop(); task; task = tasks.pop()) {
      try {
        await within(task);
      } catch (error) {
        // One task that fails or hangs must not leave PostgreSQL running or the lock taken.
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

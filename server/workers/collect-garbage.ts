import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

type Collect = (options: { type: "major"; execution: "async" }) => Promise<void>;
let collect: Collect | undefined;

/** Gives back what a start, or a large piece of work, has left behind: by itself V8 keeps it until it needs the room. */
export async function collectGarbage(): Promise<void> {
  if (!collect) {
    setFlagsFromString("--expose-gc");
    collect = runInNewContext("gc") as Collect;
  }
  await collect({ type: "major", execution: "async" });
}

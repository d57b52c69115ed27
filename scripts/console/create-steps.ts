import { performance } from "node:perf_hooks";
import { say } from "./say.ts";

type Note = (zh: string, en: string) => void;
/** `talks`: the work prints by itself, so the line comes whole when it is done. */
type StepOptions = { talks?: boolean };
export type Step = <T>(
  zh: string,
  en: string,
  work: (note: Note) => Promise<T>,
  options?: StepOptions,
) => Promise<T>;

/** Long steps show that they live: a dot every few seconds, the time every tenth dot. */
const BEAT_MS = 3000;
const BEATS_PER_TIME = 10;

/**
 * Numbered progress lines: `[2/6] 数据库 · Database … 0.4 s`. Notes given during
 * the work are printed after the line has ended, so that they never break it.
 */
export function createSteps(first: number, total: number): Step {
  let number = first;
  return async (zh, en, work, options = {}) => {
    const began = performance.now();
    const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
    const notes: [string, string][] = [];
    let beats = 0;
    const title = `[${number}/${total}] ${zh} · ${en} …`;
    const late = options.talks ? title : "";
    if (!late) process.stdout.write(title);
    number += 1;
    const heart = setInterval(() => {
      beats += 1;
      process.stdout.write(beats % BEATS_PER_TIME === 0 ? ` ${seconds()} ` : ".");
    }, BEAT_MS);
    try {
      const result = await work((noteZh, noteEn) => notes.push([noteZh, noteEn]));
      process.stdout.write(`${late} ${seconds()}\n`);
      return result;
    } catch (error) {
      process.stdout.write(`${late} ✗ ${seconds()}\n`);
      throw error;
    } finally {
      clearInterval(heart);
      for (const [noteZh, noteEn] of notes) say(noteZh, noteEn);
    }
  };
}

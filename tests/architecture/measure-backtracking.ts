/** Small steps first: an exponential pattern then passes from quick to slow within one of them, and not to for ever. */
const LENGTHS = [
  8, 11, 14, 17, 20, 23, 26, 29, 32, 36, 40, 45, 50, 60, 70, 85, 100, 130, 170, 220, 300, 400, 600, 800, 1200,
  1600,
];
const SLOW_MS = 30;

/**
 * Attacks a pattern with texts pumped from its own characters and from what each of its classes takes,
 * ended so that it must fail.
 * Returns the text's recipe when one takes long, undefined when none does.
 */
export function measureBacktracking(pattern: RegExp): string | undefined {
  const global = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ""));
  for (const pump of pumpsOf(pattern)) {
    for (const length of LENGTHS) {
      const text = `${pump.repeat(Math.ceil(length / pump.length))}\u0000`;
      if (timeOf(global, text) > SLOW_MS)
        return `"${pump}" pumped to ${length} characters takes over ${SLOW_MS} ms`;
    }
  }
  return undefined;
}

/** The better of two, so that a pause of the machine is not taken for a slow pattern. */
function timeOf(pattern: RegExp, text: string): number {
  const once = () => {
    const began = performance.now();
    pattern.test(text);
    return performance.now() - began;
  };
  const first = once();
  return first > SLOW_MS ? Math.min(first, once()) : first;
}

const COMMON = [" ", "a", "1", "十", "万", "张", "，", ".", "-", "1.", "a ", "十万", "1万", "张经理"];

function pumpsOf({ source, flags }: RegExp): string[] {
  const plain = source.replace(/\\[a-zA-Z](\{[^}]*\})?|\(\?<?[=!:]|\(\?<\w+>/g, " ");
  const runs = plain.match(/[^\\^$.*+?()[\]{}|\s]+/g) ?? [];
  const ends = runs.flatMap((run) => [run.slice(0, 1), run.slice(-1), run.slice(0, 2)]);
  const insensitive = flags.includes("i") ? ends.map((end) => end.toLowerCase()) : ends;
  return [...new Set([...COMMON, ...insensitive])].slice(0, 60);
}

const CANDIDATES = [",", ";", "\t", "|", "，"] as const;
const MOST_LINES = 60;

/** The separator by which the first lines fall into columns most evenly; Excel's `sep=` line decides at once. */
export function detectDelimiter(text: string, fileName: string): string {
  const told = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1];
  if (told) return told;
  let best = { delimiter: fileName.toLowerCase().endsWith(".tsv") ? "\t" : ",", score: 0 };
  for (const delimiter of CANDIDATES) {
    const score = evenness(countFields(text, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** Fields per line, quotes minded; the last line may be cut and does not count unless it is alone. */
function countFields(text: string, delimiter: string): number[] {
  const counts: number[] = [];
  let fields = 1;
  let quoted = false;
  let fresh = true;
  let blank = true;
  for (let at = 0; at < text.length && counts.length < MOST_LINES; at += 1) {
    const char = text[at];
    if (char === '"') {
      if (quoted) quoted = false;
      else if (fresh || text[at - 1] === '"') quoted = true;
    }
    fresh = !quoted && (char === delimiter || char === "\n" || char === "\r");
    if (quoted) continue;
    if (char === delimiter) fields += 1;
    if (char === "\n" || char === "\r") {
      if (!blank) counts.push(fields);
      fields = 1;
      blank = true;
    } else if (char !== " ") blank = false;
  }
  if (counts.length === 0 || !quoted) counts.push(fields);
  return counts;
}

/** The share of lines that have the most frequent number of columns, weighed by that number. */
function evenness(counts: number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 1) times.set(count, (times.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, lines] of times) best = Math.max(best, (lines / counts.length) * Math.log2(count + 1));
  return best;
}

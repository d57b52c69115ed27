/** A quite other character makes another name as likely as a slip: worth a question, no more. */
export function slipScore(one: string, other: string, score: number): number {
  const sorted = (text: string) => [...text].sort().join("");
  const replaced = one.length === other.length && sorted(one) !== sorted(other);
  return replaced ? Math.min(score, 0.5) : score;
}

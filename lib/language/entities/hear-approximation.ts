const BEFORE =
  /(?:大约|大概|差不多|约莫|约|近|将近|接近|左右|可能|估计|about|around|approx\.?|~) ?(?:是|有|在)? ?$/i;
const AFTER = /^ ?(?:左右|上下|前后|出头|的样子|这样|多(?![少种样]))/;

/** Says whether the words around a number blur it, and where a blurring suffix ends. */
export function hearApproximation(
  text: string,
  start: number,
  end: number,
): { approximate: boolean; end: number } {
  const after = AFTER.exec(text.slice(end, end + 5));
  if (after !== null) return { approximate: true, end: end + after[0].length };
  return { approximate: BEFORE.test(text.slice(Math.max(0, start - 10), start)), end };
}

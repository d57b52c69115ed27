/** Whether two texts differ in exactly one character: another, one more, one less, or two neighbours swapped. */
export function oneEditApart(left: string, right: string): boolean {
  const [short, long] = [[...left], [...right]].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (long.length - short.length > 1 || left === right) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  let end = 0;
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end += 1;
  const [was, is] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
  if (was.length <= 1 && is.length === 1) return true;
  return was.length === 2 && is.length === 2 && was[0] === is[1] && was[1] === is[0];
}

/** The list with one thing moved by so many places. */
export function swapped<T>(all: readonly T[], at: number, by: number): T[] {
  const next = [...all];
  const [moved] = next.splice(at, 1);
  if (moved !== undefined) next.splice(at + by, 0, moved);
  return next;
}

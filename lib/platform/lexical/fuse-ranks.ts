const K = 60;

/** Reciprocal rank fusion (Cormack et al., 2009): the sum of 1 / (60 + place) over the orders that hold an id. */
export function fuseRanks(orders: readonly (readonly string[])[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const order of orders) {
    for (const [at, id] of order.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (K + at + 1));
  }
  return scores;
}

const MOST = 4_096;

/**
 * The same work, done once for a text that comes again soon: names come at every keystroke of a search and several
 * times in every row of an import. What it gives is shared, so nobody may change it.
 */
export function keepLast<R>(work: (text: string) => R): (text: string) => R {
  const kept = new Map<string, { is: R }>();
  return (text) => {
    const known = kept.get(text);
    if (known) return known.is;
    const is = work(text);
    if (kept.size >= MOST) kept.clear();
    kept.set(text, { is });
    return is;
  };
}

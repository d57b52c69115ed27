type Predicate = (...args: unknown[]) => unknown;

let off = false;
/** Every predicate that was ever loaded, as `<module>.<name>`. */
export const predicates = new Set<string>();

function switched(id: string, real: Predicate): Predicate {
  predicates.add(id);
  // What a check hands back where it lets through: the thing that it was asked about, which is true as well.
  return (...args) => (off ? (args.at(-1) ?? true) : real(...args));
}

/** A module of policies whose predicates can be switched off. For the factories of `vi.mock`. */
export function switchable<M extends object>(module: string, real: M): M {
  const entries = Object.entries(real).map(([name, value]) => [
    name,
    typeof value === "function" ? switched(`${module}.${name}`, value as Predicate) : value,
  ]);
  return Object.fromEntries(entries) as M;
}

/** Does something as if no policy were there. */
export async function withoutPolicies<T>(act: () => Promise<T>): Promise<T> {
  off = true;
  try {
    return await act();
  } finally {
    off = false;
  }
}

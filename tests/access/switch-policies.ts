import type { Context } from "#lib/platform/context.ts";

type Predicate = (...args: unknown[]) => unknown;

const RIGHTS = new Set(["access.hasRight", "access.requireRight"]);
let off = false;
let heard: ((id: string) => void) | undefined;
let lacking: { userId: string; right: string } | undefined;
/** Every predicate that was ever loaded, as `<module>.<name>`. */
export const predicates = new Set<string>();

/** The question as if its person lacked the right: a mandate binds whoever acts. */
function withoutRight([context, ...rest]: unknown[]): unknown[] {
  const { principal } = context as Context;
  if (principal.userId !== lacking?.userId) return [context, ...rest];
  const mandate = new Set([...principal.rights].filter((right) => right !== lacking?.right));
  return [{ ...(context as Context), mandate }, ...rest];
}

function real(id: string, predicate: Predicate, args: unknown[]): unknown {
  try {
    const asked = RIGHTS.has(id) ? withoutRight(args) : args;
    const answer = predicate(...asked);
    if (answer === false) heard?.(id);
    return answer;
  } catch (error) {
    heard?.(id);
    throw error;
  }
}

function switched(id: string, predicate: Predicate): Predicate {
  predicates.add(id);
  // What a check hands back where it lets through: the thing that it was asked about, which is true as well.
  return (...args) => (off ? (args.at(-1) ?? true) : real(id, predicate, args));
}

/** A module of policies whose predicates can be switched off. For the factories of `vi.mock`. */
export function switchable<M extends object>(module: string, own: M): M {
  const entries = Object.entries(own).map(([name, value]) => [
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

/** Does something as if the person had all rights but this one. */
export async function withoutTheRight<T>(userId: string, right: string, act: () => Promise<T>): Promise<T> {
  lacking = { userId, right };
  try {
    return await act();
  } finally {
    lacking = undefined;
  }
}

/** Does something and tells which predicates said no meanwhile. */
export async function hearing<T>(act: () => Promise<T>): Promise<{ result: T; refusedBy: Set<string> }> {
  const refusedBy = new Set<string>();
  heard = (id) => refusedBy.add(id);
  try {
    return { result: await act(), refusedBy };
  } finally {
    heard = undefined;
  }
}

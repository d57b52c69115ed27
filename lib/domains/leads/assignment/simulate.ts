import { type Choice, type Chooser, chooseOwner, type Ground } from "./choose-owner.ts";

export type CameIn = Ground & { id: string; name: string; at: Date; ownerId: string | null };

/** What a rule would have decided on records in the order they came in: turns go round, loads grow. */
export function simulate<T extends Ground>(
  rule: Omit<Chooser, "cursor">,
  came: readonly T[],
  active: ReadonlySet<string>,
): (T & { choice: Choice })[] {
  const loads = new Map<string, number>();
  let cursor = -1;
  return came.flatMap((record) => {
    const choice = chooseOwner({ ...rule, cursor }, record, { active, loads });
    if (!choice) return [];
    cursor = choice.cursor;
    loads.set(choice.userId, (loads.get(choice.userId) ?? 0) + 1);
    return [{ ...record, choice }];
  });
}

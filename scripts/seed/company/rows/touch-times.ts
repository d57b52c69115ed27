import type { Activity, Task } from "../types.ts";

export type Touches = { last: Map<string, Date>; next: Map<string, Date> };

/** When each record was last worked on, and for when something is planned, by the record's key. */
export function touchTimes(activities: Activity[], tasks: Task[]): Touches {
  const last = new Map<string, Date>();
  const next = new Map<string, Date>();
  for (const { at, customer, contact, deal, lead } of activities) {
    for (const record of [customer, contact, deal, lead])
      if (record && at > (last.get(record.key) ?? new Date(0))) last.set(record.key, at);
  }
  for (const { due, done, kind, customer, contact, deal, lead } of tasks) {
    if (done || kind === "task") continue;
    for (const record of [customer, contact, deal, lead]) {
      const known = record && next.get(record.key);
      if (record && (!known || due < known)) next.set(record.key, due);
    }
  }
  return { last, next };
}

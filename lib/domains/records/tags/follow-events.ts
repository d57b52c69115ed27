import type { RelayedEvent } from "#lib/platform/outbox-relay.ts";
import { withActor } from "#lib/platform/with-actor.ts";
import { type RecordObject, recordObjects } from "../contract.ts";
import { systemContexts } from "../system-contexts.ts";
import { selectSubjects } from "../tag-repository.ts";
import { applySmartTags } from "./apply-smart-tags.ts";

const hanging = {
  activity: "activities",
  task: "tasks",
  opportunity: "opportunities",
  contact: "contacts",
} as const;
const isObject = (type: string): type is RecordObject => (recordObjects as readonly string[]).includes(type);
type Touched = Map<RecordObject, Set<string>>;

function touch(touched: Touched, object: RecordObject, id: string): void {
  touched.set(object, (touched.get(object) ?? new Set()).add(id));
}

function idsOf({ aggregateId, payload }: RelayedEvent): string[] {
  const others = (payload.others as { id: string }[] | undefined) ?? [];
  return [aggregateId, ...others.map(({ id }) => id)];
}

/** Applies the rules to the records that events tell of and to those that these hang on; new rules to all. */
export async function followEvents(events: readonly RelayedEvent[]): Promise<number> {
  let changed = 0;
  for (const tenantId of new Set(events.map((event) => event.tenantId))) {
    const own = events.filter((event) => event.tenantId === tenantId);
    const [context] = await systemContexts("smart-tags", tenantId);
    if (!context) continue;
    if (own.some(({ type }) => type === "tag.defined" || type === "tag.updated")) {
      changed += await applySmartTags(context);
    }
    const touched: Touched = new Map();
    for (const event of own) {
      const { aggregateType } = event;
      if (isObject(aggregateType)) for (const id of idsOf(event)) touch(touched, aggregateType, id);
    }
    for (const [object, table] of Object.entries(hanging)) {
      const ids = [...(touched.get(object as RecordObject) ?? [])];
      if (ids.length === 0) continue;
      const subjects = await withActor(context, (tx) => selectSubjects(tx, table, ids), { reads: true });
      for (const subject of subjects) touch(touched, subject.object, subject.id);
    }
    for (const [object, ids] of touched) {
      changed += await applySmartTags(context, { object, ids: [...ids] });
    }
  }
  return changed;
}

import { hasRight } from "#lib/platform/access.ts";
import type { Context } from "#lib/platform/context.ts";
import { loggedKinds, type SubjectObject, type TimelineKind, timelineKinds } from "../contract.ts";
import type { TimelineSource } from "../timeline-repository.ts";

/** The changes that tell how a record went; the rest stands in its field history. */
export const shownFields: Record<SubjectObject, string[]> = {
  customer: ["owner", "status", "level", "pool"],
  contact: ["customer", "title"],
  opportunity: ["owner", "amount", "expectedCloseOn", "forecastCategory"],
  lead: ["owner", "status", "budgetAmount", "pool"],
};

const sourceOf = (kind: TimelineKind): TimelineSource =>
  kind === "task" || kind === "stage" || kind === "change" || kind === "agent" ? kind : "activity";
const needs: Partial<Record<TimelineSource, string>> = { task: "task.read", stage: "opportunity.read" };

/** Where the asked kinds come from, as far as the person may read there, and which kinds of activities they are. */
export function timelineSources(
  context: Context,
  asked: readonly TimelineKind[] = timelineKinds,
): { sources: TimelineSource[]; kinds: string[] } {
  const all = new Set(asked.map(sourceOf));
  const sources = [...all].filter((source) => hasRight(context, needs[source] ?? "activity.read"));
  const logged = loggedKinds.filter((kind) => asked.includes(kind));
  // Moves of stages are told from their own history; agents' notes stand with those of rules.
  return { sources, kinds: asked.includes("system") ? [...logged, "system", "agent"] : logged };
}

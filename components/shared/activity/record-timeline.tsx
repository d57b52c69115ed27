"use client";
import { ActivityComposer } from "#components/shared/activity/activity-composer.tsx";
import { useEntry } from "#components/shared/activity/use-entry.tsx";
import { useTimeline } from "#components/shared/activity/use-timeline.ts";
import { Timeline } from "#components/shared/timeline/timeline.tsx";
import type { TimelineKind } from "#components/shared/timeline/timeline-types.ts";
import { useViewer } from "#components/shared/viewer-context.tsx";
import type { SubjectObject } from "#lib/domains/activities/contract.ts";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

const kinds: TimelineKind[] = [
  "visit",
  "call",
  "meeting",
  "wechat",
  "mail",
  "note",
  "task",
  "stage",
  "change",
  "agent",
];

/** What an activity written here is about. */
export type Subject = { object: SubjectObject; id: string; customer?: string | undefined };
type RecordTimelineProps = { spec: ObjectSpec; subject: Subject };

/** All that happened with a record, and where the next thing is written down. */
export function RecordTimeline({ spec, subject }: RecordTimelineProps) {
  const { rights } = useViewer();
  const { page, state, kinds: chosen, choose, more, again } = useTimeline(subject.object, subject.id);
  const entry = useEntry(spec, subject.id);
  return (
    <Timeline
      entries={page.items.map(entry)}
      kinds={kinds}
      chosen={chosen}
      choose={choose}
      state={state}
      more={more}
      composer={
        rights.includes("activity.create") ? (
          <ActivityComposer subject={subject} written={again} />
        ) : undefined
      }
    />
  );
}

import { requireRight } from "#lib/platform/access.ts";
import { AppError } from "#lib/platform/errors.ts";
import { query } from "#lib/platform/query.ts";
import { findRecord } from "#lib/platform/records/find-record.ts";
import { type TimelinePage, timelineInput } from "../contract.ts";
import { decodePlace, encodePlace } from "../page-cursor.ts";
import { mayReadActivities } from "../policy.ts";
import { subjectRecords } from "../related-repository.ts";
import { readEntries } from "../timeline/read-entries.ts";
import { shownFields, timelineSources } from "../timeline/timeline-sources.ts";
import { selectPlaces } from "../timeline-repository.ts";

/** All that happened with a record, newest first: activities, finished tasks, stage moves, changes, agents' writes. */
export const timeline = query({
  name: "activity.timeline",
  input: timelineInput,
  access: (context, { object }) => {
    mayReadActivities(context);
    requireRight(context, `${object}.read`);
  },
  run: async ({ tx, context, input: { object, id, kinds, limit, cursor } }): Promise<TimelinePage> => {
    const after = decodePlace(cursor);
    const row = await findRecord(tx, subjectRecords[object], id, { deleted: true });
    if (!row) throw new AppError("not_found", `no such ${object}`, { reason: "record_not_found" });
    const from = timelineSources(context, kinds);
    if (from.sources.length === 0) return { items: [], nextCursor: null };
    const asked = { object, id, ...from, fields: shownFields[object], after, limit: limit + 1 };
    const places = await selectPlaces(tx, asked);
    const shown = places.slice(0, limit);
    const last = places.length > limit ? shown.at(-1) : undefined;
    const items = await readEntries({ tx, context }, asked, shown);
    return { items, nextCursor: last ? encodePlace(last) : null };
  },
});

import { query } from "#lib/platform/query.ts";
import { selectTrackRecords } from "../comparison-repository.ts";
import { type TrackRecord, trackRecordsInput } from "../contract.ts";
import { mayReadOpportunities } from "../policy.ts";

/** What each person has open and how their deals ended, of the deals in sight; people without deals are not there. */
export const trackRecords = query({
  name: "opportunity.track_records",
  input: trackRecordsInput,
  access: mayReadOpportunities,
  run: async ({ tx, input }): Promise<{ items: TrackRecord[] }> => ({
    items: await selectTrackRecords(tx, input),
  }),
});

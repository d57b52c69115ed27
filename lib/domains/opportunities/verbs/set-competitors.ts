import { command } from "#lib/platform/command.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { setCompetitorsInput } from "../contract.ts";
import { holdOpportunity } from "../move.ts";
import { writePart } from "../parts.ts";
import { mayUpdateOpportunities } from "../policy.ts";
import { requireKnown } from "../require-known.ts";

/** Says who else is after a deal. */
export const setCompetitors = command({
  name: "opportunity.set_competitors",
  input: setCompetitorsInput,
  access: mayUpdateOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const row = await holdOpportunity(asking, call.input);
    const { competitors } = call.input;
    await requireKnown(
      asking,
      "competitor",
      competitors.map(({ competitor }, at) => ({ field: `competitors.${at}.competitor`, id: competitor })),
    );
    const given = competitors.map(({ competitor, ...rest }) => ({ ...rest, competitorId: competitor }));
    const changed = await writePart(asking, row, { name: "competitors", given });
    return outcomeOf("opportunity.competitors_set", changed);
  },
});

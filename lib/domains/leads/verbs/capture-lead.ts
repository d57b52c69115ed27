import { command } from "#lib/platform/command.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { askLeads } from "../ask-leads.ts";
import { captureLeadInput } from "../contract.ts";
import { placeOfFinder } from "../place-of.ts";
import { mayCaptureLead } from "../policy.ts";
import { refuseSame, takeIn } from "../take-in.ts";

/** Takes in a lead. Returns its id; throws `conflict` with reason `lead_duplicate` when asked to look for one. */
export const captureLead = command({
  name: "lead.capture",
  input: captureLeadInput,
  access: mayCaptureLead,
  run: async (call) => {
    const asking = await askLeads(call);
    const { onDuplicate, rawText, sourceDetail, ...values } = call.input;
    if (onDuplicate === "ask") await refuseSame(asking, values);
    const columns = {
      rawText: rawText ?? null,
      sources: [values.source],
      ...(sourceDetail && { sourceDetail }),
    };
    const changed = await takeIn(asking, values, placeOfFinder(call.context), columns);
    return outcomeOf("lead.captured", changed);
  },
});

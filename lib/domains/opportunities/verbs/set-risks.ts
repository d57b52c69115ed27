import { now } from "#lib/platform/clock.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { outcomeOf } from "#lib/platform/records/record-event.ts";
import { setRisksInput } from "../contract.ts";
import { holdOpportunity } from "../move.ts";
import { selectPart } from "../part-repository.ts";
import { writePart } from "../parts.ts";
import { mayUpdateOpportunities } from "../policy.ts";
import { requireKnown } from "../require-known.ts";

/** Says what may go wrong with a deal, and what is done about it. */
export const setRisks = command({
  name: "opportunity.set_risks",
  input: setRisksInput,
  access: mayUpdateOpportunities,
  run: async (call) => {
    const asking = await askRecords(call, "opportunity");
    const row = await holdOpportunity(asking, call.input);
    const { risks } = call.input;
    const was = new Map((await selectPart(call.tx, "risks", row.id)).map((risk) => [risk.id, risk]));
    if (risks.some(({ id }) => id !== undefined && !was.has(id))) {
      throw new AppError("not_found", "no such risk", { reason: "record_not_found" });
    }
    const owners = risks.map(({ owner }, at) => ({ field: `risks.${at}.owner`, id: owner }));
    await requireKnown(asking, "user", owners);
    const given = risks.map(({ owner, id, ...rest }) => {
      const over = rest.status === "closed";
      const closedAt = over ? (id && was.get(id)?.closedAt) || now() : null;
      return {
        ...rest,
        ...(id && { id }),
        ownerId: owner ?? null,
        closedAt: closedAt?.toISOString() ?? null,
      };
    });
    return outcomeOf("opportunity.risks_set", await writePart(asking, row, { name: "risks", given }));
  },
});

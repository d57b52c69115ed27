import { namesOfPeople } from "#lib/domains/identity/index.ts";
import { command } from "#lib/platform/command.ts";
import { AppError } from "#lib/platform/errors.ts";
import { askRecords } from "#lib/platform/records/ask-records.ts";
import { type Changed, changeRecords } from "#lib/platform/records/change-records.ts";
import type { Records } from "#lib/platform/records/define-records.ts";
import { outcomeOfMany } from "#lib/platform/records/record-event.ts";
import { refuseStale } from "#lib/platform/records/refuse-stale.ts";
import { requireRecord } from "#lib/platform/records/require-record.ts";
import { setCollaboratorsInput } from "../contract.ts";
import { mayUpdateCustomers, refusePooled } from "../policy.ts";
import { customerRecords } from "../records-repository.ts";

/** Says who works on a customer beside its owner; they see it, its contacts and what happens there. */
export const setCollaborators = command({
  name: "customer.set_collaborators",
  input: setCollaboratorsInput,
  access: mayUpdateCustomers,
  run: async (call) => {
    const asking = await askRecords(call, "customer");
    const { id, version } = call.input;
    const row = await requireRecord(asking, customerRecords, id);
    refusePooled(call.context, row);
    await refuseStale(asking, customerRecords as unknown as Records, row, version);
    const people = [...new Set(call.input.collaborators)].filter((person) => person !== row.ownerId);
    const known = await namesOfPeople(call.tx, people);
    if (people.some((person) => !known.has(person))) {
      throw new AppError("not_found", "no such person", { reason: "user_not_found" });
    }
    const set = { collaboratorIds: people };
    const changed: Changed[] = await changeRecords(
      asking,
      customerRecords as unknown as Records,
      [{ row, set }],
      "update",
    );
    return outcomeOfMany("customer.collaborators_set", changed);
  },
});

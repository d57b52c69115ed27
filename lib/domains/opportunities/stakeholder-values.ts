import type { z } from "zod";
import type { Asking } from "#lib/platform/records/asking.ts";
import type { setStakeholdersInput } from "./contract.ts";
import type { PartValues } from "./parts.ts";
import { requireKnown } from "./require-known.ts";

/** The people of a deal as they are kept; each must be a contact that the person can see. */
export async function stakeholderValues(
  asking: Asking,
  given: z.output<typeof setStakeholdersInput>["stakeholders"],
): Promise<PartValues[]> {
  await requireKnown(
    asking,
    "contact",
    given.map(({ contact }, at) => ({ field: `stakeholders.${at}.contact`, id: contact })),
  );
  return given.map(({ contact, ...rest }) => ({
    influence: null,
    note: null,
    ...rest,
    contactId: contact,
  }));
}

import type { RecordDto } from "#lib/platform/records/contract.ts";

/** How people call a lead: its company, or else its person. */
export const labelOfLead = ({ companyName, contactName, id }: RecordDto): string =>
  String(companyName || contactName || id);

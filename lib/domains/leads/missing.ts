import { type LeadFacts, type MissingField, missingFields } from "./contract.ts";

type Facts = Partial<
  Pick<LeadFacts, MissingField | "contactEmail" | "contactWechat" | "employees" | "timelineTo">
>;

function known(facts: Facts, field: MissingField): boolean {
  // Any way to reach the person will do, and a head count says the size.
  if (field === "contactPhone")
    return Boolean(facts.contactPhone ?? facts.contactEmail ?? facts.contactWechat);
  if (field === "companySize") return Boolean(facts.companySize ?? facts.employees);
  if (field === "timelineText") return Boolean(facts.timelineText ?? facts.timelineTo);
  return facts[field] !== null && facts[field] !== undefined && facts[field] !== "";
}

/** What is still to be asked before the first call, in asking order. */
export function missingOf(facts: Facts): MissingField[] {
  return missingFields.filter((field) => !known(facts, field));
}

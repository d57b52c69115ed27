import type { CompanySize, LeadSource } from "../contract.ts";
import type { LeadRow } from "../records-repository.ts";

type Known<T> = { [K in keyof T]?: NonNullable<T[K]> };

function withoutEmpty<T extends object>(values: T): Known<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Known<T>;
}

/** The company that a lead would become; none where nobody is named. */
export function customerOf(lead: LeadRow) {
  const name = lead.companyName ?? lead.contactName;
  if (name === null) return null;
  const { industry, employees, region, city, address } = lead;
  const size = lead.companySize as CompanySize | null;
  const reach = personOf(lead) === null ? { phone: lead.contactPhone, email: lead.contactEmail } : {};
  const known = withoutEmpty({ industry, employees, region, city, address, size, ...reach });
  return { name, ...known, source: lead.source as LeadSource, status: "qualified" as const };
}

/** 李 and 经理 are 李经理 where the name is not known. */
function personOf(lead: LeadRow): string | null {
  if (lead.contactName !== null) return lead.contactName;
  return lead.contactSurname === null ? null : `${lead.contactSurname}${lead.contactTitle ?? ""}`;
}

/** The person that a lead would become; none where nobody is named. */
export function contactOf(lead: LeadRow) {
  const name = personOf(lead);
  if (name === null) return null;
  const { contactSurname, contactTitle, contactPhone, contactEmail, contactWechat } = lead;
  const reach = { phone: contactPhone, email: contactEmail, wechat: contactWechat };
  return {
    name,
    ...withoutEmpty({ surname: contactSurname, title: contactTitle, ...reach }),
    source: lead.source as LeadSource,
  };
}

/** The deal that a lead would become. */
export function opportunityOf(lead: LeadRow) {
  const name = [lead.companyName ?? lead.contactName ?? lead.contactPhone, lead.need]
    .filter(Boolean)
    .join(" · ");
  const known = withoutEmpty({
    need: lead.need,
    amount: lead.budgetAmount,
    expectedCloseOn: lead.timelineTo,
  });
  return { name: name.slice(0, 120), ...known, source: lead.source as LeadSource };
}

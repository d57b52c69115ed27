import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import { industriesWithin, industryTerms, sizesIn } from "#lib/language/index.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

/** In what a document's case is like a customer: of the same trade, of the same size. */
type Likeness = { industry: boolean; size: boolean };

/** Bands that one speaks of in the same words: 大型 and 集团. */
const near: Readonly<Record<string, readonly string[]>> = {
  startup: ["startup", "small"],
  small: ["small", "startup"],
  medium: ["medium"],
  large: ["large", "enterprise"],
  enterprise: ["enterprise", "large"],
};

type SizeBand = ReturnType<typeof sizesIn>[number]["band"];

const textOf = ({ title, domain, headingPath, passage }: SearchHit): string =>
  [title, domain ?? "", ...headingPath, passage].join(" ");

/** 制造业 is told of as 制造企业 as well; a trade that is not known by its own name alone. */
function termsFor(industry: string): string[] {
  const plain = industry.replace(/(?:行业|产业|业)$/u, "");
  const wide = [industry, ...industriesWithin(industry)];
  const all = [...wide, ...wide.flatMap(industryTerms), plain];
  return all.filter((term) => term.length >= 2);
}

/** The band of a customer: as it is kept, else by how many work there. */
function bandOf({ size, employees }: RecordDto): SizeBand | undefined {
  if (typeof size === "string" && size in near) return size as SizeBand;
  return typeof employees === "number" ? sizesIn(`员工${employees}人`)[0]?.band : undefined;
}

/** In what a passage tells of somebody like this customer. */
export function likenessOf(hit: SearchHit, customer: RecordDto | null): Likeness {
  if (!customer) return { industry: false, size: false };
  const text = textOf(hit);
  const { industry } = customer;
  const band = bandOf(customer);
  return {
    industry: typeof industry === "string" && termsFor(industry).some((term) => text.includes(term)),
    size: band !== undefined && sizesIn(text).some((said) => near[band]?.includes(said.band)),
  };
}

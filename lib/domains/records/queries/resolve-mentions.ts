import type { z } from "zod";
import { hasRight } from "#lib/platform/access.ts";
import { query } from "#lib/platform/query.ts";
import {
  type MentionCandidate,
  type MentionType,
  type RecordObject,
  type ResolvedMention,
  resolveMentionsInput,
} from "../contract.ts";
import { mayUseSearch, readableObjects } from "../policy.ts";
import { findColleagues } from "../resolving/find-colleagues.ts";
import { findCompanies } from "../resolving/find-companies.ts";
import { findOpportunities, findProducts } from "../resolving/find-named.ts";
import { findPeople } from "../resolving/find-people.ts";
import { judgeCandidates } from "../resolving/judge-candidates.ts";
import type { ResolveCall } from "../resolving/resolve-call.ts";
import { saidPerson } from "../resolving/said-name.ts";

type Mention = z.output<typeof resolveMentionsInput>["mentions"][number];

const lookedFor: Record<MentionType, RecordObject[]> = {
  company: ["customer", "lead"],
  person: ["contact", "lead"],
  colleague: [],
  product: ["product"],
  opportunity: ["opportunity"],
};
const companies: RecordObject[] = ["customer", "lead"];
/** A person may be of any company that the company's name may mean this well. */
const likely = 0.6;
/** When what was said of somebody is written nowhere. */
const doubt = 0.7;
const most = 20;

async function candidatesOf(call: ResolveCall, mention: Mention): Promise<MentionCandidate[]> {
  const objects = readableObjects(call.context, mention.objects ?? lookedFor[mention.type]);
  switch (mention.type) {
    case "company":
      return findCompanies(call, mention.text, objects);
    case "person":
      return peopleMeant(call, mention, objects);
    case "colleague":
      return findColleagues(call, mention.text);
    case "product":
      return findProducts(call, mention.text);
    case "opportunity":
      return findOpportunities(call, mention.text, await companiesOf(call, mention, ["customer"]));
  }
}

/** People by what was said, and when that is nobody by what was said before their name: 采购那个李明, 泰州王总. */
async function peopleMeant(call: ResolveCall, mention: Mention, objects: RecordObject[]) {
  const places = await placesOf(call, mention);
  const found = await findPeople(call, mention.text, objects, places);
  const said = saidPerson(mention.text);
  if (said === undefined || found.some(({ match }) => match !== "part")) return found;
  const there = said.hint === "" ? undefined : await placesOf(call, { ...mention, company: said.hint });
  const known = there !== undefined && there.customers.length + there.leads.length > 0;
  if (known) return findPeople(call, said.name, objects, there);
  const called = await findPeople(call, said.name, objects, places);
  const told = called.filter(({ detail }) => detail?.includes(said.hint));
  return told.length > 0 ? told : called.map((each) => ({ ...each, score: each.score * doubt }));
}

/** The companies that were said with a mention, or that a deal is called by. */
async function companiesOf(call: ResolveCall, { text, company, customer }: Mention, objects: RecordObject[]) {
  if (customer !== undefined) return [{ object: "customer" as const, id: customer, score: 1 }];
  const found = await findCompanies(call, company ?? text, readableObjects(call.context, objects));
  const { certain, candidates } = judgeCandidates(company ?? text, found, most);
  return certain ? candidates.slice(0, 1) : candidates.filter(({ score }) => score >= likely);
}

async function placesOf(call: ResolveCall, mention: Mention) {
  if (mention.company === undefined && mention.customer === undefined) return undefined;
  const found = await companiesOf(call, mention, companies);
  const of = (object: string) => found.filter((each) => each.object === object).map(({ id }) => id);
  return { customers: of("customer"), leads: of("lead") };
}

/**
 * What names in a sentence mean among the records that the person may see: by name, shorter name, title at a company,
 * pinyin, or with one slip. Several that fit are all given, the best first, for the person to choose from; records
 * out of their sight do not exist.
 */
export const resolveMentions = query({
  name: "record.resolve",
  input: resolveMentionsInput,
  access: mayUseSearch,
  run: async ({ tx, context, input }): Promise<{ mentions: ResolvedMention[] }> => {
    const openPools = hasRight(context, "pool.manage") || hasRight(context, "pool.assign");
    const call = { tx, context, openPools };
    const mentions: ResolvedMention[] = [];
    for (const mention of input.mentions)
      mentions.push(judgeCandidates(mention.text, await candidatesOf(call, mention), input.limit));
    return { mentions };
  },
});

import type { MentionCandidate, MentionType, RecordObject } from "#lib/domains/records/contract.ts";
import { resolveMentions } from "#lib/domains/records/index.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";
import { kindOf } from "./record-kinds.ts";
import { isNamed, labelOf } from "./record-words.ts";

export type SubjectMention = {
  key: string;
  type: MentionType;
  text?: string | undefined;
  objects?: RecordObject[] | undefined;
  of?: string | undefined;
  customer?: string | undefined;
  near?: string | undefined;
};
export type MeantRecord = {
  object: MentionCandidate["object"];
  id: string;
  label: string;
  detail: string | null;
};
/**
 * `one` record, `many` to choose from, or `none`; `unclear` when it hangs on a company that is not one. Records that
 * the person may not see do not exist.
 */
export type Meant = {
  said: string | null;
  status: "one" | "many" | "none" | "unclear";
  records: MeantRecord[];
  /** Found, but not at the company that it was first looked for at. */
  elsewhere?: boolean;
};

const most = 8;
const meant = (said: string | null, records: MeantRecord[]): Meant => ({
  said,
  status: records.length === 0 ? "none" : records.length === 1 ? "one" : "many",
  records,
});

const dealOf = (deal: RecordDto): MeantRecord => ({
  object: "opportunity",
  id: deal.id,
  label: labelOf("opportunity", deal),
  detail: isNamed(deal.stage) ? deal.stage.name : null,
});

/** The deals of a company, or that are called by it: open ones, or the closed ones when none is open. */
async function dealsAt(context: Context, of: Filter): Promise<MeantRecord[]> {
  const at = (op: "eq" | "ne"): Filter => ({ all: [of, { field: "outcome", op, value: "open" }] });
  const sort = [{ field: "amount", direction: "desc" as const }];
  const { list } = kindOf("opportunity");
  const open = await list(context, { filter: at("eq"), sort, limit: most });
  const { items } =
    open.items.length > 0 ? open : await list(context, { filter: at("ne"), sort, limit: most });
  return items.map(dealOf);
}

const ofCustomer = (id: string): Filter => ({ field: "customer", op: "eq", value: id });
const calledBy = (name: string): Filter => ({ field: "name", op: "contains", value: name });

async function named(
  context: Context,
  mention: SubjectMention,
  text: string,
  customer?: string,
): Promise<Meant> {
  const { type, objects } = mention;
  const asked = { text, type, ...(objects && { objects }), ...(customer && { customer }) };
  const { mentions } = await resolveMentions(context, { mentions: [asked], limit: most });
  const [found] = mentions;
  const records = (found?.candidates ?? []).map(({ object, id, name, detail }) => ({
    object,
    id,
    label: name,
    detail,
  }));
  if (found?.certain) return { said: text, status: "one", records: records.slice(0, 1) };
  // One that is only alike is asked about too.
  return { said: text, status: records.length === 0 ? "none" : "many", records };
}

/** The record of a name: at the company, or first near one that is only talked about and then anywhere. */
async function namedNear(
  context: Context,
  mention: SubjectMention,
  text: string,
  customer: string | null,
): Promise<Meant> {
  const at = customer ?? mention.near;
  const found = await named(context, mention, text, at);
  if (found.status !== "none" || customer || !mention.near) return found;
  return { ...(await named(context, mention, text)), elsewhere: true };
}

/** The company that a mention hangs on: its id, none, or undefined while that is unclear. */
function companyOf(
  { of, customer }: SubjectMention,
  found: Record<string, Meant>,
): string | null | undefined {
  if (customer) return customer;
  if (!of || !found[of]) return null;
  const company = found[of];
  return company.status === "one" ? (company.records[0]?.id ?? null) : undefined;
}

async function resolveOne(
  context: Context,
  mention: SubjectMention,
  found: Record<string, Meant>,
): Promise<Meant> {
  const said = mention.text ?? null;
  const customer = companyOf(mention, found);
  const unseen = customer === undefined && mention.of ? found[mention.of] : undefined;
  // Whoever has a deal with a company of a colleague sees the deal, which is called by the company.
  if (unseen?.status === "none" && unseen.said && mention.type === "opportunity")
    return meant(said, await dealsAt(context, calledBy(unseen.said)));
  if (customer === undefined) return { said, status: "unclear", records: [] };
  if (mention.type !== "opportunity")
    return said ? namedNear(context, mention, said, customer) : meant(null, []);
  if (!said) return customer ? meant(null, await dealsAt(context, ofCustomer(customer))) : meant(null, []);
  const by = await named(context, mention, said, customer ?? undefined);
  return by.status === "none" && customer
    ? { ...meant(null, await dealsAt(context, ofCustomer(customer))), said }
    : by;
}

/** What the words of a sentence mean, one after the other: who or which deal hangs on which company. */
export async function resolveSubjects(
  context: Context,
  mentions: readonly SubjectMention[],
): Promise<Record<string, Meant>> {
  const found: Record<string, Meant> = {};
  for (const mention of mentions) found[mention.key] = await resolveOne(context, mention, found);
  return found;
}

import { contactRecords, customerRecords } from "#lib/domains/customers/index.ts";
import { leadRecords } from "#lib/domains/leads/index.ts";
import { opportunityRecords } from "#lib/domains/opportunities/index.ts";
import { productRecords } from "#lib/domains/products/index.ts";
import { queryTokens, searchTokens } from "#lib/language/index.ts";
import { findRecords } from "#lib/platform/records/find-record.ts";
import { guardedTokens, searchGroups } from "#lib/platform/records/search-groups.ts";
import type { RecordObject } from "../contract.ts";
import { gapVariants } from "../search/gap-variants.ts";
import { slipVariants } from "../search/slip-variants.ts";
import { selectCandidates, selectDocuments, selectSimilar } from "../search-repository.ts";
import type { ResolveCall } from "./resolve-call.ts";

const most = 60;

/** The rows whose names may be what was said, by kind, within row-level security; what pools hide is not among them. */
export async function candidateRows(call: ResolveCall, text: string, objects: RecordObject[]) {
  const groups = searchGroups(call, { searchTokens, queryTokens }, text);
  const { sounds } = queryTokens(text).fuzzy;
  const variants = [...sounds.map((sound) => [sound]), ...slipVariants(text), ...gapVariants(text)];
  const search = objects.length > 0;
  const [said, alike] = await Promise.all([
    search && groups.length > 0 ? selectCandidates(call.tx, { groups, typed: text }, objects, most) : [],
    search && variants.length > 0 ? selectSimilar(call.tx, variants, objects, most) : [],
  ]);
  const asked = { ...guardedTokens(groups), openPools: call.openPools };
  const documents = await selectDocuments(call.tx, [...new Set([...said, ...alike])], asked);
  const of = (object: RecordObject) =>
    documents.filter((each) => each.object === object).map(({ recordId }) => recordId);
  const { tx } = call;
  const [customers, contacts, leads, opportunities, products] = await Promise.all([
    findRecords(tx, customerRecords, of("customer")),
    findRecords(tx, contactRecords, of("contact")),
    findRecords(tx, leadRecords, of("lead")),
    findRecords(tx, opportunityRecords, of("opportunity")),
    findRecords(tx, productRecords, of("product")),
  ]);
  return { customers, contacts, leads, opportunities, products };
}

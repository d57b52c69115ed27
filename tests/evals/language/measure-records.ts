import type { MentionCandidate, ResolvedMention } from "../../../lib/domains/records/contract.ts";
import { judgeCandidates } from "../../../lib/domains/records/resolving/judge-candidates.ts";
import { matchCompany } from "../../../lib/domains/records/resolving/match-company.ts";
import { matchPerson } from "../../../lib/domains/records/resolving/match-person.ts";
import { saidPerson } from "../../../lib/domains/records/resolving/said-name.ts";
import { understand } from "../../../lib/language/index.ts";
import { type CorpusCase, type CorpusNames, type Expected, readCorpus } from "./corpus/read-corpus.ts";

type Wanted = NonNullable<Expected["records"]>[number];
type Found = Omit<MentionCandidate, "object" | "id" | "detail"> & { company?: string | undefined };
export type RecordFigures = { mentions: number; rate: number; misses: string[] };

const most = 20;
/** As the query does: a company must be met at least so well to narrow people and deals. */
const likely = 0.6;
const doubt = 0.7;

const companyOf = (name: string, said: string): Found[] => {
  const met = matchCompany(said, [name]);
  return met ? [{ name, ...met }] : [];
};

function personOf(said: string, name: string, title?: string, company?: string): Found[] {
  const met = matchPerson(said, { name, title: title ?? null });
  return met ? [{ name, company, ...met }] : [];
}

/** The companies that narrow who is meant: the one that is certain, else all that are likely. */
function companiesMeant(said: string, names: CorpusNames): string[] {
  const all = new Set([
    ...(names.customers ?? []),
    ...(names.contacts ?? []).flatMap((each) => (typeof each === "string" ? [] : (each.company ?? []))),
  ]);
  const found = [...all].flatMap((name) => companyOf(name, said));
  const candidates = found.map((each) => ({
    object: "customer" as const,
    id: each.name,
    detail: null,
    ...each,
  }));
  const { certain, candidates: ranked } = judgeCandidates(said, candidates, most);
  return (certain ? ranked.slice(0, 1) : ranked.filter(({ score }) => score >= likely)).map(
    ({ name }) => name,
  );
}

type Contact = { name: string; title?: string; company?: string };

/** As the query does: by all that was said, else by the name alone at what was said before it. */
function peopleMeant(
  text: string,
  contacts: readonly Contact[],
  names: CorpusNames,
  companies: readonly string[],
): Found[] {
  const places = companies.flatMap((said) => companiesMeant(said, names));
  const there = contacts.filter(({ company }) => companies.length === 0 || places.includes(company ?? ""));
  const called = (said: string, among: readonly Contact[]) =>
    among.flatMap(({ name, title, company }) => personOf(said, name, title, company));
  const found = called(text, there);
  const said = saidPerson(text);
  if (said === undefined || found.some(({ match }) => match !== "part")) return found;
  const hinted = said.hint === "" ? [] : companiesMeant(said.hint, names);
  if (hinted.length > 0)
    return called(
      said.name,
      contacts.filter(({ company }) => hinted.includes(company ?? "")),
    );
  const told = there.filter(({ title, company }) => `${company} · ${title}`.includes(said.hint));
  return told.length > 0
    ? called(said.name, told)
    : called(said.name, there).map((each) => ({ ...each, score: each.score * doubt }));
}

/** All names that may be meant, with how they answer. */
function candidatesOf({ text, object }: Wanted, names: CorpusNames, companies: readonly string[]): Found[] {
  const contacts = (names.contacts ?? []).map((each) => (typeof each === "string" ? { name: each } : each));
  const leads = names.leads ?? [];
  if (object === "user") return (names.people ?? []).flatMap((name) => personOf(text, name));
  if (object === "product") return (names.products ?? []).flatMap((name) => companyOf(name, text));
  if (object === "competitor") return (names.competitors ?? []).flatMap((name) => companyOf(name, text));
  if (object === "contact") return peopleMeant(text, contacts, names, companies);
  if (object === "opportunity")
    return (names.opportunities ?? []).flatMap(({ name, customer }) => {
      const own = matchCompany(text, [name]);
      const met = own ?? (customer === undefined ? undefined : matchCompany(text, [customer]));
      return met ? [{ name, company: customer, ...met }] : [];
    });
  const ofLeads = leads.flatMap(({ name, title, company }) => [
    ...(company === undefined ? [] : companyOf(company, text).map((each) => ({ ...each, name, company }))),
    ...personOf(text, name, title, company),
  ]);
  if (object === "lead") return ofLeads;
  return (names.customers ?? []).flatMap((name) => companyOf(name, text));
}

function agrees(wanted: Wanted, { certain, candidates }: ResolvedMention, found: readonly Found[]): boolean {
  const first = candidates[0];
  const same = (name: string) =>
    first?.name === name || found.some((each) => each.company === name && each.name === first?.name);
  if (wanted.none) return !certain;
  if (wanted.is) return certain && same(wanted.is.name);
  return !certain && (wanted.among ?? []).every(({ name }) => candidates.some((each) => each.name === name));
}

function judge(item: CorpusCase, text: string, wanted: Wanted): string | undefined {
  const names = item.names ?? {};
  const { entities } = understand(text, { now: new Date(item.now), names });
  const companies = entities.flatMap((entity) =>
    entity.type === "company" && !wanted.text.includes(entity.text) ? [entity.value.name] : [],
  );
  const found = candidatesOf(wanted, names, companies);
  const candidates = found.map((each, at) => ({
    object: "customer" as const,
    id: `${at}`,
    detail: null,
    ...each,
  }));
  const resolved = judgeCandidates(wanted.text, candidates, most);
  if (agrees(wanted, resolved, found)) return undefined;
  const got = resolved.candidates
    .slice(0, 3)
    .map(({ name, match, score }) => `${name} ${match} ${score.toFixed(2)}`);
  return `${item.id} ${text} → ${wanted.text}: ${resolved.certain ? "certain" : "asks"} ${got.join(", ")}; wanted ${JSON.stringify(wanted)}`;
}

/** Scores what names lead to, on the corpus's own records, the held or the open part. */
export function measureRecords(held: boolean): RecordFigures {
  const cases = [...readCorpus().values()].flat().filter((item) => item.held === held);
  const verdicts = cases.flatMap((item) =>
    item.turns.flatMap(({ text, expect }) =>
      (expect.records ?? []).map((wanted) => judge(item, text, wanted)),
    ),
  );
  const misses = verdicts.filter((miss) => miss !== undefined);
  return { mentions: verdicts.length, rate: 1 - misses.length / Math.max(1, verdicts.length), misses };
}

import { rankMatch, type SearchTexts } from "#lib/language/index.ts";
import type { SearchHit } from "../contract.ts";
import type { Company, FoundDocument } from "../search-repository.ts";

type By = SearchHit["by"];
export type Ranked = { document: FoundDocument; company: Company | undefined; score: number; by: By };
export type Asker = { userId: string; at: Date; typed: string };

const own = 6;
const freshest = 4;
const freshDays = 90;
const byNumber = 80;
/** A mail is full of the company it is at: a name said so counts more. */
const byMail = 45;
const dayMs = 86_400_000;

function textsOf({ object, title, subtitle }: FoundDocument, company: Company | undefined): SearchTexts {
  const texts = subtitle ? [subtitle] : [];
  // Of names the first is the record's own: a company counts less for its people than for itself.
  const names = company ? ["", company.name] : [];
  if (object === "contact") return { people: [title], names, texts };
  return { names: [title, ...names.slice(1)], texts };
}

/** What of the record met the words. */
function metBy(document: FoundDocument, named: number, withCompany: number): By {
  if (document.byPhone) return "phone";
  if (document.byMail && named === 0) return "email";
  if (named > 0) return "name";
  return withCompany > 0 ? "company" : "similar";
}

/** How well a document answers, with one's own and recent ones before equals. */
export function rankDocument(
  document: FoundDocument,
  company: Company | undefined,
  { userId, at, typed }: Asker,
): Ranked {
  const withCompany = rankMatch(typed, textsOf(document, company));
  const named = company ? rankMatch(typed, textsOf(document, undefined)) : withCompany;
  const days = Math.max(0, at.getTime() - document.updatedAt.getTime()) / dayMs;
  const fresh = freshest * Math.max(0, 1 - days / freshDays);
  const mine = document.ownerId === userId ? own : 0;
  const guarded = document.byPhone ? byNumber : document.byMail ? byMail : 0;
  const met = Math.max(withCompany, guarded);
  const by = metBy(document, named, withCompany);
  return { document, company, by, score: met + mine + fresh + document.weight / 2 };
}

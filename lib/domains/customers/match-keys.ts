import { companyKey, soundKey, typoKeys } from "#lib/language/index.ts";
import type { MatchKey } from "#lib/platform/records/define-records.ts";

type Kind = MatchKey["kind"];

/** The part of a company's name that tells it apart. */
export function nameKey(name: string): string {
  return companyKey(name).strict;
}

const keys = (kind: Kind, values: (string | null | undefined)[]): MatchKey[] =>
  values.flatMap((value) => (value ? [{ kind, value }] : []));

export type CustomerFacts = {
  name?: string | null;
  uscc?: string | null;
  phone?: string | null;
  email?: string | null;
};

/** What a company is recognised by. Names that share a key may be the same; `similarNames` judges. */
export function customerMatchKeys(facts: CustomerFacts): MatchKey[] {
  const key = facts.name ? companyKey(facts.name) : undefined;
  return [
    ...keys("uscc", [facts.uscc?.toUpperCase()]),
    ...keys("phone", [facts.phone]),
    ...keys("email", [facts.email]),
    ...keys("name", [key?.strict]),
    ...keys("name_pinyin", key ? [soundKey(key.loose)] : []),
    ...keys("name_typo", key ? typoKeys(key.strict) : []),
  ];
}

export type ContactFacts = {
  name?: string | null;
  phone?: string | null;
  landline?: string | null;
  email?: string | null;
  wechat?: string | null;
  customerId?: string | null;
};

/** What a person is recognised by: a name alone says nothing, at one company it does. */
export function contactMatchKeys(facts: ContactFacts): MatchKey[] {
  const name = facts.name?.replace(/\s/g, "").toLowerCase();
  return [
    ...keys("phone", [facts.phone]),
    ...keys("email", [facts.email]),
    ...keys("wechat", [facts.wechat?.toLowerCase()]),
    ...keys("name", [name && facts.customerId ? `${facts.customerId}=${name}` : null]),
  ];
}

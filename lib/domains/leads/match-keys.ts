import { companyKey, soundKey, typoKeys } from "#lib/language/index.ts";
import type { MatchKey } from "#lib/platform/records/define-records.ts";

type Kind = MatchKey["kind"];

const keys = (kind: Kind, values: (string | null | undefined)[]): MatchKey[] =>
  values.flatMap((value) => (value ? [{ kind, value }] : []));

export type MatchFacts = {
  companyName?: string | null | undefined;
  contactPhone?: string | null | undefined;
  contactEmail?: string | null | undefined;
  contactWechat?: string | null | undefined;
};

function companyKeys(name: string): MatchKey[] {
  const { strict, loose } = companyKey(name);
  return [
    ...keys("name", [strict]),
    ...keys("name_typo", typoKeys(strict)),
    ...keys("name_pinyin", [soundKey(loose)]),
  ];
}

/** What a lead is recognised by: how to reach the person, and the company by key, by sound and less one character. */
export function leadMatchKeys(facts: MatchFacts): MatchKey[] {
  return [
    ...keys("phone", [facts.contactPhone]),
    ...keys("email", [facts.contactEmail?.toLowerCase()]),
    ...keys("wechat", [facts.contactWechat?.toLowerCase()]),
    ...(facts.companyName ? companyKeys(facts.companyName) : []),
  ];
}

import { listColleagues } from "#lib/domains/identity/index.ts";
import type { MentionCandidate } from "../contract.ts";
import { matchPerson } from "./match-person.ts";
import type { ResolveCall } from "./resolve-call.ts";

/** People of the company itself: everybody may know them. */
export async function findColleagues({ context }: ResolveCall, text: string): Promise<MentionCandidate[]> {
  const { people } = await listColleagues(context, {});
  return people.flatMap(({ id, name, team }): MentionCandidate[] => {
    const met = matchPerson(text, { name, title: null });
    return met ? [{ object: "user", id, name, detail: team, ...met }] : [];
  });
}

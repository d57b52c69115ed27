import type { NameOf, Similarity } from "./contract.ts";
import { similarCompanies } from "./similar-companies.ts";
import { similarPeople } from "./similar-people.ts";

/** How far two names may mean the same company or the same person, by the best reason there is. */
export function similarNames(left: string, right: string, of: NameOf = "company"): Similarity {
  if (left.trim() === "" || right.trim() === "") return { kind: "none", score: 0 };
  return of === "company" ? similarCompanies(left, right) : similarPeople(left, right);
}

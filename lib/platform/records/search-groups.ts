import { hasRight } from "../access.ts";
import type { Asking } from "./asking.ts";
import { guards, type Tokenizer } from "./search-document.ts";

const inCompany = /^(?:\p{Script=Han}{2}|[a-z0-9]{2,12})$/u;
const plain = /^[a-z0-9]{3,}$/;

/** A typed token and the marked forms that the person may search by: their company's, phones', mails'. */
function markedTokens({ context }: Pick<Asking, "context">, token: string): string[] {
  return [
    token,
    ...(inCompany.test(token) ? [`^${token}`] : []),
    ...(plain.test(token) && hasRight(context, "phone.read") ? [guards.phone + token] : []),
    ...(plain.test(token) && hasRight(context, "email.read") ? [guards.email + token] : []),
  ];
}

/** The words of a question as groups of tokens: a record is found that has one of each group. */
export function searchGroups(
  asking: Pick<Asking, "context">,
  tokenizer: Tokenizer,
  words: string,
): string[][] {
  const { must } = tokenizer.queryTokens(words);
  return must.map((group) => [...new Set(group.flatMap((token) => markedTokens(asking, token)))]);
}

/** The tokens of a question that only meet what may be masked. */
export function guardedTokens(groups: string[][]): { phone: string[]; email: string[] } {
  const behind = (mark: string) => groups.flat().filter((token) => token.startsWith(mark));
  return { phone: behind(guards.phone), email: behind(guards.email) };
}

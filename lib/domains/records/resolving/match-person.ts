import { personTitle, similarNames, soundKey } from "#lib/language/index.ts";
import { fitTitle } from "./fit-title.ts";
import type { Match } from "./match-company.ts";
import { slipScore } from "./slip-score.ts";

const NICK = /^[老小阿](?<surname>\p{Script=Han}{1,2})$/u;
const fold = (name: string): string => name.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

export type Person = { name: string; title: string | null };

/** How a person answers what was said: by name, by surname and title (张总), by nickname (老吴), by sound; undefined when not. */
export function matchPerson(said: string, person: Person): Match | undefined {
  const { name, title } = person;
  const [typed, written] = [fold(said), fold(name)];
  if (typed === written) return { match: "exact", score: 1 };
  const called = personTitle(typed);
  if (called !== undefined && called.start === 0)
    return bySurname(called.surname, called.title, { name: written, title });
  // 王建国总经理: the name is said whole, the title only confirms it.
  const bare = withoutTitle(typed);
  if (bare !== undefined) return matchPerson(bare, person);
  const nick = NICK.exec(typed)?.groups?.surname;
  if (nick !== undefined && hasSurname(written, nick)) return { match: "alias", score: 0.8 };
  // Tom of Tom Chen, 建国 of 王建国: a given name by itself.
  if (name.toLowerCase().split(/\s+/).includes(typed)) return { match: "alias", score: 0.8 };
  const { kind, score } = similarNames(said, name, "person");
  if (kind === "same" || kind === "loose") return { match: "exact", score: 0.95 };
  if (kind === "pinyin") return { match: "pinyin", score: 0.9 * score };
  if (kind === "typo") return { match: "typo", score: slipScore(typed, written, 0.85 * score) };
  if (typed.length >= 2 && written.endsWith(typed)) return { match: "alias", score: 0.7 };
  return kind === "contains" ? { match: "part", score: 0.4 } : undefined;
}

const TITLE =
  /(?<=\p{Script=Han}{2})(?:[总副]?经理|[总副]?裁|[总副]?监|主任|[科处部厂院校所行局店]长|主管|老师|先生|女士|工程师)$/u;

function withoutTitle(typed: string): string | undefined {
  const at = TITLE.exec(typed)?.index;
  return at === undefined ? undefined : typed.slice(0, at);
}

function bySurname(surname: string, title: string, person: Person): Match | undefined {
  // 李经理 may be all that is on record.
  if (person.name === `${surname}${title}`) return { match: "exact", score: 1 };
  const same = hasSurname(person.name, surname);
  const own = person.name.slice(0, surname.length);
  if (!same && soundKey(own, "person") !== soundKey(surname, "person")) return undefined;
  const fits = Math.max(fitTitle(title, person.title), fitTitle(title, titleIn(person.name)) >= 0.9 ? 1 : 0);
  if (fits === 0) return same ? { match: "part", score: 0.4 } : undefined;
  const score = 0.58 + 0.34 * fits;
  return same ? { match: "title", score } : { match: "pinyin", score: score - 0.3 };
}

const titleIn = (name: string): string | null => personTitle(name)?.title ?? null;

function hasSurname(name: string, surname: string): boolean {
  return name.startsWith(surname) || (NICK.exec(name)?.groups?.surname ?? "") === surname;
}

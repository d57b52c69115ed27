import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { type RoleId, roleIds, type StaffDto, type TeamDto } from "#lib/domains/identity/contract.ts";
import {
  type AccountBook,
  accountBefore,
  namedIn,
  readAccount,
  teamSaid,
  unknownTeam,
} from "./read-account.ts";

const input = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  role: z.enum(roleIds).nullable(),
  like: z.string().nullable(),
  region: z.boolean(),
});
type Input = z.output<typeof input>;
type Missing = "name" | "role" | "team" | "email";

const mostChips = 6;

/** The turn with the sentence before it, where that is an account that waits for its yes and this one goes on from it. */
function goingOn(turn: Turn): Turn {
  const { state, understanding } = turn;
  const before = state.pending?.kind === "confirm" ? accountBefore(turn) : null;
  if (!before || namedIn(understanding) !== null) return turn;
  const text = [before.text, turn.text].join(turn.t("lead.clauseComma"));
  const entities = [...understanding.entities, ...before.entities];
  return { ...turn, text, understanding: { ...understanding, text, entities } };
}

/** What no account holds. */
const notHeld = /手机|电话|区域|片区|\b(?:phone|region)\b/iu;
/** 区域跟林珊一样: of where they work, and not of their rights. */
const ofRegion = /(?:区域|片区|地区)(?:也)?(?:跟|和|同|与|像)/u;

const bookIn = (done: FinishedCall[]): AccountBook | undefined =>
  resultOf(done, "account_list")?.output as AccountBook | undefined;

/** Administrators stand above all teams; everybody else belongs to one, where there are any. */
function missingOf({ name, email, role }: Input, team: TeamDto | undefined, teams: TeamDto[]): Missing[] {
  return [
    ...(name ? [] : (["name"] as const)),
    ...(role ? [] : (["role"] as const)),
    ...(team || role === "admin" || teams.length === 0 ? [] : (["team"] as const)),
    ...(email ? [] : (["email"] as const)),
  ];
}

/** Who has an account already: by the address, or by the name where no other address was said. */
function taken({ name, email }: Input, book: AccountBook): StaffDto | undefined {
  const same = (one: string | null, other: string | null) => one?.toLowerCase() === other?.toLowerCase();
  const byEmail = email ? book.people.find((each) => same(each.email, email)) : undefined;
  return byEmail ?? (email ? undefined : book.people.find((each) => name !== null && each.name === name));
}

/** The colleague whose rights are the pattern; undefined where none was named or none is called so. */
const patternOf = ({ like, region }: Input, book: AccountBook): StaffDto | undefined =>
  like === null || region
    ? undefined
    : book.people.find(({ name }) => name === like || name.startsWith(`${like} `));

/** Role and team as they were said, else as the colleague has them. */
function placeOf(given: Input, book: AccountBook, turn: Turn): { role: RoleId | null; team?: TeamDto } {
  const pattern = patternOf(given, book);
  const team = teamSaid(turn.text, book.teams) ?? book.teams.find(({ id }) => id === pattern?.team?.id);
  return { role: pattern?.role ?? given.role, ...(team && { team }) };
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (!wasTried(done, "account_list")) return [{ tool: "account_list", input: {} }];
  const book = bookIn(done);
  if (!book || wasTried(done, "account_create") || taken(given, book)) return [];
  const { role, team } = placeOf(given, book, turn);
  const { name, email } = given;
  if (missingOf({ ...given, role }, team, book.teams).length > 0 || !name || !email || !role) return [];
  return [{ tool: "account_create", input: { name, email, access: role, ...(team && { team: team.id }) } }];
}

/** What the new account takes from the colleague's, which itself stays as it is. */
function likeText(given: Input, book: AccountBook, { t }: Turn): string {
  if (given.like === null || given.region) return "";
  const pattern = patternOf(given, book);
  if (!pattern) return t("system.account.noPattern", { name: given.like });
  return t("system.account.asPattern", {
    name: pattern.name,
    role: t(`identity.role.${pattern.role}`),
    team: pattern.team?.name ?? t("system.account.noTeam"),
  });
}

function question(
  given: Input,
  missing: Missing[],
  book: AccountBook,
  turn: Turn,
  done: FinishedCall[],
): Reply {
  const { t } = turn;
  const chips: Record<Missing, string[]> = {
    name: [],
    role: roleIds.map((role) => t(`identity.role.${role}`)),
    team: book.teams.slice(0, mostChips).map(({ name }) => name),
    email: [],
  };
  const slots = missing.map((key) => ({
    key,
    label: t(`system.account.field.${key}`),
    ...(key === "email" && { hint: t("system.account.emailHint") }),
    chips: chips[key].map((text) => ({ label: text, text })),
  }));
  const names = slots.map(({ label }) => label).join(t("lead.listComma"));
  const stranger = missing.includes("team") ? unknownTeam(turn.text, book.teams) : null;
  const unknown = stranger ? t("system.account.unknownTeam", { name: stranger }) : "";
  const text = [
    likeText(given, book, turn),
    unknown + t("system.account.ask", { name: given.name ?? t("system.account.newcomer"), names }),
  ];
  return askFor(turn, done, text.filter(Boolean).join("\n\n"), slots);
}

/** What stands there already, and how it may be changed. */
function standing(given: Input, person: StaffDto, turn: Turn): Reply {
  const { t } = turn;
  if (given.name !== null && given.name !== person.name)
    return replyWith(turn, [], t("system.account.taken", { email: person.email, name: person.name }));
  const text = t(person.active ? "system.account.exists" : "system.account.existsLocked", {
    name: person.name,
    email: person.email,
    role: t(`identity.role.${person.role}`),
    team: person.team?.name ?? t("system.account.noTeam"),
  });
  const chip = person.active ? "changeRole" : "unlock";
  const suggestions = [
    {
      label: t(`system.account.chip.${chip}`),
      text: t(`system.account.chip.${chip}Text`, { name: person.name }),
    },
  ];
  const self = { type: "user", id: person.id, label: person.name };
  return about(replyWith(turn, [], text, { suggestions }), [self]);
}

const may = ({ context }: Turn): boolean => context.principal.rights.has("user.manage");

/** Whoever may not is told who may; that they tried is kept. */
const attempt = ({ name, email }: Input): SkillCall[] => [
  { tool: "account_list", input: {} },
  { tool: "account_create", input: { ...(name && { name }), ...(email && { email }) } },
];

function refused(book: AccountBook | undefined, turn: Turn): Reply {
  const admins = (book?.people ?? []).filter(({ role, active }) => role === "admin" && active);
  const names = admins.map(({ name }) => name).join(turn.t("lead.listComma"));
  return replyWith(turn, [], turn.t(names ? "system.account.askAdmin" : "system.account.noAdmin", { names }));
}

/** Opens an account for a colleague by the rights of a role: asks what is missing, shows the rights, waits for a yes. */
export const provisionUserSkill = defineSkill({
  name: "provision_user",
  agent: "system",
  intents: ["user.provision"],
  shows: ["slot_form", "proposal"],
  input,
  read: (turn) => {
    const whole = goingOn(turn);
    return { ...readAccount(whole), region: ofRegion.test(whole.text) };
  },
  gather: (given, turn, done) => {
    if (may(turn)) return gather(given, goingOn(turn), done);
    return done.length === 0 ? attempt(given) : [];
  },
  compose: (given, turn, done) => {
    const { t } = turn;
    const book = bookIn(done);
    if (!may(turn)) return refused(book, turn);
    if (!book) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
    const made = resultOf(done, "account_create")?.output as
      | { id: string; name: string; email: string; role: string }
      | undefined;
    if (made) {
      const text = t("system.account.created", { ...made, role: t(`identity.role.${made.role}`) });
      const self = { type: "user", id: made.id, label: made.name };
      const left = notHeld.test(goingOn(turn).text) ? t("system.account.notHeld") : "";
      const told = [text, left, t("system.account.handOver")].filter(Boolean);
      return about(replyWith(turn, done, told.join("\n\n")), [self]);
    }
    if (wasTried(done, "account_create"))
      return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
    const person = taken(given, book);
    if (person) return standing(given, person, turn);
    const { role, team } = placeOf(given, book, turn);
    return question(given, missingOf({ ...given, role }, team, book.teams), book, turn, done);
  },
});

import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { type Days, periodSaid } from "#agents/skills/periods.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import type { ToldAct } from "#agents/tools/accounts/audit.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatMoment, formatShortDay } from "#lib/platform/messages/format.ts";
import type { AccountBook } from "./read-account.ts";

const actKinds = ["login", "absent", "export", "account", "failure"] as const;
export const actsAsked = z.object({
  kind: z.enum(actKinds),
  days: z.object({ from: z.string(), to: z.string() }),
  /** 昨晚: only from that hour on. */
  from: z.string().nullable(),
});
type ActsAsked = z.output<typeof actsAsked>;

const dayMs = 86_400_000;
const lookBack = 6;
const told = 6;
const mostNames = 20;
const words: [RegExp, ActsAsked["kind"]][] = [
  [/登(?:录|陆|入).{0,4}(?:失败|不上|错误)|密码.{0,3}错|failed (?:login|sign)/iu, "failure"],
  [
    /(?:谁|哪些人|哪个人|哪几个人|有没有人|多少人).{0,8}(?:没有?|未)(?:怎么)?(?:登录|登陆|登入|上过?线)|(?:没有?|未)(?:登录|登陆|登入|上线)过?的(?:人|同事|账号|有)|who (?:has not|hasn't|did not|didn't) (?:logged?|signed?) ?in/iu,
    "absent",
  ],
  [/导出|export/iu, "export"],
  [/登录|登陆|登入|上过线|\blog(?:ged)? ?in|sign(?:ed)? ?in/iu, "login"],
  [
    /(?:权限|角色|账号|帐号).{0,6}(?:改|开|停|动|变|给)|(?:改|开|停|动)(?:过|了).{0,6}(?:权限|角色|账号|帐号)|changed (?:the )?(?:rights|roles|permissions|accounts)|(?:rights|role|permission|account) changes/iu,
    "account",
  ],
];
const begins: Record<Exclude<ActsAsked["kind"], "failure">, (action: string) => boolean> = {
  absent: (action) => action === "session.open",
  login: (action) => action === "session.open",
  export: (action) => action.includes("export"),
  account: (action) => /^user\.(?:create|update|reset|revert)|^apikey\./.test(action),
};

/** The last days, today included, where no others were said. */
export const daysAsked = (turn: Turn): Days =>
  periodSaid(turn) ?? {
    from: dayOf(new Date(turn.now.getTime() - lookBack * dayMs)),
    to: dayOf(turn.now),
  };

/** 昨天谁登录过, 谁导出了客户: acts on no record in particular; null where none is asked about. */
export function actsIn(turn: Turn): ActsAsked | null {
  const kind = words.find(([said]) => said.test(turn.text))?.[1];
  if (!kind) return null;
  const date = turn.understanding.entities.find((each) => each.type === "date");
  const window = date?.type === "date" ? (date.value.window?.from ?? null) : null;
  return { kind, days: daysAsked(turn), from: window };
}

/** The call for the acts, unless that was done. */
export function actsCalls({ kind, days }: ActsAsked, done: FinishedCall[]): SkillCall[] {
  if (wasTried(done, "audit_list") || kind === "failure") return [];
  const ofLogins = kind === "login" || kind === "absent";
  const acts = {
    tool: "audit_list" as const,
    input: { ...days, ...(ofLogins && { action: "session." }), limit: 200 },
  };
  return kind === "absent" ? [acts, { tool: "account_list", input: {} }] : [acts];
}

/** Who may log in and did not. Whoever never logged out counts as well: they were not there anew. */
function absentReply(acts: readonly ToldAct[], when: string, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const book = resultOf(done, "account_list")?.output as AccountBook | undefined;
  if (!book) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const there = new Set(acts.map(({ by }) => by.id));
  const absent = book.people.filter(({ id, active }) => active && !there.has(id)).map(({ name }) => name);
  if (absent.length === 0) return replyWith(turn, [], t("system.trace.nobody.absent", { days: when }));
  const names = absent.slice(0, mostNames).join(t("lead.listComma"));
  const rest = absent.length - mostNames;
  const head = t("system.trace.absentHead", { days: when, count: absent.length, names });
  const more = rest > 0 ? t("system.trace.absentMore", { rest }) : "";
  return replyWith(turn, [], `${head}${more}\n${t("system.trace.absentNote")}`);
}

/** 11月29日（周日）, or the days that are looked at. */
export function daysText({ from, to }: Days, turn: Turn): string {
  const { t, now } = turn;
  const recent = to === dayOf(now) && from === dayOf(new Date(now.getTime() - lookBack * dayMs));
  if (recent) return t("system.trace.recent");
  return from === to
    ? formatShortDay(from, t)
    : t("insight.days", { from: formatShortDay(from, t), to: formatShortDay(to, t) });
}

/** Who signed in, how often and when last. */
function loginLines(acts: readonly ToldAct[], { t }: Turn): { people: number; lines: string[] } {
  const people = Map.groupBy(acts, ({ by }) => by.id);
  const lines = [...people.values()].map((own) =>
    t("system.trace.loginLine", {
      name: own[0]?.by.name ?? "",
      count: own.length,
      at: formatMoment(own[0]?.at ?? "", t),
    }),
  );
  return { people: people.size, lines };
}

const lineOf = ({ at, by, what, label, records }: ToldAct, { t }: Turn): string =>
  t("system.trace.act", {
    at: formatMoment(at, t),
    name: by.name,
    what: label ? `${what} ${label}` : what,
    records,
  });

/** What was done of that kind, by whom and when; plainly, where it was not. */
export function actsReply({ kind, days, from }: ActsAsked, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (kind === "failure") return replyWith(turn, [], t("system.trace.failures"));
  const output = resultOf(done, "audit_list")?.output as { items: ToldAct[] } | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const late = ({ at }: ToldAct) => from === null || formatMoment(at, t).slice(-5) >= from;
  const acts = output.items.filter(
    (item) => item.decision === "allowed" && begins[kind](item.action) && late(item),
  );
  const when = daysText(days, turn) + (from ? ` ${from} ${t("system.trace.onwards")}` : "");
  if (kind === "absent") return absentReply(acts, when, turn, done);
  if (acts.length === 0) return replyWith(turn, [], t(`system.trace.nobody.${kind}`, { days: when }));
  const { people, lines: logins } = loginLines(acts, turn);
  const lines = kind === "login" ? logins : acts.map((act) => lineOf(act, turn));
  const head = t(`system.trace.${kind}Head`, { days: when, count: acts.length, people });
  const text = [
    head,
    lines
      .slice(0, told)
      .map((line) => `- ${line}`)
      .join("\n"),
  ];
  return replyWith(turn, [], text.join("\n\n"));
}

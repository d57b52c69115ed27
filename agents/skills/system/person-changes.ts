import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, failureText, replyWith, wasTried } from "#agents/skills/evidence.ts";
import type { Days } from "#agents/skills/periods.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import type { ToldAct } from "#agents/tools/accounts/audit.ts";
import type { HistoryItem } from "#lib/domains/audit/index.ts";
import type { StaffDto } from "#lib/domains/identity/contract.ts";
import { recordObjects } from "#lib/domains/records/contract.ts";
import { formatMoment } from "#lib/platform/messages/format.ts";
import { daysText } from "./acts-asked.ts";

const told = 8;
/** So many records are looked at for what stood there before. */
const looked = 5;
const near = 400;
/** What is written down of the talk itself changes no record. */
const ownAffairs = /^(?:conversation|knowledge|session|view|notification)\.|^user\.(?:set|forget)_/;

const outputs = <T>(done: FinishedCall[], tool: string): { output: T; input: Record<string, unknown> }[] =>
  done.flatMap((call) =>
    call.tool === tool && call.outcome.status === "done"
      ? [{ output: call.outcome.result.output as T, input: call.input as Record<string, unknown> }]
      : [],
  );

/** What the person did to records, the newest first. */
const actsOf = (done: FinishedCall[]): ToldAct[] =>
  (outputs<{ items: ToldAct[] }>(done, "audit_list")[0]?.output.items ?? []).filter(
    ({ action, decision }) => decision === "allowed" && !ownAffairs.test(action),
  );

/** The calls for what one colleague changed: the acts, then what stood there before. */
export function personCalls(person: StaffDto, days: Days, done: FinishedCall[]): SkillCall[] {
  if (!wasTried(done, "audit_list"))
    return [{ tool: "audit_list", input: { ...days, user: person.id, limit: 200 } }];
  if (wasTried(done, "record_history")) return [];
  const targets = new Map<string, { object: string; id: string }>();
  for (const { target } of actsOf(done)) {
    if (target && recordObjects.some((each) => each === target.type))
      targets.set(target.id, { object: target.type, id: target.id });
  }
  return [...targets.values()]
    .slice(0, looked)
    .map((each) => ({ tool: "record_history", input: { ...each, limit: 20 } }));
}

type Entry = { at: string; title: string };

/** 金额：30万 → 40万: what the act changed, from the record's own journal. */
function changesOf(act: ToldAct, done: FinishedCall[]): string {
  const call = done.find(
    ({ tool, input, outcome }) =>
      tool === "record_history" &&
      outcome.status === "done" &&
      (input as { id?: string }).id === act.target?.id,
  );
  if (call?.outcome.status !== "done") return "";
  const { changes } = call.outcome.result.output as { changes: HistoryItem[] };
  const card = call.outcome.result.artifacts.find(({ kind }) => kind === "timeline");
  const entries: Entry[] = card?.kind === "timeline" ? card.data.entries : [];
  return entries
    .filter((_entry, at) => {
      const change = changes[at];
      return change?.op === "update" && Math.abs(Date.parse(change.at) - Date.parse(act.at)) <= near;
    })
    .slice(0, 2)
    .map(({ title }) => title)
    .join("；");
}

/** What one colleague changed, when, and from what to what. */
export function personReply(person: StaffDto, days: Days, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (outputs(done, "audit_list").length === 0)
    return replyWith(turn, [], failureText(turn, done) ?? t("agents.nothing"));
  const acts = actsOf(done);
  const self = { type: "user", id: person.id, label: person.name };
  const when = daysText(days, turn);
  if (acts.length === 0)
    return about(replyWith(turn, [], t("system.trace.byPersonNone", { name: person.name, days: when })), [
      self,
    ]);
  const lines = acts.slice(0, told).map((act) => {
    const changed = changesOf(act, done);
    const what = act.label ? `${act.what} **${act.label}**` : act.what;
    return `- ${formatMoment(act.at, t)} ${what}${changed ? `${t("lead.colon")}${changed}` : ""}`;
  });
  const text = [
    t("system.trace.byPerson", { name: person.name, days: when, count: acts.length }),
    lines.join("\n"),
  ];
  return about(replyWith(turn, [], text.join("\n\n")), [self]);
}

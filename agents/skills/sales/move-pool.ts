import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { industriesSaid } from "#agents/skills/industries-said.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import {
  askWhich,
  lookUp,
  type Refs,
  readSubject,
  type Subject,
  subjectFound,
} from "#agents/skills/subject.ts";
import { labelOf } from "#agents/tools/records/record-words.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import type { PoolDto } from "#lib/domains/pools/contract.ts";
import { placesWithin } from "#lib/language/index.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  takes: z.boolean(),
  /** How many, where none is named: 捞三条公海线索. */
  count: z.number().nullable(),
  object: z.enum(["lead", "customer"]),
  reason: z.string().nullable(),
  /** Only what waits there is asked for. */
  asks: z.boolean(),
  /** How many one may still claim is asked for. */
  limits: z.boolean(),
  /** Which of those that wait: of a trade, in a place. */
  which: z.custom<Filter>().nullable(),
});
type Input = z.output<typeof input>;
type Page = { total: number; records: RecordDto[] };

const asking = /有什么|有哪些|多少|还能|可以领|[?？吗]\s*$/u;
const because =
  /(?:因为|由于|原因(?:是|：|:)?|[，,])(?<reason>[^，。；]{2,60}(?:没预算|不需要|跟不动|没需求|不考虑|联系不上|倒闭|选了[^，。]{0,10}|太忙|没时间|[^，。；]{0,40}))/u;
const longest = 20;
const limits = /能(?:再)?(?:领|捞|认领|要)(?:几|多少)|名额|额度|how many.{0,20}claim/iu;

/** 有什么好的，捞两条给我: what is said last is what is wanted. */
const lastPart = (text: string): string =>
  text.split(/[，。；,;]/u).findLast((part) => part.trim() !== "") ?? text;

const anyOf = (fields: string[], names: string[]): Filter[] =>
  names.length === 0
    ? []
    : [{ any: names.flatMap((value) => fields.map((field): Filter => ({ field, op: "contains", value }))) }];

function whichOf(turn: Turn): Filter | null {
  const places = turn.understanding.entities.flatMap((each) =>
    each.type === "region" ? each.value.name : [],
  );
  const within = places.flatMap((name) => [name, ...placesWithin(name)]);
  const inside: Filter[] =
    within.length === 0
      ? []
      : [{ any: ["region", "city"].map((field) => ({ field, op: "in", value: within })) }];
  const all = [...anyOf(["industry"], industriesSaid(turn)), ...inside];
  return all.length > 1 ? { all } : (all[0] ?? null);
}

function read(turn: Turn): z.input<typeof input> {
  const { clause, text, understanding } = turn;
  const said = understanding.entities.find(({ type }) => type === "object");
  const quantity = understanding.entities.find(({ type }) => type === "quantity" || type === "count_order");
  const count =
    quantity?.type === "quantity"
      ? quantity.value.value
      : quantity?.type === "count_order" && quantity.value.many
        ? quantity.value.count
        : null;
  const kind = said?.type === "object" ? said.value.object : undefined;
  const near = turn.state.focus.find(({ type }) => type === "lead" || type === "customer");
  const takes = clause.intent !== "pool.release";
  const subject = readSubject(turn, ["customer", "lead"]);
  return {
    subject: takes && subject.mentions.length === 0 && count !== null ? { ...subject, known: {} } : subject,
    takes,
    count,
    object: kind === "customer" || (kind !== "lead" && near?.type === "customer") ? "customer" : "lead",
    reason: because.exec(text)?.groups?.reason ?? null,
    asks: asking.test(lastPart(text)),
    limits: limits.test(text),
    which: whichOf(turn),
  };
}

const recordOf = (refs: Refs): FocusRecord | undefined => refs.customer ?? refs.lead;
const waiting: Filter = { field: "pool", op: "is_not_empty" };

function listWaiting({ object, count, which }: Input): SkillCall {
  const sort = object === "lead" ? [{ field: "score", direction: "desc" as const }] : undefined;
  const limit = Math.min(count ?? longest, 50);
  return {
    tool: "record_list",
    input: { object, filter: which ? { all: [waiting, which] } : waiting, ...(sort && { sort }), limit },
  };
}

/** A company that waits in a pool, by its name: as a customer, as a lead. */
const named = (q: string): SkillCall[] =>
  (["customer", "lead"] as const).map((object) => ({
    tool: "record_list",
    input: { object, q, filter: waiting, limit: 3 },
  }));

/** The one record of that name that waits; undefined where none or several do. */
function onlyFound(done: FinishedCall[]): (FocusRecord & { object: string }) | undefined {
  const all = done.flatMap(({ tool, outcome }) => {
    if (tool !== "record_list" || outcome.status !== "done") return [];
    const { object, records } = outcome.result.output as {
      object: "customer" | "lead";
      records: RecordDto[];
    };
    return records.map((record) => ({ object, type: object, id: record.id, label: labelOf(object, record) }));
  });
  return all.length === 1 ? all[0] : undefined;
}

const pageIn = (done: FinishedCall[]): Page | undefined =>
  resultOf(done, "record_list")?.output as Page | undefined;

const leftText = (turn: Turn, done: FinishedCall[]): string => {
  const { t } = turn;
  const pools = (resultOf(done, "pool_list")?.output as { pools: PoolDto[] } | undefined)?.pools ?? [];
  const lines = pools.map(({ name, object, waiting: count, claimsLeft }) =>
    t(claimsLeft === null ? "selling.pool.unlimited" : "selling.pool.left", {
      ...{ name, count, object: t(`objects.${object}`) },
      left: claimsLeft ?? 0,
    }),
  );
  return lines.length > 0 ? lines.join("\n\n") : t("selling.pool.none");
};

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  if (given.limits) return wasTried(done, "pool_list") ? [] : [{ tool: "pool_list", input: {} }];
  const asked = lookUp(given.subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(given.subject, done);
  const record = recordOf(refs);
  const { takes, asks, count, reason } = given;
  const name = given.subject.mentions[0]?.text;
  if (takes && !record && name !== undefined && !wasTried(done, "record_list")) return named(name);
  const only = takes && !record && name !== undefined ? onlyFound(done) : undefined;
  if (only && !asks && !wasTried(done, "pool_claim"))
    return [{ tool: "pool_claim", input: { object: only.object, records: [{ id: only.id }] } }];
  if ((unclear && !record) || (takes && name !== undefined && !record)) return [];
  if (record && !asks) {
    const tool = takes ? ("pool_claim" as const) : ("pool_release" as const);
    if (wasTried(done, tool) || (!takes && !reason)) return [];
    const records = { object: record.type, records: [{ id: record.id }] };
    return [{ tool, input: { ...records, ...(!takes && { reason }) } }];
  }
  if (!takes) return [];
  if (!wasTried(done, "record_list")) return [listWaiting(given)];
  const found = pageIn(done)?.records ?? [];
  if (asks || count === null || found.length === 0 || wasTried(done, "pool_claim")) return [];
  const records = found.slice(0, count).map(({ id, version }) => ({ id, version }));
  return [{ tool: "pool_claim", input: { object: given.object, records } }];
}

function listReply({ object, which }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const page = pageIn(done);
  if (!page) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const what = t(`objects.${object}`);
  if (page.total === 0)
    return replyWith(turn, [], t(which ? "selling.pool.noneSuch" : "selling.pool.empty", { object: what }));
  const names = page.records.slice(0, 5).map((record, at) => `${at + 1}. ${labelOf(object, record)}`);
  const text = [t("selling.pool.waiting", { count: page.total, object: what }), names.join("\n")];
  const first = page.records[0];
  const chip = first && {
    label: t("selling.pool.take", { label: labelOf(object, first) }),
    text: t("selling.pool.takeText", { label: labelOf(object, first) }),
  };
  return replyWith(turn, done, text.join("\n\n"), { suggestions: chip ? [chip] : [] });
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (given.limits) return replyWith(turn, done, failureText(turn, done) ?? leftText(turn, done));
  const { refs, unclear } = subjectFound(given.subject, done);
  const record = recordOf(refs) ?? (given.takes ? onlyFound(done) : undefined);
  if (unclear && !record) return askWhich(turn, [], unclear);
  const moved = resultOf(done, given.takes ? "pool_claim" : "pool_release");
  if (moved) {
    const { count, pool } = moved.output as { count: number; pool?: { name: string } };
    const label = record?.label ?? t("selling.pool.several", { count, object: t(`objects.${given.object}`) });
    const key = given.takes ? "selling.pool.claimed" : "selling.pool.released";
    return about(replyWith(turn, done, t(key, { label, pool: pool?.name ?? "" })), [record]);
  }
  if (wasTried(done, "pool_claim") || wasTried(done, "pool_release"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  if (given.takes) return listReply(given, turn, done);
  if (!record)
    return askFor(turn, [], t("selling.pool.which"), [{ key: "customer", label: t("objects.customer") }]);
  const chips = ["budget", "need", "reach"].map((key) => {
    const label = t(`selling.pool.reason.${key}`);
    return { label, text: label };
  });
  const asked = askFor(turn, [], t("selling.pool.why", { label: record.label }), [
    { key: "reason", label: t("selling.pool.reasonLabel"), chips },
  ]);
  return about(asked, [record]);
}

/** Takes leads or customers out of a public pool, says what waits there, or gives one up with the reason. */
export const movePoolSkill = defineSkill({
  name: "move_pool",
  agent: "sales",
  intents: ["pool.claim", "pool.release"],
  shows: ["record_table", "choice", "slot_form", "proposal"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});

import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich } from "#agents/skills/subject.ts";
import { labelOf } from "#agents/tools/records/record-words.ts";
import type { Meant } from "#agents/tools/records/resolve-subjects.ts";
import type { Filter, RecordDto } from "#lib/platform/records/contract.ts";
import { readAssignee } from "./read-assignee.ts";

const input = z.object({
  from: z.string(),
  to: z.string().nullable(),
  /** How many go over: half of them, all, or so many. */
  share: z.union([z.literal("half"), z.literal("all"), z.number()]),
  reason: z.string(),
});
type Input = z.output<typeof input>;
type Page = { total: number; records: RecordDto[] };

const most = 50;
const told = 5;
const half = /一半|半数|对半|half/iu;

/** Whose leads they are now. */
export const ownerSaid = ({ understanding: { entities } }: Turn): string | undefined =>
  entities.flatMap((each) =>
    each.type === "owner" && each.value.kind === "person" ? (each.value.name ?? []) : [],
  )[0];

function read(turn: Turn): z.input<typeof input> {
  const from = ownerSaid(turn) ?? "";
  const { known, mentions } = readAssignee(turn).subject;
  const to = mentions[0]?.text ?? known.assignee?.label ?? null;
  const count = turn.understanding.entities.find(({ type }) => type === "quantity");
  const share = half.test(turn.text) ? "half" : count?.type === "quantity" ? count.value.value : "all";
  return { from, to: to === from ? null : to, share, reason: turn.text.trim().slice(0, 200) };
}

const openOf = (owner: string): Filter => ({
  all: [
    { field: "owner", op: "eq", value: owner },
    { field: "status", op: "in", value: ["new", "contacted", "qualified"] },
  ],
});

type Found = Partial<Record<"from" | "assignee", Meant>>;
const foundIn = (done: FinishedCall[]): Found =>
  (resultOf(done, "records_resolve")?.output as { found: Found } | undefined)?.found ?? {};
const only = (meant: Meant | undefined) => (meant?.status === "one" ? meant.records[0] : undefined);
const pageIn = (done: FinishedCall[]): Page | undefined =>
  resultOf(done, "record_list")?.output as Page | undefined;

/** Of the leads, best first, every second one, so that both keep as good ones; or the first ones. */
function taken({ share }: Input, records: RecordDto[]): RecordDto[] {
  if (share === "half") return records.filter((_, at) => at % 2 === 1 || records.length === 1);
  return share === "all" ? records : records.slice(0, share);
}

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  const { from, to, reason } = given;
  if (!to) return [];
  if (!wasTried(done, "records_resolve")) {
    const mentions = [
      { key: "from", type: "colleague", text: from },
      { key: "assignee", type: "colleague", text: to },
    ];
    return [{ tool: "records_resolve", input: { mentions } }];
  }
  const found = foundIn(done);
  const [giver, receiver] = [only(found.from), only(found.assignee)];
  if (!giver || !receiver) return [];
  if (!wasTried(done, "record_list")) {
    const sort = [{ field: "score", direction: "desc" }];
    return [{ tool: "record_list", input: { object: "lead", filter: openOf(giver.id), sort, limit: most } }];
  }
  const leads = taken(given, pageIn(done)?.records ?? []);
  if (leads.length === 0 || wasTried(done, "lead_assign_many")) return [];
  const assignments = leads.map(({ id }) => ({ lead: id, to: receiver.id, reason }));
  return [{ tool: "lead_assign_many", input: { assignments } }];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const slot = { key: "assignee", label: t("agents.which.object.assignee") };
  if (!given.to) return askFor(turn, [], t("management.split.whom", { from: given.from }), [slot]);
  const found = foundIn(done);
  for (const meant of [found.from, found.assignee])
    if (meant && !only(meant)) return askWhich(turn, [], { key: "assignee", meant });
  const names = { from: only(found.from)?.label ?? given.from, to: only(found.assignee)?.label ?? given.to };
  const page = pageIn(done);
  if (!page) return replyWith(turn, [], failureText(turn, done) ?? t("agents.nothing"));
  if (page.total === 0) return replyWith(turn, [], t("management.split.none", names));
  if (!resultOf(done, "lead_assign_many"))
    return replyWith(turn, [], failureText(turn, done) ?? t("agents.nothing"));
  const leads = taken(given, page.records);
  const lines = leads.slice(0, told).map((lead, at) => `${at + 1}. **${labelOf("lead", lead)}**`);
  const text = [
    t("management.split.done", { ...names, total: page.total, count: leads.length }),
    lines.join("\n"),
  ];
  return replyWith(turn, done, text.join("\n\n"));
}

/** 把周远的线索分一半给林珊: open leads go from one colleague to another, as one proposal. */
export const splitLeadsSkill = defineSkill({
  name: "split_leads",
  agent: "sales_management",
  intents: [],
  shows: ["record_table", "choice", "slot_form", "proposal"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});

import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { labelOf } from "#agents/tools/records/record-words.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { companyKey } from "#lib/utils/company-key.ts";

const kinds = ["lead", "customer", "contact"] as const;
type Kind = (typeof kinds)[number];
type Hit = { id: string | null; name: string; owner: string | null; inPool: boolean };

const input = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  kinds: z.array(z.enum(kinds)),
  merge: z.boolean(),
  /** Whether all leads are looked through, as no one is named. */
  all: z.boolean(),
});
type Input = z.output<typeof input>;

const everywhere = /(?:有没有|有哪些|哪些|查一?下|找一?下|看看).{0,8}重复|重复的?(?:线索|有哪些|都有)/u;
const scanned = 50;
const merging = /合并|合成|并到|并成|merge/iu;

function read({ clause, understanding, state }: Turn): z.input<typeof input> {
  const company = understanding.entities.find(({ type }) => type === "company");
  const phone = understanding.entities.find(({ type }) => type === "phone");
  const near = state.focus.find(({ type }) => type === "lead" || type === "customer");
  const said = kinds.filter((kind) =>
    understanding.entities.some((each) => each.type === "object" && each.value.object === kind),
  );
  const name = company?.type === "company" ? company.value.name : null;
  const number = phone?.type === "phone" ? phone.value.number : null;
  return {
    name: name ?? (number ? null : (near?.label.split(" · ")[0] ?? null)),
    phone: number,
    kinds: said.length > 0 ? said : number ? [...kinds] : ["lead", "customer"],
    all: everywhere.test(understanding.text) && !company && !phone,
    merge: merging.test(understanding.text) || clause.intent === "record.merge",
  };
}

/** What was found of each kind, in the order in which it was looked for. */
function hitsOf(given: Input, done: FinishedCall[]): { kind: Kind; hits: Hit[] }[] {
  const checks = done.filter(({ tool }) => tool === "duplicate_check");
  return given.kinds.map((kind, at) => {
    const outcome = checks[at]?.outcome;
    const hits =
      outcome?.status === "done" ? (outcome.result.output as { duplicates: Hit[] }).duplicates : [];
    return { kind, hits };
  });
}

/** Two of one kind that the person sees both: the first stays, as it was found first. */
function pairOf(given: Input, done: FinishedCall[]): { kind: Kind; keep: string; merge: string } | undefined {
  for (const { kind, hits } of hitsOf(given, done)) {
    const [keep, merge] = hits.flatMap(({ id }) => id ?? []);
    if (keep && merge && hits.length === 2) return { kind, keep, merge };
  }
  return undefined;
}

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  const { name, phone, all } = given;
  if (all) {
    const sort = [{ field: "createdAt", direction: "desc" }];
    return wasTried(done, "record_list")
      ? []
      : [{ tool: "record_list", input: { object: "lead", sort, limit: scanned } }];
  }
  if (!name && !phone) return [];
  if (!wasTried(done, "duplicate_check"))
    return given.kinds.map((object) => ({
      tool: "duplicate_check",
      input: { object, ...(name && { name }), ...(phone && { phone }) },
    }));
  const pair = given.merge ? pairOf(given, done) : undefined;
  if (!pair || wasTried(done, "record_merge")) return [];
  return [
    {
      tool: "record_merge",
      input: { object: pair.kind, keep: { id: pair.keep }, merge: { id: pair.merge } },
    },
  ];
}

/** The leads that share a phone or a company's name, of those that came last. */
function alikeText(turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const page = resultOf(done, "record_list")?.output as { total: number; records: RecordDto[] } | undefined;
  if (!page) return failureText(turn, done) ?? t("agents.nothing");
  const groups = new Map<string, RecordDto[]>();
  for (const record of page.records) {
    const { contactPhone: phone, companyName: company } = record;
    const key = typeof company === "string" ? companyKey(company) : typeof phone === "string" ? phone : "";
    if (key) groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  const alike = [...groups.values()].filter((group) => group.length > 1);
  const seen = { count: page.records.length, total: page.total };
  if (alike.length === 0) return t("market.same.noneIn", seen);
  const lines = alike.map(
    (group) => `- ${group.map((record) => `**${labelOf("lead", record)}**`).join(t("lead.listComma"))}`,
  );
  return [t("market.same.foundIn", { ...seen, groups: alike.length }), lines.join("\n")].join("\n\n");
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (given.all) return replyWith(turn, [], alikeText(turn, done));
  if (!given.name && !given.phone)
    return askFor(turn, done, t("market.same.which"), [{ key: "customer", label: t("objects.customer") }]);
  if (wasTried(done, "record_merge")) {
    const failed = failureText(turn, done);
    return replyWith(
      turn,
      done,
      failed ?? t("market.same.merged", { name: given.name ?? given.phone ?? "" }),
    );
  }
  const found = hitsOf(given, done);
  const words = given.name ?? given.phone ?? "";
  const lines = found.flatMap(({ kind, hits }) =>
    hits.map(({ name, owner, inPool, id }) =>
      t(id ? "market.same.line" : "market.same.hidden", {
        object: t(`objects.${kind}`),
        name,
        owner: inPool ? t("agents.same.inPool") : (owner ?? t("agents.noOwner")),
      }),
    ),
  );
  if (lines.length === 0)
    return replyWith(turn, [], failureText(turn, done) ?? t("market.same.none", { name: words }));
  const several = found.find(({ hits }) => hits.length > 1);
  const mergeable = !given.merge && pairOf(given, done) !== undefined;
  const text = [
    t(several ? "market.same.several" : "market.same.one", { name: words, count: lines.length }),
    lines.map((line) => `- ${line}`).join("\n"),
    given.merge ? t("market.same.cannotMerge") : "",
  ];
  const suggestions = mergeable
    ? [{ label: t("market.same.chip"), text: t("market.same.chipText", { name: words }) }]
    : [];
  return { ...replyWith(turn, done, text.filter(Boolean).join("\n\n")), suggestions };
}

/** Whether a company or person is there more than once, over all channels and owners; and makes two of them one. */
export const checkDuplicatesSkill = defineSkill({
  name: "check_duplicates",
  agent: "market",
  intents: ["duplicate.check", "record.merge"],
  shows: ["report", "record", "slot_form", "proposal"],
  input,
  read,
  gather: (given, _turn, done) => gather(given, done),
  compose,
});

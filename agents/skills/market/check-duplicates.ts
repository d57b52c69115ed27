import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { askFor, failureText, replyWith, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";

const kinds = ["lead", "customer", "contact"] as const;
type Kind = (typeof kinds)[number];
type Hit = { id: string | null; name: string; owner: string | null; inPool: boolean };

const input = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  kinds: z.array(z.enum(kinds)),
  merge: z.boolean(),
});
type Input = z.output<typeof input>;

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
  const { name, phone } = given;
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

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
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

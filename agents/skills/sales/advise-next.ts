import { z } from "zod";
import type { ArtifactMap } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { inCharge } from "#agents/skills/in-charge.ts";
import { quoteOf } from "#agents/skills/passages.ts";
import { openDeals, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readAbout, type Subject } from "#agents/skills/subject.ts";
import type { BriefDeal, RecordBrief } from "#agents/tools/records/read-brief.ts";
import { isNamed, labelOf } from "#agents/tools/records/record-words.ts";
import type { PipelineDto } from "#lib/domains/opportunities/contract.ts";
import { knownLines, metIn } from "./known-facts.ts";
import { obstacleIn } from "./obstacle-in.ts";
import { signalsOf } from "./signals.ts";
import { caseFor, caseLine, type Stall, stallSearches, wayPast } from "./stall-advice.ts";

const input = z.object({ subject: z.custom<Subject>() });
type Input = z.output<typeof input>;
const most = 4;

/** The deal it is about: the one that was named, else the largest open one. */
const dealIn = (brief: RecordBrief, id: string | undefined): BriefDeal | undefined =>
  openDeals(brief).find((deal) => deal.id === id) ?? openDeals(brief)[0];

function gather({ subject }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  const settled = settle(subject, done);
  if (settled.calls.length > 0) return settled.calls;
  if (!settled.brief || wasTried(done, "knowledge_search")) return [];
  const deal = dealIn(settled.brief, settled.refs.opportunity?.id);
  const stage = isNamed(deal?.stage) ? deal.stage.name : "";
  const first: SkillCall = {
    tool: "knowledge_search",
    input: { query: `${stage} 阶段 推进 下一步`.trim(), limit: 2 },
  };
  const stall = stallOf(settled.brief, deal);
  const held = stall ? stallSearches([stall], turn) : [];
  return deal ? [...held, first, { tool: "pipeline_list", input: {} }] : [first];
}

/** The deal with what was said last, where that tells of something in the way. */
function stallOf(brief: RecordBrief, deal: BriefDeal | undefined): Stall | undefined {
  const [lastTalk] = metIn(brief);
  if (!deal || !lastTalk || obstacleIn(`${lastTalk.subject} ${lastTalk.body}`) === null) return undefined;
  return { stage: isNamed(deal.stage) ? deal.stage.name : "", customer: brief.customer, lastTalk };
}

/** What leads out of the stage that the deal is in. */
function stageSteps(deal: BriefDeal | undefined, done: FinishedCall[]): { id: string; title: string }[] {
  const pipelines =
    (resultOf(done, "pipeline_list")?.output as { pipelines: PipelineDto[] } | undefined)?.pipelines ?? [];
  const at = isNamed(deal?.stage) ? deal.stage.id : null;
  const stage = pipelines.flatMap(({ stages }) => stages).find(({ id }) => id === at);
  return (stage?.exitCriteria ?? []).map(({ key, text }) => ({ id: key, title: text }));
}

function planOf(
  label: string,
  acts: string[],
  stage: { id: string; title: string }[],
  turn: Turn,
): ArtifactMap["plan"] {
  const step = (id: string, title: string) => ({ id, title, day: null, owner: null, state: "open" as const });
  return {
    title: turn.t("selling.next.plan", { label }),
    steps: [
      ...acts.map((title, at) => step(`act${at}`, title)),
      ...stage.map(({ id, title }) => step(id, title)),
    ],
  };
}

function compose({ subject }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(subject, done);
  if (settled.unclear && !settled.brief) return askWhich(turn, [], settled.unclear);
  const { brief } = settled;
  if (!brief) {
    const failed = failureText(turn, done);
    if (failed) return replyWith(turn, done, failed);
    return askFor(turn, [], t("selling.next.which"), [
      { key: "customer", label: t("agents.which.object.customer") },
    ]);
  }
  const deal = dealIn(brief, settled.refs.opportunity?.id);
  const stall = stallOf(brief, deal);
  const signalled = signalsOf(brief, deal?.id, turn)
    .filter(({ key }) => t.has(`selling.signal.${key}.act`))
    .map(({ key, values }) => t(`selling.signal.${key}.act`, values));
  const acts = [stall ? wayPast(stall, turn) : "", ...signalled].filter(Boolean).slice(0, most);
  const label = deal ? labelOf("opportunity", deal) : labelOf(brief.object, brief.record);
  const stage = stageSteps(deal, done);
  const stageName = isNamed(deal?.stage) ? deal.stage.name : "";
  const hit = stall && caseFor(stall, done);
  const quote = hit ? null : quoteOf(done);
  const text = [
    acts.length > 0
      ? `${t("selling.next.head", { label })}\n${acts.map((act, at) => `${at + 1}. ${act}`).join("\n")}`
      : t("selling.next.nothing", { label }),
    stage.length > 0
      ? t("selling.next.stage", {
          stage: stageName,
          items: stage.map(({ title }) => title).join(t("lead.listComma")),
        })
      : "",
    ...knownLines(brief, deal ? [deal] : [], turn),
    hit ? caseLine(hit, turn) : "",
    quote ? t("selling.visit.quote", quote) : "",
  ];
  const chips = ["task", "visit"].map((key) => ({
    label: t(`selling.next.chip.${key}.label`),
    text: t(`selling.next.chip.${key}.text`, { label: settled.refs.customer?.label ?? label }),
  }));
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"), { suggestions: chips });
  const plan = { kind: "plan" as const, data: planOf(label, acts, stage, turn) };
  const cards = reply.artifacts.filter(({ kind }) => kind === "record");
  const main = deal ? { type: "opportunity", id: deal.id, label } : undefined;
  return about({ ...reply, artifacts: [...cards, ...(plan.data.steps.length > 0 ? [plan] : [])] }, [
    main,
    settled.refs.customer,
    settled.refs.contact,
  ]);
}

/** What to do next with a company or a deal, the most pressing first, each from a fact. */
export const adviseNextSkill = defineSkill({
  name: "advise_next",
  agent: "sales",
  lead: inCharge,
  intents: ["next_action.ask"],
  shows: ["record", "plan", "choice", "slot_form"],
  input,
  read: (turn) => ({ subject: readAbout(turn) }),
  gather,
  compose,
});

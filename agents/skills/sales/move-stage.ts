import { z } from "zod";
import type { ArtifactMap } from "#agents/contract.ts";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { nextSearch } from "#agents/skills/next-search.ts";
import { breathOf, passagesIn } from "#agents/skills/passages.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, lookUp, readSubject, subjectFound } from "#agents/skills/subject.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { WriteOutput } from "#agents/tools/records/written.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import type { SearchHit } from "#lib/domains/knowledge/contract.ts";
import type { PipelineDto, StageDto, UnmetRule } from "#lib/domains/opportunities/contract.ts";
import type { Entity } from "#lib/language/index.ts";
import { type SignalKey, signalsOf } from "./signals.ts";
import { askToSkip, skipIsMeant, skippedStages, unmetOnTheWay } from "./skipped-stages.ts";

const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  stage: z.string().nullable(),
  /** What such a stage is called everywhere: 报价 is proposal. */
  stageKey: z.string().nullable(),
  /** How many stages further, or back, where none is named. */
  step: z.union([z.literal(1), z.literal(-1)]).nullable(),
  overrideReason: z.string().nullable(),
  /** Facts that were told with it: what a stage asks for is often said in the same breath. */
  set: z.record(z.string(), z.unknown()),
});
type Input = z.output<typeof input>;
type Moved = WriteOutput & { moved: true; advice: UnmetRule[] };
type Held = { moved: false; unmet: UnmetRule[]; mayOverride: boolean; deal: { name: string } };

const stageWords =
  /(?:进入|推进到|推到|推进|走到|到了?|退回到?|退到|回到)\s*(?:“|「)?(?<name>[\p{L}\p{N}]{2,8}?)(?:”|」)?(?:阶段|环节|了?[。！]?$|吧)/u;
const forward =
  /下一?个?(?:阶段|环节|步)|(?:往|向)(?:前|下)(?:走|推|挪|移|进)|前进一|推进一|再进一|next stage|forward/i;
const backward =
  /上一?个?(?:阶段|环节|步)|(?:往|向)(?:后|回)(?:走|推|挪|移|退)|退回|退一|打回|倒回|回退|previous stage|back/i;
const stepSaid = (text: string): 1 | -1 | null => (backward.test(text) ? -1 : forward.test(text) ? 1 : null);

const longestQuote = 120;
const mostWatched = 3;
/** Of whom and of what stands in words of their own. */
const own = new Set<SignalKey>(["worry", "rival", "rivalWeak"]);
/** What may go wrong with a deal that goes on. */
const watched = new Set<SignalKey>([
  ...(["closePassed", "stepLate", "taskLate", "quiet", "worry", "rival", "rivalWeak"] as const),
  ...(["noDecider", "noBudget", "noClose", "noPerson"] as const),
]);

/** Words that push a deal past its criteria. */
const pushing = /强制|特批|硬推|先推(?:过去|上去|着|了?再说)|破例|override|force/i;

function briefOf(done: FinishedCall[]): RecordBrief | undefined {
  return resultOf(done, "record_brief")?.output as RecordBrief | undefined;
}

/** The pipeline that the deal is in. */
function pipelineOf(done: FinishedCall[]): PipelineDto | undefined {
  const output = resultOf(done, "pipeline_list")?.output as { pipelines: PipelineDto[] } | undefined;
  const at = briefOf(done)?.record.pipeline as { id: string } | null | undefined;
  return output?.pipelines.find(({ id, main }) => (at ? id === at.id : main));
}

const openStages = (done: FinishedCall[]): StageDto[] =>
  (pipelineOf(done)?.stages ?? []).filter(({ kind }) => kind === "open");

/** The stage that the words mean: by its name, or one of the two in the other; the one before or behind where none is named. */
function stageMeant(
  { stage: said, stageKey, step }: Pick<Input, "stage" | "stageKey" | "step">,
  done: FinishedCall[],
): StageDto | undefined {
  const stages = openStages(done);
  if (!said) {
    const now = briefOf(done)?.record.stage as { id: string } | null | undefined;
    const at = stages.findIndex(({ id }) => id === now?.id);
    return step === null || at < 0 ? undefined : stages[at + step];
  }
  return (
    stages.find(({ name }) => name === said) ??
    stages.find(({ name }) => name.includes(said) || said.includes(name)) ??
    stages.find(({ key }) => key === stageKey)
  );
}

function askStage(turn: Turn, done: FinishedCall[], said: string | null): Reply {
  const { t } = turn;
  const stages = openStages(done);
  const question = said ? t("agents.stage.unknown", { said }) : t("agents.stage.which");
  const chips = stages.map(({ name }) => ({ label: name, text: name }));
  return askFor(turn, done, question, [{ key: "stage", label: t("fields.opportunity.stage"), chips }]);
}

/** 小一百万 按95万记: of several amounts the one that is to be kept, else the first. */
function moneyMeant({ entities, text }: Turn["understanding"]): Entity | undefined {
  const all = entities.filter(({ type }) => type === "money");
  const kept = all.findLast(({ start }) => keptAs.test(text.slice(Math.max(0, start - 4), start)));
  return kept ?? all[0];
}
const keptAs = /(?:按|就|记|定|改成|改为|写|填|算|实际|最终|最后)(?:是|在|为|到)?\s?$/u;

/** 金额 50万, 预计月底签: what is said of the deal along with its stage. */
function factsSaid({ clause, understanding }: Turn): Record<string, unknown> {
  const money = moneyMeant(understanding);
  const date = understanding.entities.find(({ type }) => type === "date");
  const closes = date?.type === "date" && /成交|签|结单|拿下|close/iu.test(clause.text);
  return {
    ...(money?.type === "money" && money.value.currency === "CNY" && { amount: money.value.amount }),
    ...(closes && { expectedCloseOn: date.value.to }),
  };
}

function heldText({ unmet, deal, mayOverride }: Held, stage: StageDto, turn: Turn): string {
  const { t } = turn;
  const binding = unmet.filter(({ advisory }) => !advisory);
  const missing = binding.map(({ text }) => t("agents.stage.missingLine", { text })).join("\n");
  const first = t("agents.stage.held", { label: deal.name, stage: stage.name });
  return [first, missing, t(mayOverride ? "agents.stage.mayOverride" : "agents.stage.fillIn")].join("\n\n");
}

/** What the new stage is for and what leads out of it, as steps; nobody has said when. */
function planOf(stage: StageDto, owner: string | null, turn: Turn): ArtifactMap["plan"] {
  const steps = stage.exitCriteria.map(({ key, text }) => ({
    id: key,
    title: text,
    day: null,
    owner,
    state: "open" as const,
  }));
  return {
    title: turn.t("agents.stage.plan", { stage: stage.name }),
    ...(stage.guidance && { goal: stage.guidance }),
    steps,
  };
}

/** The open risks of the deal, as it was read. */
function risksOf(brief: RecordBrief | undefined, turn: Turn): ArtifactMap["risk_list"]["items"] {
  const deal = brief?.deals.find(({ id }) => id === brief.record.id);
  return (deal?.risks ?? [])
    .filter(({ status }) => status === "open")
    .map((risk) => ({
      id: risk.id,
      title: risk.title,
      level: risk.level as "low" | "medium" | "high",
      kind: turn.t(`choices.risk.kind.${risk.kind}`),
      ...(typeof risk.mitigation === "string" && { action: risk.mitigation }),
    }));
}

/** What the documents say on how this stage is gone through: for the trade first, then for anybody. */
function practiceFor(stage: StageDto, done: FinishedCall[], { t }: Turn): SkillCall[] {
  const industry = briefOf(done)?.customer?.industry;
  const words = t("agents.stage.practice", { stage: stage.name, guidance: stage.guidance ?? "" });
  const guidance = (stage.guidance ?? "").split(/[，,；;。]/u).filter((part) => part.length >= 4);
  const questions = [
    [words, typeof industry === "string" ? industry : ""].join(" "),
    t("agents.stage.method", { stage: stage.name }),
    stage.name,
    `${stage.name.slice(-2)}阶段`,
    `${stage.name.slice(0, 2)}阶段`,
    ...guidance.map((part) => t("agents.stage.howTo", { part })),
  ];
  return nextSearch(done, questions.slice(0, 6), {
    types: ["best_practice", "process", "template", "rule"],
    limit: 4,
  });
}

/** The document that is on this stage, before one that only speaks of it. */
function practiceIn(stage: StageDto, done: FinishedCall[]): SearchHit | undefined {
  const hits = passagesIn(done);
  return (
    hits.find(({ title, headingPath }) => [title, ...headingPath].join(" ").includes(stage.name)) ?? hits[0]
  );
}

const stepsText = ({ steps }: ArtifactMap["plan"], { t }: Turn): string =>
  steps.length > 0
    ? t("agents.stage.steps", { items: steps.map(({ title }) => title).join(t("lead.listComma")) })
    : "";

/** What may go wrong by what the records say, where nobody has kept a risk. */
function toWatch({ record }: Moved, turn: Turn, done: FinishedCall[]): string {
  const { t } = turn;
  const brief = briefOf(done);
  const signals = brief ? signalsOf(brief, record.id, turn) : [];
  const items = signals
    .filter(({ key }) => watched.has(key) && !(key === "noBudget" && typeof record.amount === "number"))
    .slice(0, mostWatched)
    .map(({ key, values }) =>
      t(`${own.has(key) ? "agents.stage" : "selling.signal"}.${key}${own.has(key) ? "" : ".why"}`, values),
    );
  return items.length > 0 ? t("agents.stage.watch", { items: items.join("；") }) : t("agents.stage.noRisk");
}

/** 已从“方案报价”推进到“商务谈判”, and which stages were left out on the way. */
function movedText(moved: Moved, stage: StageDto, turn: Turn, done: FinishedCall[]): string[] {
  const { t } = turn;
  const line = moved.diff.find(({ field }) => field === "stage");
  const over = skippedStages(openStages(done), stageNow(done), stage.id)
    .map(({ name }) => t("agents.stage.quoted", { name }))
    .join(t("lead.listComma"));
  return [
    t(goesBack.test(turn.clause.text) ? "agents.stage.movedBack" : "agents.stage.moved", {
      label: moved.label,
      from: line?.before ?? "",
      to: stage.name,
      rate: stage.probability,
    }),
    over ? t("agents.stage.leftOut", { names: over }) : "",
  ];
}

function movedReply(moved: Moved, stage: StageDto, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const risks = risksOf(briefOf(done), turn);
  const missing = moved.advice.map(({ text }) => text).join(t("lead.listComma"));
  const owner = (moved.record.owner as { name: string } | null)?.name ?? null;
  const plan = planOf(stage, owner, turn);
  const hit = practiceIn(stage, done);
  const text = [
    ...movedText(moved, stage, turn, done),
    [stage.guidance ?? "", stepsText(plan, turn)].filter(Boolean).join(""),
    hit ? t("selling.visit.quote", { title: hit.title, text: breathOf(hit.passage, longestQuote) }) : "",
    missing ? t("agents.stage.advice", { missing }) : t("agents.stage.met", { stage: stage.name }),
    risks.length > 0
      ? t("agents.stage.risks", { count: risks.length, first: risks[0]?.title ?? "" })
      : toWatch(moved, turn, done),
  ];
  const reply = replyWith(turn, done, text.filter(Boolean).join("\n\n"));
  const cards = reply.artifacts.filter(
    ({ kind, data }) => kind === "record" && "id" in data && data.id === moved.record.id,
  );
  return {
    ...reply,
    artifacts: [
      ...cards.slice(-1),
      ...(plan.steps.length > 0 ? [{ kind: "plan" as const, data: plan }] : []),
      ...(risks.length > 0
        ? [{ kind: "risk_list" as const, data: { title: t("fields.opportunity.risks"), items: risks } }]
        : []),
    ],
  };
}

function answer(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const stage = stageMeant(given, done);
  if (!stage) return openStages(done).length > 0 ? askStage(turn, done, given.stage) : failed(turn, done);
  const output = resultOf(done, "stage_move")?.output as Moved | Held | undefined;
  if (!output) return failed(turn, done);
  if (output.moved) return movedReply(output, stage, turn, done);
  const fields = output.unmet.filter(({ kind, advisory }) => kind === "required" && !advisory);
  const slots = fields.map(({ key, text }) => ({ key, label: text }));
  const held = heldText(output, stage, turn);
  const form = { key: "criteria", label: turn.t("agents.stage.missing") };
  const reply = askFor(turn, done, held, slots.length > 0 ? slots : [form]);
  const cards = new Set(slots.length > 0 ? ["checklist", "slot_form"] : ["checklist"]);
  const list = reply.artifacts.findLast(({ kind }) => kind === "checklist");
  return {
    ...reply,
    artifacts: reply.artifacts.filter(
      (card) => cards.has(card.kind) && (card.kind !== "checklist" || card === list),
    ),
  };
}

const failed = (turn: Turn, done: FinishedCall[]): Reply =>
  replyWith(turn, done, failureText(turn, done) ?? turn.t("agents.nothing"));

const goesBack = /退|撤回|回到|倒回|back\b/iu;

/** The stage that the deal is in, where the one that is meant lies before it and nobody spoke of going back. */
function leftBehind(stage: StageDto, turn: Turn, done: FinishedCall[]): StageDto | undefined {
  if (goesBack.test(turn.clause.text)) return undefined;
  const stages = openStages(done);
  const now = briefOf(done)?.record.stage as { id: string } | null | undefined;
  const at = stages.findIndex(({ id }) => id === now?.id);
  return at > stages.findIndex(({ id }) => id === stage.id) ? stages[at] : undefined;
}

/** A deal that is further already goes back only after a yes. */
function askBackwards(deal: FocusRecord, stage: StageDto, now: StageDto, turn: Turn): Reply {
  const { t } = turn;
  const params = { label: deal.label, stage: stage.name, now: now.name };
  const text = t("agents.stage.goBack", params);
  const reply = replyWith(turn, [], t("agents.stage.backwards", params));
  return {
    ...reply,
    suggestions: [{ label: text, text }],
    state: {
      ...reply.state,
      pending: { kind: "choose", text, said: deal.label, options: [deal], chosen: {} },
    },
  };
}

const stageNow = (done: FinishedCall[]): string | undefined =>
  (briefOf(done)?.record.stage as { id: string } | null | undefined)?.id;

/** The stages that the move would leave out, where nothing but a yes is missing for it. */
function leftOut(
  { set, overrideReason }: Input,
  stage: StageDto,
  turn: Turn,
  done: FinishedCall[],
): StageDto[] {
  const meant = overrideReason !== null || skipIsMeant(turn);
  const skipped = meant ? [] : skippedStages(openStages(done), stageNow(done), stage.id);
  const holds = ({ advisory, kind, key }: UnmetRule) => !advisory && !(kind === "required" && key in set);
  return unmetOnTheWay(done)?.some(holds) ? [] : skipped;
}

/** Moves a deal to the stage that is said: the criteria hold it back, or it goes on with a plan and the risks that are open. */
export const moveStageSkill = defineSkill({
  name: "move_stage",
  agent: "sales",
  intents: ["opportunity.stage"],
  shows: ["record", "plan", "risk_list", "checklist", "choice", "slot_form"],
  input,
  read: (turn) => ({
    subject: readSubject(turn, ["customer", "opportunity"]),
    stage: turn.clause.slots.stage?.name ?? stageWords.exec(turn.text)?.groups?.name ?? null,
    stageKey: turn.clause.slots.stage?.key ?? null,
    step: stepSaid(turn.clause.text),
    overrideReason: pushing.test(turn.text) ? turn.text.slice(0, 300) : null,
    set: factsSaid(turn),
  }),
  gather: (given, turn, done) => {
    const { subject, overrideReason, set, ...said } = given;
    const asked = lookUp(subject, done);
    if (asked.length > 0) return asked;
    const { refs, unclear } = subjectFound(subject, done);
    const id = refs.opportunity?.id;
    if (unclear || !id) return [];
    if (!wasTried(done, "record_brief")) {
      return [
        { tool: "record_brief", input: { object: "opportunity", id } },
        { tool: "pipeline_list", input: {} },
      ];
    }
    const stage = stageMeant(said, done);
    if (!stage || leftBehind(stage, turn, done)) return [];
    if (leftOut(given, stage, turn, done).length > 0)
      return wasTried(done, "stage_check")
        ? []
        : [{ tool: "stage_check", input: { opportunity: id, stage: stage.id } }];
    const practice = wasTried(done, "stage_move") ? [] : practiceFor(stage, done, turn);
    if (practice.length > 0) return practice;
    if (wasTried(done, "stage_move")) return [];
    const told = Object.keys(set).length > 0 && { set };
    const push = overrideReason && { overrideReason };
    return [{ tool: "stage_move", input: { opportunity: id, stage: stage.id, ...told, ...push } }];
  },
  compose: (given, turn, done) => {
    const { refs, unclear } = subjectFound(given.subject, done);
    if (unclear) return askWhich(turn, done, unclear);
    if (!refs.opportunity) {
      const key = refs.customer ? "agents.stage.noDeal" : "agents.stage.whichDeal";
      return replyWith(turn, done, turn.t(key, { label: refs.customer?.label ?? "" }), { artifacts: [] });
    }
    const stage = stageMeant(given, done);
    const further = stage && leftBehind(stage, turn, done);
    if (further) return about(askBackwards(refs.opportunity, stage, further, turn), [refs.opportunity]);
    const now = openStages(done).find(({ id }) => id === stageNow(done));
    const skipped = stage && now ? leftOut(given, stage, turn, done) : [];
    if (stage && now && skipped.length > 0) {
      const skip = { deal: refs.opportunity, now, stage, skipped, amount: given.set.amount };
      return about(askToSkip(skip, turn, done), [refs.opportunity, refs.customer]);
    }
    return about(answer(given, turn, done), [refs.opportunity, refs.customer]);
  },
});

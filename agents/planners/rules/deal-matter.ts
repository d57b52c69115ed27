import type { Turn } from "#agents/runtime/turn.ts";
import type { SkillName } from "#agents/skills/index.ts";
import { type DealMatter, type IntentName, readDealEnding, readDealMatter } from "#lib/language/index.ts";

const skillOf: Record<DealMatter["kind"], SkillName> = {
  standing: "tell_standing",
  chance: "tell_chance",
  people: "tell_stakeholders",
  stakeholder: "set_stakeholder",
  risk: "keep_risk",
  risk_over: "keep_risk",
  similar: "tell_similar",
  forward: "move_stage",
  rival: "update_record",
  step: "set_outlook",
  amount: "scale_amount",
  pause: "set_outlook",
  confidence: "set_outlook",
};
/** A question is answered whatever it was taken for; what is told is heard out where a talk is told of. */
const asked = new Set<DealMatter["kind"]>(["standing", "chance", "people", "step", "similar"]);
/** What asks for something else by itself, however sure. */
const apart: ReadonlySet<IntentName> = new Set<IntentName>([
  "activity.report",
  "usage.report",
  "complaint.log",
  "health.ask",
  "task.create",
  "task.reschedule",
  "task.complete",
  "knowledge.capture",
  "lead.capture",
  "lead.assign",
  "lead.reassign",
  "record.transfer",
  "visit.plan",
  "user.provision",
  "permission.change",
  "report.make",
  "setting.change",
  "lead.rule",
  "undo",
]);
const figured: ReadonlySet<IntentName> = new Set<IntentName>([
  "funnel.health",
  "forecast.ask",
  "performance.rank",
]);
const hanging = new Set(["opportunity", "customer", "contact"]);
const ofLead = /线索|潜客|\bleads?\b/iu;
const asking = /[?？]\s*$|吗[。]?$|多少|什么|谁|几|怎么/u;
const ofDeal = /丢|输|黄|单|商机|项目/u;
/** 提醒我问他还缺什么: what is to be remembered, whatever it is about. */
const reminds = /^(?:请|麻烦|帮我|到时候?)?(?:[^，。]{0,10})提醒我/u;
const opens = /^(?:给我)?(?:看看?|打开|查看|调出)(?!.{0,12}(?:怎么|计划|方案|策略))/u;
const sure = 0.6;

/** Whether one company or deal is spoken of: by its name, or as the one that is talked about. */
function speaksOfOne({ clause, understanding, state }: Turn): boolean {
  const named = understanding.entities.some(
    ({ type, start, end }) =>
      (type === "company" || type === "opportunity") && start >= clause.start && end <= clause.end,
  );
  const near = state.focus.find(({ type }) => hanging.has(type) || type === "lead");
  return named || state.pending?.kind === "confirm" || (near !== undefined && near.type !== "lead");
}

const many = /哪[些几]|有没有|几[个单]|多少|所有|全部|都|列|单子们|超过/u;
const pointed = /[这那该]\s?(?:个|一)?(?:单|商机|项目|家|客户)|[这那]个|它/u;

/** 凌峰那单为什么不动: of one that is named or pointed at, and no list of all that stand still. */
const asksOfOneDeal = ({ clause: { text, start, end }, understanding: { entities } }: Turn): boolean =>
  !many.test(text) &&
  (pointed.test(text) ||
    entities.some(
      (each) =>
        (each.type === "company" || each.type === "opportunity") && each.start >= start && each.end <= end,
    ));

/** Whether the words say who it is: agency那边能拍板 is nobody on record. */
const tellsWho = ({ clause: { text, start, end }, understanding: { entities }, state }: Turn): boolean =>
  /^(?:那|其实|对|嗯)?[，,]?[他她]/u.test(text) ||
  (state.focus.slice(0, 3).some(({ type }) => type === "contact") &&
    /改[成为]|换成|标[成为记]|算/u.test(text)) ||
  entities.some((entity) => entity.type === "person" && entity.start >= start && entity.end <= end);

/** A rival is kept where its name is known, or stands behind the mark. */
const namesRival = ({ clause: { text }, understanding: { entities } }: Turn): boolean =>
  entities.some(({ type }) => type === "competitor") ||
  /(?:对手|竞品|友商)[^：:，,。]{0,8}(?:[：:]|是|叫|加上?)/u.test(text);

/** 退回线索确认 speaks of a stage, and of no lead. */
const speaksOfLeads = ({ clause: { text }, understanding: { entities } }: Turn): boolean => {
  const stages = entities.flatMap((each) => (each.type === "stage" ? [each.text] : []));
  return ofLead.test(stages.reduce((rest, stage) => rest.replace(stage, ""), text));
};

/** 能恢复吗, behind a deal that was just closed: it is to be opened again. */
const lostJustNow = ({ state }: Turn): boolean =>
  state.focus[0]?.type === "opportunity" && /^opportunity\.(?:lost|won)$/u.test(state.last?.intent ?? "");

/** The skill for what is asked or told of one deal beside its fields; undefined where something else is meant. */
export function dealMatter(turn: Turn): SkillName | undefined {
  const { intent, confidence, text } = turn.clause;
  if (speaksOfLeads(turn) || reminds.test(text) || !speaksOfOne(turn)) return undefined;
  if (
    readDealEnding(text) === "reopened" &&
    (!apart.has(intent) || lostJustNow(turn) || (intent === "undo" && ofDeal.test(text)))
  )
    return "reopen_deal";
  // 退回商务谈判 moves the deal, whether or not it came from there just now.
  if (intent === "undo" && turn.clause.slots.stage) return "move_stage";
  // 看看珩砚续约 opens the deal and plans nothing.
  if (intent === "renewal.plan" && opens.test(text)) return "show_record";
  const matter = readDealMatter(text);
  if (!matter && intent === "opportunity.stuck" && asksOfOneDeal(turn)) return "tell_standing";
  if (!matter || (matter.kind === "stakeholder" && !tellsWho(turn))) return undefined;
  if (matter.kind === "rival" && !namesRival(turn)) return undefined;
  const other = asked.has(matter.kind)
    ? matter.kind !== "chance" && figured.has(intent)
    : apart.has(intent) && confidence >= sure;
  return other ? undefined : skillOf[matter.kind];
}

const closes = { "opportunity.won": "won", "opportunity.lost": "lost" } as const;

/** Whether a deal is to be closed of which the words do not say that it ended: 价格他们没问 loses nothing. */
export function endsNothing({ clause: { intent, text }, understanding }: Turn): boolean {
  const end = intent === "opportunity.won" || intent === "opportunity.lost" ? closes[intent] : undefined;
  return end !== undefined && readDealEnding(text) !== end && readDealEnding(understanding.text) !== end;
}

const firstWords = /^[^，。,;；！!\n]{2,20}?(?=[，。,;；！!\n]|\s(?=\p{Script=Han}))/u;
const pointsAtDeal = /^(?:那|就)?[这那它]|单|项目|商机/u;

/** 沅泊那个黄了 人家说…: how a deal ended stands first, and what follows says why. */
export function opensWithEnding({
  clause,
  understanding: { entities },
  state,
}: Turn): IntentName | undefined {
  const { text, intent } = clause;
  const first = firstWords.exec(text)?.[0];
  if (!first || intent === "opportunity.won" || intent === "opportunity.lost" || ofLead.test(text))
    return undefined;
  if (apart.has(intent) && intent !== "activity.report" && intent !== "complaint.log") return undefined;
  const named = entities.some(
    ({ type, start }) =>
      (type === "company" || type === "opportunity") && start - clause.start < first.length,
  );
  const near = state.focus.some(({ type }) => type === "opportunity") && pointsAtDeal.test(first);
  const ended = readDealEnding(first);
  if ((!named && !near) || ended === undefined || ended === "reopened" || asking.test(first))
    return undefined;
  return /(?:了|掉|完)$|^\S{2,12}(?:签|赢|中标)/u.test(first) ? `opportunity.${ended}` : undefined;
}

const shortest = new Set<IntentName>(["none", "lead.complete", "lead.progress"]);
const longest = 30;

/** 签完了, 黄了: said of the deal that is talked about, and of nothing else. */
export function endsDeal(turn: Turn): IntentName | undefined {
  const { intent, text } = turn.clause;
  if (!shortest.has(intent) || text.length > longest || ofLead.test(text) || asking.test(text))
    return undefined;
  const near = turn.state.focus.find(({ type }) => hanging.has(type) || type === "lead");
  const ended = readDealEnding(text);
  if (near?.type === "lead" || !near || ended === undefined || ended === "reopened") return undefined;
  return `opportunity.${ended}`;
}

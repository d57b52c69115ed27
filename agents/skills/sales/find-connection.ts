import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { openDeals, type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readSubject } from "#agents/skills/subject.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import type { ConnectionPath, CustomerProfile } from "#lib/domains/customers/contract.ts";
import { personIn, personName } from "./known-facts.ts";

const input = z.object({
  subject: z.custom<ReturnType<typeof readSubject>>(),
  /** Who decides there, instead of who of us knows them. */
  deciders: z.boolean(),
});
type Input = z.output<typeof input>;

const deciding = /决策|说了算|拍板|谁(?:能|来)?定|做主|作主|管事|关键人|组织架构|上级|汇报给/;
/** Who decides by what they are, where nobody has said who does. */
const top = /董事长|总经理|老板|总裁|创始人|法人|CEO|[厂院校]长/iu;

const goal = ({ refs }: Settled) => refs.contact ?? refs.customer;

function gather({ subject, deciders }: Input, done: FinishedCall[]): SkillCall[] {
  const settled = settle(subject, done);
  if (settled.calls.length > 0) return settled.calls;
  const to = goal(settled);
  if (!to || settled.unclear || deciders || wasTried(done, "who_knows")) return [];
  return [{ tool: "who_knows", input: { object: to.type, id: to.id, limit: 3 } }];
}

/** 你 → 张三（认识）→ 王建国. */
function pathText({ steps }: ConnectionPath, turn: Turn): string {
  return steps
    .map(({ node, via }) =>
      via
        ? `${node.name}${turn.t("selling.know.by", { how: turn.t(`customer.relation.${via.kind}`) })}`
        : node.name,
    )
    .join(" → ");
}

/** Who was said to decide: on the deal, else for the company. */
function namedDecider({ brief }: Settled): string {
  const deals = brief?.deals ?? [];
  const part = deals
    .flatMap(({ stakeholders }) => stakeholders)
    .find(({ role, contact }) => role === "decision_maker" && contact !== null);
  if (part?.contact) return personName(personIn(brief, part.contact.id), part.contact.name);
  const { influencers = [] } = (brief?.customer?.profile ?? {}) as CustomerProfile;
  return (
    (influencers ?? []).find(({ note }) => /拍板|说了算|做主|决策|decide/iu.test(note ?? ""))?.name ?? ""
  );
}

function decidersText(settled: Settled, turn: Turn): string {
  const { t } = turn;
  const open = openDeals(settled.brief);
  const deals = open.length > 0 ? open : (settled.brief?.deals ?? []);
  const lines = deals.flatMap((deal) =>
    deal.stakeholders.map(({ contact, role, stance }) =>
      t("selling.know.person", {
        name: personName(personIn(settled.brief, contact?.id), contact?.name),
        role: t(`choices.stakeholder.role.${role}`),
        stance: t(`choices.stakeholder.stance.${stance}`),
        deal: String(deal.name),
      }),
    ),
  );
  const contacts = settled.brief?.contacts ?? [];
  const people = contacts.map((each) => personName(each, undefined));
  const named = namedDecider(settled);
  const likely = contacts.find(({ title }) => top.test(String(title ?? "")));
  const label = settled.refs.customer?.label ?? "";
  const first = named ? t("selling.know.decides", { label, name: named }) : "";
  if (lines.length > 0)
    return `${first ? `${first}\n\n` : ""}${t("selling.know.deciders", { label })}\n${lines.map((line) => `- ${line}`).join("\n")}`;
  const known =
    people.length > 0 ? t("selling.prepare.people", { names: people.join(t("lead.listComma")) }) : "";
  const guess = likely ? t("selling.know.likely", { name: personName(likely, undefined) }) : "";
  return [first || t("selling.know.noDeciders", { label }), first ? "" : guess, known]
    .filter(Boolean)
    .join("\n\n");
}

function compose({ subject, deciders }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(subject, done);
  if (settled.unclear) return askWhich(turn, [], settled.unclear);
  const to = goal(settled);
  if (!to)
    return askFor(turn, [], t("selling.know.whom"), [
      { key: "contact", label: t("agents.which.object.contact") },
    ]);
  const focus = [settled.refs.contact, settled.refs.customer];
  if (deciders) return about(replyWith(turn, done, decidersText(settled, turn)), focus);
  const paths = (resultOf(done, "who_knows")?.output as { paths: ConnectionPath[] } | undefined)?.paths;
  if (!paths) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const owner = settled.brief?.customer?.owner;
  const fallback = isNamed(owner)
    ? t("selling.know.owner", { name: owner.name, label: settled.refs.customer?.label ?? to.label })
    : "";
  const lines = paths.map((path) => `- ${pathText(path, turn)}`).join("\n");
  const text =
    paths.length > 0
      ? `${t("selling.know.paths", { label: to.label })}\n${lines}`
      : [t("selling.know.none", { label: to.label }), fallback].filter(Boolean).join("");
  const reply = replyWith(turn, done, text);
  return about({ ...reply, artifacts: reply.artifacts.filter(({ kind }) => kind === "relation_map") }, focus);
}

/** Who of us can open the door, over which people; or who decides there. */
export const findConnectionSkill = defineSkill({
  name: "find_connection",
  agent: "sales",
  intents: ["relation.ask"],
  shows: ["relation_map", "record", "choice", "slot_form"],
  input,
  read: (turn) => ({
    subject: readSubject(turn, ["customer", "contact"]),
    deciders: deciding.test(turn.clause.text),
  }),
  gather: (given, _turn, done) => gather(given, done),
  compose,
});

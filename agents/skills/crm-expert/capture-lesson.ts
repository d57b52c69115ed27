import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { causeAndFix } from "#agents/skills/customer-success/cause-and-fix.ts";
import { complaintTask } from "#agents/skills/customer-success/open-complaints.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { segmentsOf } from "#agents/skills/segments.ts";
import { briefOf } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { RecordBrief } from "#agents/tools/records/read-brief.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { lessonDraft } from "./lesson-draft.ts";

const input = z.object({
  customer: z.custom<FocusRecord>().nullable(),
  /** What the sentence itself adds: 下次升级先测打印. */
  added: z.string().nullable(),
});
type Input = z.output<typeof input>;

const order =
  /(?:写|记|存|放|加|整理|沉淀|收)(?:一?下|进|到|入|成|个|条|篇)?.{0,6}(?:知识库?|经验|案例|文档|教训|复盘)(?:里|中)?(?:去|吧|来)?/u;
const success = /谈成|成交|签(?:约|单|下)|赢|拿下|恭喜|谈判(?:很)?成功/u;

/** Whether what is to be kept is what a complaint taught, and no success. */
export function lessonInHand({ clause, state, t }: Turn): boolean {
  if (clause.intent !== "knowledge.capture" || success.test(clause.text)) return false;
  const word = t("success.ticket.word");
  const near = state.focus.find(
    ({ type, label }) => type === "opportunity" || (type === "task" && label.includes(word)),
  );
  return near?.type === "task";
}

const added = (text: string): string | null =>
  segmentsOf(text)
    .filter((part) => !order.test(part.text))
    .map((part) => part.text)
    .join("，") || null;

type Told = { day: string; body: string };

/** The last note of that kind that is kept of the customer. */
function noteIn({ activities }: RecordBrief, subject: string): Told | null {
  const note = activities.find((each) => each.subject === subject);
  return note && typeof note.body === "string"
    ? { day: String(note.at).slice(0, 10), body: note.body }
    : null;
}

function lessonOf({ added: more }: Input, brief: RecordBrief, { t }: Turn) {
  const complaint = noteIn(brief, t("success.signal.subject.complaint"));
  const solved = noteIn(brief, t("success.solved.subject"));
  const { cause, fix } = causeAndFix(solved?.body ?? "");
  return { complaint, cause, fix, more };
}

function gather(given: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (!given.customer) return [];
  if (!wasTried(done, "record_brief"))
    return [{ tool: "record_brief", input: { object: "customer", id: given.customer.id } }];
  const brief = briefOf(done);
  if (!brief || wasTried(done, "document_draft")) return [];
  const lesson = lessonOf(given, brief, turn);
  const { cause, fix, more } = lesson;
  const label = given.customer.label;
  return cause || fix || more ? [lessonDraft({ ...lesson, label }, turn)] : [];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { customer } = given;
  if (!customer)
    return askFor(turn, done, t("success.whichCustomer"), [
      { key: "customer", label: t("objects.customer") },
    ]);
  const brief = briefOf(done);
  if (!brief) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const { cause, fix, more } = lessonOf(given, brief, turn);
  if (!cause && !fix && !more)
    return about(
      askFor(turn, [], t("expert.lesson.ask", { label: customer.label }), [
        { key: "reason", label: t("expert.lesson.part.cause") },
      ]),
      [complaintTask(turn), customer],
    );
  const draft = resultOf(done, "document_draft")?.output as { title: string } | undefined;
  if (!draft) return replyWith(turn, [], failureText(turn, done) ?? t("agents.nothing"));
  const lines = Object.entries({ cause, fix, prevent: more }).flatMap(([key, text]) =>
    text ? [`- ${t(`expert.lesson.part.${key}`)}${t("lead.colon")}${text}`] : [],
  );
  const text = [t("expert.lesson.done", { title: draft.title }), lines.join("\n"), t("expert.capture.next")];
  const reply = replyWith(turn, done, text.join("\n\n"));
  return about({ ...reply, artifacts: reply.artifacts.filter(({ kind }) => kind === "passage") }, [
    complaintTask(turn),
    customer,
  ]);
}

/** What a complaint taught becomes a draft of the library: what happened, why, what was done, and how it is kept from coming back. */
export const captureLessonSkill = defineSkill({
  name: "capture_lesson",
  agent: "crm_expert",
  intents: [],
  shows: ["passage", "slot_form"],
  input,
  read: (turn) => ({
    customer: turn.state.focus.find(({ type }) => type === "customer") ?? null,
    added: added(turn.clause.text),
  }),
  gather,
  compose,
});

import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import {
  askWhich,
  lookUp,
  type Refs,
  readSubject,
  type Subject,
  type SubjectKey,
  subjectFound,
} from "#agents/skills/subject.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";

const kinds = ["opportunity", "contact", "customer", "lead", "task", "activity", "product"] as const;
const input = z.object({
  subject: z.custom<Subject>(),
  /** The kind of record that is to go, where it was said. */
  object: z.enum(kinds).nullable(),
  /** The task or activity that is talked about: neither has a name of its own. */
  near: z.custom<FocusRecord>().nullable(),
});
type Input = z.output<typeof input>;

const everything = /全部|所有|全都|清空|一律|\ball\b/iu;
const wanted: Partial<Record<string, SubjectKey[]>> = {
  opportunity: ["customer", "opportunity"],
  contact: ["customer", "contact"],
  customer: ["customer"],
  lead: ["lead"],
  product: ["product"],
};

function read(turn: Turn): z.input<typeof input> {
  const said = turn.understanding.entities.find(({ type }) => type === "object");
  const object = kinds.find((kind) => said?.type === "object" && said.value.object === kind) ?? null;
  const near = turn.state.focus.find(({ type }) => type === object) ?? null;
  return {
    subject: readSubject(turn, wanted[object ?? ""] ?? ["customer", "contact", "opportunity", "lead"]),
    object,
    near: object === "task" || object === "activity" ? near : null,
  };
}

/** The one record that is meant, of the kind that was said, else of the narrowest kind that was named. */
function targetOf({ object, near, subject }: Input, refs: Refs): FocusRecord | undefined {
  if (near) return near;
  if (object === "task" || object === "activity") return undefined;
  if (object) return refs[object];
  const named = ["contact", "customer", "lead"].find((key) =>
    subject.mentions.some((mention) => mention.key === key),
  ) as SubjectKey | undefined;
  return (named && refs[named]) ?? refs.opportunity ?? refs.contact ?? refs.customer ?? refs.lead;
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { refs, unclear } = subjectFound(given.subject, done);
  const target = targetOf(given, refs);
  if (everything.test(turn.text)) return replyWith(turn, [], t("selling.delete.notAll"));
  if (unclear && !target) return askWhich(turn, done, unclear);
  if (!target)
    return askFor(turn, [], t("selling.delete.which"), [{ key: "customer", label: t("objects.customer") }]);
  if (!resultOf(done, "record_delete"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const object = t(`objects.${target.type}`);
  return replyWith(turn, done, t("selling.delete.done", { object, label: target.label }));
}

/** Puts one record away once the person has agreed; it can be brought back. */
export const deleteRecordSkill = defineSkill({
  name: "delete_record",
  agent: "sales",
  intents: ["record.delete"],
  shows: ["choice", "slot_form", "proposal"],
  input,
  read,
  gather: (given, turn, done) => {
    const asked = lookUp(given.subject, done);
    if (asked.length > 0) return asked;
    const { refs, unclear } = subjectFound(given.subject, done);
    const target = targetOf(given, refs);
    if (everything.test(turn.text)) return [];
    if (!target || (unclear && unclear.key === target.type) || wasTried(done, "record_delete")) return [];
    return [{ tool: "record_delete", input: { object: target.type, records: [{ id: target.id }] } }];
  },
  compose,
});

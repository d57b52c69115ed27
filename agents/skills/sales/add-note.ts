import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import {
  about,
  askFor,
  failureText,
  replyWith,
  resultOf,
  wasTried,
  writesIn,
} from "#agents/skills/evidence.ts";
import { type Settled, settle } from "#agents/skills/settle.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import { askWhich, readAbout, type Subject } from "#agents/skills/subject.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";

const input = z.object({ subject: z.custom<Subject>(), text: z.string().nullable() });
type Input = z.output<typeof input>;

const command =
  /(?:请|帮我|麻烦)?(?:给|在|为)?[^，,：:]{0,20}?(?:加|添|写|留|补|记)(?:上|一?[条个句笔]|下)?[^，,：:]{0,4}?(?:备注|留言|批注)(?:上|一下|里)?|备注(?:一下|上|里)?|注明|(?:资料|档案)里(?:写上|注明|记上)|note(?: to [^:]{1,40})?/i;
const keepsIt = /^(?:你)?(?:帮我|给我)?(?:备注|注明|记)(?:一?下|上)/u;
const trailing = /[，,]?\s*(?:备注上|备注一下|记一下|写上|注明一下)$/;

/** What is to be kept: behind the colon, else what is left when the order and the names are taken out. */
function textSaid({ clause, understanding }: Turn): string | null {
  // 听说去了祺峤，你备注一下: what stands before the order is what is kept, whether or not it asks for something.
  const whole = (keepsIt.test(clause.text) ? understanding.text : clause.text).trim();
  const [, behind] = /^[^：:]{0,40}[：:]\s*(.+)$/s.exec(whole) ?? [];
  if (behind) return behind.trim();
  const [, fact, more] =
    /^(.{4,}?)[，,]\s?你?(?:帮我|给我)?(?:备注|注明|记)(?:一?下|上)[，,]?\s?(.*)$/su.exec(whole) ?? [];
  if (fact) return [fact, more].filter(Boolean).join("，").trim();
  if (trailing.test(whole)) return whole.replace(trailing, "").trim();
  const company = understanding.entities.find(
    ({ type, start }) => type === "company" && start === clause.start,
  );
  const rest = (company ? whole.slice(company.text.length) : whole).replace(command, "");
  const bare = rest.replace(/^[\s，,：:。]+/, "").trim();
  return bare.length >= 2 ? bare : null;
}

/** The deal where one is talked about, else the person, the company or the lead. */
const target = ({ refs }: Settled): FocusRecord | undefined =>
  refs.opportunity ?? refs.contact ?? refs.customer ?? refs.lead;

function gather({ subject, text }: Input, done: FinishedCall[]): SkillCall[] {
  const settled = settle(subject, done);
  if (settled.calls.length > 0) return settled.calls;
  const to = target(settled);
  if (!to || !text || blocked(settled) || wasTried(done, "note_add")) return [];
  return [{ tool: "note_add", input: { object: to.type, id: to.id, text } }];
}

const blocked = ({ unclear, refs }: Settled): boolean =>
  unclear !== null && !(unclear.key !== "customer" && refs.customer && unclear.meant.status === "none");

function compose({ subject, text }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(subject, done);
  if (settled.unclear && blocked(settled)) return askWhich(turn, [], settled.unclear);
  const to = target(settled);
  if (!to)
    return askFor(turn, [], t("selling.note.where"), [
      { key: "customer", label: t("agents.which.object.customer") },
    ]);
  if (!text)
    return askFor(turn, [], t("selling.note.what", { label: to.label }), [
      { key: "text", label: t("selling.note.text") },
    ]);
  if (!resultOf(done, "note_add"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const reply = replyWith(turn, writesIn(done), t("selling.note.kept", { label: to.label, text }));
  return about(reply, [to, settled.refs.customer, settled.refs.lead]);
}

/** Keeps a remark on the record that is named or talked about. */
export const addNoteSkill = defineSkill({
  name: "add_note",
  agent: "sales",
  intents: ["note.add"],
  shows: ["record", "choice", "slot_form"],
  input,
  read: (turn) => ({ subject: readAbout(turn), text: textSaid(turn) }),
  gather: (given, _turn, done) => gather(given, done),
  compose,
});

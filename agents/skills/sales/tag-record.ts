import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import {
  askWhich,
  lookUp,
  type Refs,
  readAbout,
  type Subject,
  subjectFound,
} from "#agents/skills/subject.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";

const input = z.object({ subject: z.custom<Subject>(), tag: z.string().nullable(), takesOff: z.boolean() });
type Input = z.output<typeof input>;

const off = /去掉|去除|删掉|删除|摘掉|拿掉|取消|移除|remove|untag/iu;
const places = [
  /(?:标签|tag)(?:叫|是|为|：|:|，|,|\s)\s*(?<tag>[\p{L}\p{N}]{2,12})/iu,
  /(?:打上?|贴上?|加上?|加个|打个|贴个|标记?(?:为|成)|去掉|去除|摘掉|拿掉|取消|移除)(?:一个|个|了|的)?(?:[“"「])?(?<tag>[\p{L}\p{N}]{2,12}?)(?:[”"」])?(?:的|这个)?(?:标签|tag|标|$|[，。])/iu,
];

function tagSaid({ clause, text }: Turn): string | null {
  const slot = clause.slots.tag;
  if (slot && "name" in slot) return String(slot.name);
  for (const place of places) {
    const tag = place.exec(text)?.groups?.tag;
    if (tag) return tag.replace(/^(?:他们?|它|这家|客户)的?/u, "");
  }
  return null;
}

const targetOf = (
  { opportunity, contact, customer, lead }: Refs,
  { named }: Subject,
): FocusRecord | undefined =>
  ({ opportunity, contact, customer, lead })[named[0] as "customer"] ??
  customer ??
  lead ??
  contact ??
  opportunity;

function gather({ subject, tag, takesOff }: Input, done: FinishedCall[]): SkillCall[] {
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(subject, done);
  const target = targetOf(refs, subject);
  if (!target || unclear?.meant.status === "many" || !tag || wasTried(done, "tag_change")) return [];
  const change = takesOff ? { remove: [tag] } : { add: [tag] };
  return [{ tool: "tag_change", input: { object: target.type, ids: [target.id], ...change } }];
}

function compose({ subject, tag, takesOff }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { refs, unclear } = subjectFound(subject, done);
  const target = targetOf(refs, subject);
  if (unclear && !target) return askWhich(turn, done, unclear);
  if (!target)
    return askFor(turn, [], t("selling.tag.which"), [{ key: "customer", label: t("objects.customer") }]);
  if (!tag) return askFor(turn, [], t("selling.tag.what"), [{ key: "tag", label: t("selling.tag.label") }]);
  if (!resultOf(done, "tag_change"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const key = takesOff ? "selling.tag.off" : "selling.tag.on";
  return about(replyWith(turn, done, t(key, { label: target.label, tag })), [target]);
}

/** Puts a tag on a customer, a contact, a lead or a deal, or takes it off. */
export const tagRecordSkill = defineSkill({
  name: "tag_record",
  agent: "sales",
  intents: ["record.tag"],
  shows: ["record_table", "choice", "slot_form"],
  input,
  read: (turn) => ({ subject: readAbout(turn), tag: tagSaid(turn), takesOff: off.test(turn.text) }),
  gather: (given, _turn, done) => gather(given, done),
  compose,
});

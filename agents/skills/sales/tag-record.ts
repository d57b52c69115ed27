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
import type { QueryReading } from "#lib/language/index.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";

const input = z.object({
  subject: z.custom<Subject>(),
  tag: z.string().nullable(),
  takesOff: z.boolean(),
  /** All of the list that was asked for last. */
  list: z.custom<QueryReading>().nullable(),
});
type Input = z.output<typeof input>;

const these = /(?:这些|这几|上面|刚才(?:那|列)|它们|他们)[^，。]{0,6}(?:都|全|线索|客户|商机|打|加|贴)/u;
const most = 50;
const off = /去掉|去除|删掉|删除|摘掉|拿掉|取消|移除|remove|untag/iu;
/** 打个标: that it shall have one, and not which. */
const noName = /^(?:上|个|一个|这个|那个)*(?:标签?|记号|tag)?$/iu;
const places = [
  /(?:标签|tag)(?:叫|是|为|：|:|，|,|\s)\s*(?<tag>[\p{L}\p{N}]{2,12})/iu,
  /(?:打上?|贴上?|加上?|加个|打个|贴个|标记?(?:为|成)|去掉|去除|摘掉|拿掉|取消|移除)(?:一个|个|了|的)?(?:[“"「])?(?<tag>[\p{L}\p{N}]{2,12}?)(?:[”"」])?(?:的|这个)?(?:标签|tag|标|$|[，。])/iu,
];

function tagSaid({ clause, text }: Turn): string | null {
  const slot = clause.slots.tag;
  if (slot && "name" in slot) return String(slot.name);
  for (const place of places) {
    const tag = place.exec(text)?.groups?.tag;
    if (tag && !noName.test(tag)) return tag.replace(/^(?:他们?|它|这家|客户)的?/u, "");
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

type Page = { object: string; total: number; records: RecordDto[] };
const pageIn = (done: FinishedCall[]): Page | undefined =>
  resultOf(done, "record_list")?.output as Page | undefined;

/** The records of the list, then the tag for all of them. */
function gatherList({ list, tag, takesOff }: Input, done: FinishedCall[]): SkillCall[] {
  if (!list || !tag) return [];
  const { object, filter, unresolved: names } = list;
  if (!wasTried(done, "record_list"))
    return [{ tool: "record_list", input: { object, ...(filter && { filter }), names, limit: most } }];
  const ids = (pageIn(done)?.records ?? []).map(({ id }) => id);
  if (ids.length === 0 || wasTried(done, "tag_change")) return [];
  return [{ tool: "tag_change", input: { object, ids, ...(takesOff ? { remove: [tag] } : { add: [tag] }) } }];
}

function composeList({ tag, takesOff }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const page = pageIn(done);
  if (!page || !resultOf(done, "tag_change"))
    return replyWith(turn, [], failureText(turn, done) ?? t("agents.nothing"));
  const count = page.records.length;
  const label = t("selling.pool.several", { count, object: t(`objects.${page.object}`) });
  return replyWith(turn, [], t(takesOff ? "selling.tag.off" : "selling.tag.on", { label, tag: tag ?? "" }));
}

function gather(given: Input, done: FinishedCall[]): SkillCall[] {
  const { subject, tag, takesOff, list } = given;
  if (list) return gatherList(given, done);
  const asked = lookUp(subject, done);
  if (asked.length > 0) return asked;
  const { refs, unclear } = subjectFound(subject, done);
  const target = targetOf(refs, subject);
  if (!target || unclear?.meant.status === "many" || !tag || wasTried(done, "tag_change")) return [];
  const change = takesOff ? { remove: [tag] } : { add: [tag] };
  return [{ tool: "tag_change", input: { object: target.type, ids: [target.id], ...change } }];
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const { subject, tag, takesOff, list } = given;
  if (list && tag) return composeList(given, turn, done);
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
  read: (turn) => ({
    subject: readAbout(turn),
    tag: tagSaid(turn),
    takesOff: off.test(turn.text),
    list: these.test(turn.text) ? (turn.state.query ?? null) : null,
  }),
  gather: (given, _turn, done) => gather(given, done),
  compose,
});

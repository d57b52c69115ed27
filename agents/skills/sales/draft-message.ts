import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { about, askFor, failureText, replyWith } from "#agents/skills/evidence.ts";
import { settle } from "#agents/skills/settle.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import { askWhich, readSubject, type Subject } from "#agents/skills/subject.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatShortDay } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { metIn, personIn } from "./known-facts.ts";

const channels = ["wechat", "sms", "mail"] as const;
const aims = ["thanks", "festival", "remind", "sorry", "invite", "follow"] as const;
const input = z.object({
  subject: z.custom<Subject>(),
  channel: z.enum(channels),
  aim: z.enum(aims),
  /** What is to be said, in the person's words. */
  about: z.string(),
});
type Input = z.output<typeof input>;

const channelSaid: [RegExp, Input["channel"]][] = [
  [/邮件|mail/iu, "mail"],
  [/短信|sms/iu, "sms"],
];
const aimSaid: [RegExp, Input["aim"]][] = [
  [/感谢|谢谢|答谢|致谢|thank/iu, "thanks"],
  [/祝|节日|新年|春节|中秋|生日|圣诞|greet/iu, "festival"],
  [/抱歉|道歉|致歉|不好意思|sorry|apolog/iu, "sorry"],
  [/约|邀请|邀约|见面|invite/iu, "invite"],
  [/提醒|催|别忘|确认一下|remind/iu, "remind"],
];
const asking =
  /(?:请|麻烦)?(?:你)?(?:帮我|给我|替我)?(?:写|起草|编|拟|发)(?:一)?(?:条|封|个|段)?(?:微信|短信|邮件|消息|信息)?(?:给|发给)?/u;

function read(turn: Turn): z.input<typeof input> {
  const { text } = turn.clause;
  const [, ...rest] = text.split(/[，,。：:]/u);
  return {
    subject: readSubject(turn, ["customer", "contact"]),
    channel: channelSaid.find(([words]) => words.test(text))?.[1] ?? "wechat",
    aim: aimSaid.find(([words]) => words.test(turn.understanding.text))?.[1] ?? "follow",
    about: rest.join(turn.t("lead.clauseComma")).replace(asking, "").slice(0, 200),
  };
}

/** 顾雪玲, 总经理 is written to as 顾总; who was called by a title is called so again. */
function addressOf(name: string, person: RecordDto | undefined, { clause }: Turn): string {
  const title = typeof person?.title === "string" ? person.title : "";
  const said = clause.slots.contact?.name;
  const known = typeof person?.name === "string" ? person.name : "";
  if ((said && said !== known) || known === "" || name !== known || !/^[\p{Script=Han}]{2,4}$/u.test(known))
    return name;
  const called = /总|董事长|CEO|总裁/u.test(title)
    ? "总"
    : (/经理|主任|主管|部长|科长|处长|厂长|院长|校长|老师|店长/u.exec(title)?.[0] ?? "");
  return called && !known.endsWith(called) ? `${known.slice(0, 1)}${called}` : name;
}

/** A day as one writes it: 12月9日（周三）下午. */
function dated(words: string, turn: Turn): string {
  const date = turn.understanding.entities.find(({ type }) => type === "date");
  if (date?.type !== "date" || date.value.from !== date.value.to) return words;
  const part =
    /(?:上午|中午|下午|晚上|\d{1,2}点半?|[一二三四五六七八九十]{1,2}点半?)+$/u.exec(date.text)?.[0] ?? "";
  return words.replace(date.text, `${formatShortDay(date.value.from, turn.t)}${part}`);
}

/** What is to be said, without the order to say it: 约她下周三来 asks for that day, 感谢她今天的时间 is said by the greeting. */
function bodyOf({ aim, about: words }: Input, turn: Turn): string {
  const told = dated(words, turn)
    .replace(/^(?:就说|内容是|告诉(?:他|她|对方)|说|顺便|并)/u, "")
    .replace(/^给.{1,8}?(?=感谢|谢谢)/u, "")
    .replace(/^(?:感谢|谢谢)(?:他|她|您|对方)?.{0,10}$/u, "")
    .replace(/^约(?:一下)?(?:他|她|您|对方)?/u, turn.t("dealing.message.invite"))
    .replace(/^提醒(?:一下)?(?:他|她|您|对方)?/u, "")
    .replace(/[她他](?!们)/gu, "您");
  return aim === "festival" ? "" : told.trim();
}

function compose(given: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const settled = settle(given.subject, done);
  if (settled.unclear?.meant.status === "many") return askWhich(turn, [], settled.unclear);
  const { refs, missing, brief } = settled;
  const person = personIn(brief, refs.contact?.id);
  const name = turn.clause.slots.contact?.name ?? missing.contact ?? refs.contact?.label;
  if (!name) {
    const chips = (brief?.contacts ?? []).slice(0, 4).map((each) => {
      const label = String(each.name);
      return { label, text: label };
    });
    return askFor(turn, [], t("selling.message.whom"), [
      { key: "contact", label: t("agents.which.object.contact"), chips },
    ]);
  }
  const [last] = metIn(brief);
  const at = typeof last?.at === "string" ? dayOf(new Date(last.at)) : null;
  const today = dayOf(turn.now);
  const when =
    at === today ? t("selling.message.today") : at ? formatShortDay(at, t) : t("selling.message.lately");
  const body = bodyOf(given, turn);
  const values = { name: addressOf(name, person, turn), me: turn.context.principal.name, when, body };
  const lines = [
    t(
      body && given.aim === "invite" ? "selling.message.follow.open" : `selling.message.${given.aim}.open`,
      values,
    ),
    body ? t("selling.message.body", { body: body.replace(/[。！!]$/u, "") }) : "",
    t(
      body && given.aim === "invite" ? "dealing.message.suits" : `selling.message.${given.aim}.close`,
      values,
    ),
    given.channel === "mail" ? t("selling.message.sign", values) : "",
  ];
  const message = lines.filter(Boolean).join(given.channel === "mail" ? "\n\n" : "");
  const title = t(`selling.message.title.${given.channel}`, { name });
  const known = typeof person?.wechat === "string" || typeof person?.phone === "string";
  const text = [title, `> ${message.replaceAll("\n\n", "\n>\n> ")}`, t("selling.message.note")];
  const reply = replyWith(turn, done, [...text, failureText(turn, done) ?? ""].filter(Boolean).join("\n\n"));
  const option = { id: given.aim, title, text: message };
  const track = {
    kind: "talk_track" as const,
    data: { title, ...(known && { audience: name }), sections: [], options: [option] },
  };
  return about({ ...reply, artifacts: [track] }, [refs.customer, refs.contact]);
}

/** A message that can be sent as it stands: a greeting that fits, what is to be said, an end that asks for one thing. */
export const draftMessageSkill = defineSkill({
  name: "draft_message",
  agent: "sales",
  intents: [],
  shows: ["talk_track", "choice", "slot_form"],
  input,
  read,
  gather: ({ subject }, _turn, done) => {
    const settled = settle(subject, done);
    return settled.unclear?.meant.status === "many" ? [] : settled.calls;
  },
  compose,
});

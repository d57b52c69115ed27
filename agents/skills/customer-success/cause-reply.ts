import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith } from "#agents/skills/evidence.ts";
import { quoteLines } from "#agents/skills/quotes.ts";
import { briefOf } from "#agents/skills/settle.ts";
import { isNamed } from "#agents/tools/records/record-words.ts";
import { formatMoment, formatShortDay } from "#lib/platform/messages/format.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { causeAndFix } from "./cause-and-fix.ts";
import { healthOf } from "./health-of.ts";
import { signLines } from "./sign-lines.ts";

const told = 3;
const longest = 60;
const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function lineOf({ at, subject, body }: RecordDto, { t }: Turn): string {
  return t("success.cause.line", {
    day: formatShortDay(textOf(at).slice(0, 10), t),
    subject: textOf(subject),
    words: textOf(body).slice(0, longest),
  });
}

function taskLine({ title, owner, dueAt }: RecordDto, { t }: Turn): string {
  return t("success.cause.task", {
    title: textOf(title),
    owner: isNamed(owner) ? owner.name : t("agents.noOwner"),
    due: typeof dueAt === "string" ? formatMoment(dueAt, t) : t("success.ticket.noDue"),
  });
}

/** Why a customer does worse, as far as anybody has told: the cause itself, else what happened before, and who is to find out. */
export function causeReply(label: string, turn: Turn, done: FinishedCall[]): Reply {
  const { t, now } = turn;
  const brief = briefOf(done);
  if (!brief) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const bad = brief.activities.filter(({ outcome }) => outcome === "negative").slice(0, told);
  // What was told before the last bad news explains something else.
  const last = brief.activities.findIndex(({ outcome }) => outcome === "negative");
  const since = brief.activities.slice(0, last + 1);
  const [cause] = since.flatMap(({ body }) => causeAndFix(textOf(body)).cause ?? []);
  const signs = signLines(healthOf(brief, now), turn);
  const task = brief.tasks.find(({ title }) => textOf(title).includes(label));
  const text = [
    cause ? t("success.cause.known", { label, cause }) : t("success.cause.unknown", { label }),
    [...bad.map((each) => `- ${lineOf(each, turn)}`), ...signs].join("\n"),
    task ? taskLine(task, turn) : "",
    t("success.cause.next"),
    quoteLines(done, 1, turn)
      .map((line) => `- ${line}`)
      .join("\n"),
  ];
  return replyWith(turn, done, text.filter(Boolean).join("\n\n"));
}

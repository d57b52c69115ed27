import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { type Addition, readAddition } from "./read-addition.ts";

const input = z.object({ addition: z.custom<Addition>().nullable() });
type Input = z.output<typeof input>;

const longest = 10_000;

const talkIn = (done: FinishedCall[]): RecordDto | undefined =>
  (resultOf(done, "record_get")?.output as { record: RecordDto } | undefined)?.record;

/** The words that are added, as they stand in the record. */
const lineOf = ({ words, spent }: Addition, { t }: Turn): string =>
  spent ? t("selling.report.spent", { sum: spent }) : (words ?? "");

function gather({ addition }: Input, turn: Turn, done: FinishedCall[]): SkillCall[] {
  if (!addition) return [];
  const { talk, kind } = addition;
  if (!wasTried(done, "record_get"))
    return [{ tool: "record_get", input: { object: "activity", id: talk.id } }];
  const record = talkIn(done);
  if (!record || wasTried(done, "activity_update")) return [];
  const before = typeof record.body === "string" ? record.body : "";
  const body = [before, lineOf(addition, turn)].filter(Boolean).join("\n").slice(0, longest);
  return [{ tool: "activity_update", input: { activity: talk.id, set: kind ? { kind } : { body } } }];
}

function compose({ addition }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const record = talkIn(done);
  if (!addition || !record || !resultOf(done, "activity_update"))
    return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const { kind } = addition;
  const was = t(`choices.activity.kind.${String(record.kind)}`);
  const text = kind
    ? t("selling.report.kindChanged", { from: was, to: t(`choices.activity.kind.${kind}`) })
    : t("selling.report.added", { kind: was, words: lineOf(addition, turn) });
  return replyWith(turn, writesIn(done), text);
}

/** Adds to the talk that was written down last what is said of it afterwards, or puts right how it took place. */
export const extendReportSkill = defineSkill({
  name: "extend_report",
  agent: "sales",
  intents: [],
  shows: ["record"],
  input,
  read: (turn) => ({ addition: readAddition(turn) }),
  gather,
  compose,
});

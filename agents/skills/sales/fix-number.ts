import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried, writesIn } from "#agents/skills/evidence.ts";
import { defineSkill, type SkillCall } from "#agents/skills/skill.ts";
import type { RecordDto } from "#lib/platform/records/contract.ts";
import { type NumberFix, readNumberFix } from "./read-number-fix.ts";

const input = z.object({ fix: z.custom<NumberFix>().nullable() });
type Input = z.output<typeof input>;

const fieldsOf = { contact: ["phone", "landline", "wechat"], lead: ["contactPhone", "contactWechat"] };

/** The number in which the wrong signs stand, and what it becomes. */
function rightNumber({ of, was, is }: NumberFix, done: FinishedCall[]) {
  const record = (resultOf(done, "record_get")?.output as { record: RecordDto } | undefined)?.record;
  for (const field of of.type === "lead" ? fieldsOf.lead : fieldsOf.contact) {
    const number = String(record?.[field] ?? "");
    const at = was === null ? number.length - is.length : number.lastIndexOf(was);
    if (was === null && number.length <= is.length) continue;
    if (was === null) return { field, number, right: number.slice(0, at) + is };
    if (at >= 0) return { field, number, right: number.slice(0, at) + is + number.slice(at + was.length) };
  }
  return undefined;
}

function gather({ fix }: Input, done: FinishedCall[]): SkillCall[] {
  if (!fix) return [];
  const { of } = fix;
  if (!wasTried(done, "record_get")) return [{ tool: "record_get", input: { object: of.type, id: of.id } }];
  const meant = rightNumber(fix, done);
  if (!meant || wasTried(done, "contact_update") || wasTried(done, "lead_update")) return [];
  const set = { [meant.field]: meant.right };
  return of.type === "lead"
    ? [{ tool: "lead_update", input: { leadId: of.id, ...set } }]
    : [{ tool: "contact_update", input: { contact: of.id, set } }];
}

function compose({ fix }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  const meant = fix && rightNumber(fix, done);
  const failed = failureText(turn, done);
  if (!fix || !meant)
    return replyWith(
      turn,
      failed ? done : [],
      failed ?? t("selling.person.noNumber", { name: fix?.of.label ?? "", was: fix?.was ?? fix?.is ?? "" }),
    );
  const text = t("selling.person.number", { name: fix.of.label, from: meant.number, to: meant.right });
  return replyWith(turn, writesIn(done), failed ?? text);
}

/** Puts some signs of a number right: of who is talked about, where they stand in it. */
export const fixNumberSkill = defineSkill({
  name: "fix_number",
  agent: "sales",
  intents: [],
  shows: ["record", "lead_record"],
  input,
  read: (turn) => ({ fix: readNumberFix(turn) }),
  gather: (given, _turn, done) => gather(given, done),
  compose,
});

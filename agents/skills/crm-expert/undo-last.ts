import { z } from "zod";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { StandingNow } from "#agents/tools/conversations/standing-now.ts";
import type { Correction } from "#lib/language/index.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";

const part = z.object({
  fields: z.array(z.string()),
  objects: z.array(z.string()),
  keep: z.boolean(),
  spare: z.array(z.string()),
});
type Part = z.output<typeof part>;
type Undone = { reverted: number; parts?: { object: string; fields: string[] }[]; now?: StandingNow[] };

/** Which part of what was done is to be taken back; undefined for all of it. */
function partMeant(corrections: readonly Correction[]): Part | undefined {
  const restored = corrections.flatMap((each) => (each.kind === "restore" ? [each] : []));
  if (restored.length === 0) return undefined;
  return {
    fields: restored.flatMap(({ field }) => field ?? []),
    objects: restored.flatMap(({ object }) => object ?? []),
    keep: restored.some(({ keep }) => keep === true),
    spare: restored.flatMap(({ spare = [] }) => spare),
  };
}

/** 电话、任务: what was put back, each once, as people call it. */
function namesOf(parts: NonNullable<Undone["parts"]>, t: Translate): string {
  const names = parts.flatMap(({ object, fields }) => {
    const labels = fields.flatMap((field) => {
      const key = `fields.${object}.${field}`;
      return t.has(key) ? [t(key)] : [];
    });
    const kind = `objects.${object}`;
    return labels.length > 0 ? labels : t.has(kind) ? [t(kind)] : [];
  });
  return [...new Set(names)].join(t("lead.listComma"));
}

/** - 骁淳光电WMS项目：金额 33.09万: what stands now, or is gone again. */
function linesOf(now: readonly StandingNow[], t: Translate): string[] {
  return now.flatMap(({ object, label, made, fields }) => {
    const kind = t.has(`objects.${object}`) ? t(`objects.${object}`) : "";
    if (made) return [t("dialogue.undo.made", { kind, label })];
    const values = fields.map(({ label: name, value }) =>
      value === null ? t("dialogue.undo.empty", { name }) : t("dialogue.undo.value", { name, value }),
    );
    return values.length > 0
      ? [t("dialogue.undo.stands", { label, values: values.join(t("lead.clauseComma")) })]
      : [];
  });
}

/** Takes back what the last turn of this conversation wrote, or the part of it that is named. */
export const undoLastSkill = defineSkill({
  name: "undo_last",
  agent: "crm_expert",
  intents: ["undo"],
  shows: ["undo_result"],
  input: z.object({ part: part.optional() }),
  read: ({ understanding: { corrections = [] } }) => {
    const meant = partMeant(corrections);
    return meant ? { part: meant } : {};
  },
  gather: (input, _turn, done) => (wasTried(done, "turn_undo") ? [] : [{ tool: "turn_undo", input }]),
  compose: (input, turn, done) => {
    const output = resultOf(done, "turn_undo")?.output as Undone | undefined;
    if (!output) return replyWith(turn, done, failureText(turn, done) ?? turn.t("agents.nothing"));
    const named = namesOf(output.parts ?? [], turn.t);
    const lines = linesOf(output.now ?? [], turn.t);
    if (output.reverted > 0 && input.part && named !== "")
      return replyWith(turn, done, [turn.t("agents.undo.part", { what: named }), ...lines].join("\n"));
    const nothing = input.part ? "agents.undo.noSuchPart" : "agents.undo.nothing";
    const key = output.reverted === 0 ? nothing : "agents.undo.done";
    const text = turn.t(key, { count: output.reverted });
    return replyWith(turn, done, [text, ...(output.reverted > 0 ? lines : [])].join("\n"));
  },
});

import { z } from "zod";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { DocumentStatus } from "#lib/domains/knowledge/contract.ts";
import { dayOf } from "#lib/platform/day-range.ts";
import { formatShortDay } from "#lib/platform/messages/format.ts";

type Listed = {
  title: string;
  validUntil: string | null;
  quality: number | null;
  status: DocumentStatus;
  owner: { name: string };
};
const told = 6;

/** Documents that somebody should look at: expired, poor, or complained of. */
export const listOutdatedSkill = defineSkill({
  name: "list_outdated",
  agent: "crm_expert",
  intents: ["knowledge.outdated"],
  shows: ["record_table"],
  input: z.object({}),
  read: () => ({}),
  gather: (_none, _turn, done) =>
    wasTried(done, "document_list") ? [] : [{ tool: "document_list", input: { needsWork: true, limit: 30 } }],
  compose: (_none, turn, done) => {
    const { t } = turn;
    const output = resultOf(done, "document_list")?.output as { documents: Listed[] } | undefined;
    if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
    const { documents } = output;
    if (documents.length === 0) return replyWith(turn, done, t("expert.outdated.none"));
    const today = dayOf(turn.now);
    const lines = documents.slice(0, told).map(({ title, validUntil, owner }) => {
      const expired = validUntil !== null && validUntil < today;
      const why = expired
        ? t("expert.outdated.expired", { day: formatShortDay(validUntil, t) })
        : t("expert.outdated.poor");
      return `- ${t("expert.outdated.line", { title, why, owner: owner.name || t("agents.noOwner") })}`;
    });
    const text = [
      t("expert.outdated.head", { count: documents.length }),
      lines.join("\n"),
      t("expert.outdated.next"),
    ];
    return replyWith(turn, done, text.join("\n\n"));
  },
});

import { z } from "zod";
import type { FinishedCall, Reply, Turn } from "#agents/runtime/turn.ts";
import { failureText, replyWith, resultOf, wasTried } from "#agents/skills/evidence.ts";
import { defineSkill } from "#agents/skills/skill.ts";
import type { Preferences } from "#lib/domains/identity/contract.ts";
import { translate } from "#lib/platform/messages/translate.ts";
import { type PreferencesSaid, readPreferencesSaid } from "./read-preferences.ts";

const input = z.object({ said: z.custom<PreferencesSaid>() });
type Input = z.output<typeof input>;

const has = ({ set, locale, forget, asked }: PreferencesSaid): boolean =>
  Object.keys(set).length > 0 || locale !== undefined || forget.length > 0 || asked;

/** 回答长度：简短: each habit in a line. */
function linesOf(kept: Partial<Preferences>, { t }: Turn): string {
  return Object.entries(kept)
    .map(([key, value]) => {
      const choice = `agents.preference.${key}.${value}`;
      return `- ${t(`agents.preference.label.${key}`)}${t("agents.preference.colon")}${t.has(choice) ? t(choice) : value}`;
    })
    .join("\n");
}

function compose({ said }: Input, turn: Turn, done: FinishedCall[]): Reply {
  const { t } = turn;
  if (!has(said)) return replyWith(turn, done, t("agents.preference.unknown"));
  const output = resultOf(done, "preference_set")?.output as { kept: Partial<Preferences> } | undefined;
  if (!output) return replyWith(turn, done, failureText(turn, done) ?? t("agents.nothing"));
  const kept = linesOf(output.kept, turn);
  if (said.forget.length > 0)
    return replyWith(turn, done, t("agents.preference.forgotten") + (kept ? `\n${kept}` : ""));
  if (said.asked)
    return replyWith(
      turn,
      done,
      kept ? `${t("agents.preference.kept")}\n${kept}` : t("agents.preference.none"),
    );
  if (said.locale && Object.keys(said.set).length === 0)
    return replyWith(turn, done, translate(said.locale)("agents.preference.language"));
  const risky = said.set.questions === "few" ? `\n\n${t("agents.preference.stillAsked")}` : "";
  return replyWith(turn, done, `${t("agents.preference.set")}\n${linesOf(said.set, turn)}${risky}`);
}

/** Keeps how a person wants to be answered, tells what is kept, and forgets it. */
export const setPreferenceSkill = defineSkill({
  name: "set_preference",
  agent: "crm_expert",
  intents: ["preference.set"],
  shows: [],
  input,
  read: ({ clause }) => ({ said: readPreferencesSaid(clause.text) }),
  gather: ({ said: { set, locale, forget, asked } }, _turn, done) => {
    const said = { set, forget, asked, ...(locale && { locale }) };
    if (!has(said) || wasTried(done, "preference_set")) return [];
    const given = {
      ...(Object.keys(set).length > 0 && { set }),
      ...(locale && { locale }),
      ...(forget.length > 0 && { forget }),
    };
    return [{ tool: "preference_set", input: given }];
  },
  compose,
});

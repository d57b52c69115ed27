import type { Turn } from "#agents/runtime/turn.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import { formatShortDay } from "#lib/platform/messages/format.ts";

/** What a complaint taught: what they told and when, why it broke, what was done, and how it is kept from coming back. */
export type Lesson = {
  label: string;
  complaint: { day: string; body: string } | null;
  cause: string | null;
  fix: string | null;
  more: string | null;
};

const longestTitle = 60;
const longestMatter = 24;

/** The call that keeps a lesson as a draft of the library. */
export function lessonDraft({ label, complaint, cause, fix, more }: Lesson, { t }: Turn): SkillCall {
  const about = (cause ?? fix ?? more ?? "").slice(0, longestMatter);
  const part = (key: string, text: string | null) =>
    text ? [`## ${t(`expert.lesson.part.${key}`)}\n\n${text}`] : [];
  const day = complaint ? formatShortDay(complaint.day, t) : "";
  const text = [
    ...part("problem", complaint ? t("expert.lesson.told", { label, day, body: complaint.body }) : null),
    ...part("cause", cause),
    ...part("fix", fix),
    ...part("prevent", more),
  ].join("\n\n");
  return {
    tool: "document_draft",
    agent: "crm_expert",
    input: {
      title: t("expert.lesson.title", { about, label }).slice(0, longestTitle),
      kind: "case_study",
      text,
      tags: [t("success.ticket.word")],
    },
  };
}

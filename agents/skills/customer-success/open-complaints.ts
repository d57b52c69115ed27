import type { Turn } from "#agents/runtime/turn.ts";
import type { SkillCall } from "#agents/skills/skill.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";

/** The complaint's task that is talked about; undefined when none is. */
export const complaintTask = ({ state, t }: Turn): FocusRecord | undefined =>
  state.focus.find(({ type, label }) => type === "task" && label.includes(t("success.ticket.word")));

/** Complaints are kept as tasks until they are answered: those of one company, or of all, the next due first. */
export const openComplaints = (company: string | null, { t }: Turn): SkillCall => ({
  tool: "record_list",
  input: {
    object: "task",
    filter: {
      all: [
        { field: "status", op: "in", value: ["open", "doing"] },
        { field: "title", op: "contains", value: t("success.ticket.word") },
        ...(company ? [{ field: "customer", op: "eq" as const, value: company }] : []),
      ],
    },
    names: company ? [{ object: "customer", name: company }] : [],
    sort: [{ field: "dueAt", direction: "asc" }],
    limit: 20,
  },
});

/** Whose complaints are asked about: the company that is named, else the one talked about; null for all. */
export function companyOf({ understanding, state }: Turn): string | null {
  const named = understanding.entities.find(({ type }) => type === "company");
  if (named?.type === "company") return named.value.name;
  const all = /哪些(?:客户|投诉|工单)|所有|全部|一共|总共|我们(?:还)?有|\ball\b/iu.test(understanding.text);
  return all ? null : (state.focus.find(({ type }) => type === "customer")?.label ?? null);
}

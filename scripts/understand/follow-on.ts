import type { DialogueHint, Understanding } from "#lib/language/index.ts";

const most = 5;
type Focus = NonNullable<DialogueHint["focus"]>[number];

/** What a sentence leaves for the next one: what was talked about, the last first, and what was asked for. */
export function followOn(before: DialogueHint, said: Understanding): DialogueHint {
  const lead = said.intents[0]?.name.startsWith("lead.") === true;
  const named = said.entities.flatMap((entity): Focus[] => {
    if (entity.type === "company") return [{ type: lead ? "lead" : "customer", label: entity.value.name }];
    if (entity.type === "opportunity") return [{ type: "opportunity", label: entity.value.name }];
    return entity.type === "person" ? [{ type: "contact", label: entity.value.name }] : [];
  });
  const labels = new Set(named.map(({ label }) => label));
  const focus = [...named, ...(before.focus ?? []).filter(({ label }) => !labels.has(label))].slice(0, most);
  const query = said.query ?? before.query;
  return { ...(focus.length > 0 && { focus }), ...(query && { query }) };
}

import type { Turn } from "#agents/runtime/turn.ts";

const called = /线索|[这那]条|\bleads?\b/iu;
const placed = new Set(["customer", "contact", "opportunity", "lead"]);

/** Whether the words are about a lead: it is called one, or it is what is talked about and nobody else is named. */
export function aboutLead({
  clause: { text },
  state: { focus },
  understanding: { entities },
}: Turn): boolean {
  if (called.test(text)) return true;
  const near = focus.find(({ type }) => placed.has(type));
  const others = entities.some(
    ({ type, text: name }) => (type === "company" || type === "opportunity") && !near?.label.includes(name),
  );
  return near?.type === "lead" && !others;
}

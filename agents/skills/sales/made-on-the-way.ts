import type { FinishedCall } from "#agents/runtime/turn.ts";
import { resultOf } from "#agents/skills/evidence.ts";
import type { Refs } from "#agents/skills/subject.ts";
import type { ToolName } from "#agents/tools/index.ts";
import type { FocusRecord } from "#lib/domains/conversations/index.ts";
import { personTitle } from "#lib/language/index.ts";

/** The record that a call of this run has made. */
function madeBy(done: FinishedCall[], tool: ToolName): FocusRecord | undefined {
  const result = resultOf(done, tool);
  const made = result?.records.some(({ op }) => op === "create");
  return made ? (result?.focus ?? undefined) : undefined;
}

/** The records of a sentence with those that had to be made for it. */
export function withMade(refs: Refs, done: FinishedCall[]): Refs {
  const customer = refs.customer ?? madeBy(done, "customer_create");
  const contact = refs.contact ?? madeBy(done, "contact_create");
  const lead = refs.lead ?? madeBy(done, "lead_capture");
  return {
    ...refs,
    ...(customer && { customer }),
    ...(contact && { contact }),
    ...(lead && !customer && { lead }),
  };
}

/** How one is called and what one is: 王工 is an engineer, 张总 is told no more than that. */
const inFull: Record<string, string> = { 工: "工程师", 厂: "厂长", 科: "科长", 处: "处长" };

/** A person as they were called: 顾厂长 has a surname and a title, 陈磊 a name. */
export function contactFields(name: string, lead: Record<string, unknown>): Record<string, string> {
  const said = personTitle(name);
  const called = said?.title ? (inFull[said.title] ?? said.title) : undefined;
  const title = called ?? (typeof lead.contactTitle === "string" ? lead.contactTitle : undefined);
  return {
    name,
    ...(said?.start === 0 && { surname: said.surname }),
    ...(title && { title }),
  };
}

import { typeid } from "typeid-js";

export const idPrefixes = {
  tenant: "ten",
  team: "team",
  user: "user",
  session: "sess",
  apiKey: "key",
  lead: "lead",
  conversation: "conv",
  message: "msg",
  run: "run",
  step: "step",
  proposal: "prop",
  event: "evt",
  change: "chg",
  request: "req",
} as const;
export type IdKind = keyof typeof idPrefixes;

/** A new id such as `lead_01k…`: time-ordered (UUIDv7), readable in logs, not a secret. */
export function newId(kind: IdKind): string {
  return typeid(idPrefixes[kind]).toString();
}

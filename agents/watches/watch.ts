import type { WatchKind } from "#lib/domains/conversations/contract.ts";
import type { PreferenceKey } from "#lib/domains/identity/contract.ts";
import type { Context } from "#lib/platform/context.ts";
import type { Translate } from "#lib/platform/messages/translate.ts";

/** Something that its person should hear of: `key` names the matter for ever, `name` and `why` fill the sentences. */
export type Finding = {
  key: string;
  focus: { type: "opportunity" | "lead" | "customer"; id: string };
  name: string;
  why: string;
};

/** What the product keeps an eye on for a person, and how it finds it with that person's sight. */
export type Watch = {
  kind: WatchKind;
  /** The right without which it concerns nobody. */
  right: string;
  /** Set to `off`, it is never spoken of. */
  habit: PreferenceKey;
  /** The hour of the company's day from which it is spoken of. */
  from: number;
  find(context: Context, at: Date, t: Translate): Promise<Finding[]>;
};

/** The name of a record that another one holds. */
export const nameIn = (value: unknown): string =>
  typeof value === "object" && value !== null && "name" in value ? String(value.name) : "";
export const idIn = (value: unknown): string =>
  typeof value === "object" && value !== null && "id" in value ? String(value.id) : "";

import type { MentionType, RecordObject } from "#lib/domains/records/contract.ts";
import { resolveMentions } from "#lib/domains/records/index.ts";
import type { Context } from "#lib/platform/context.ts";

export type Mention = { text: string; objects?: RecordObject[] | undefined; customer?: string | undefined };
export type MeantRecord = { object: RecordObject; id: string; label: string; detail: string | null };
/** `one` record, `many` to choose from, or `none`; records that the person may not see do not exist. */
export type Meant = { text: string; status: "one" | "many" | "none"; records: MeantRecord[] };

const most = 8;
const kinds = {
  company: ["customer", "lead"],
  person: ["contact", "lead"],
  opportunity: ["opportunity"],
  product: ["product"],
} as const satisfies Partial<Record<MentionType, readonly RecordObject[]>>;
type Kind = keyof typeof kinds;
/** What a mention may name, in this order. */
const anything = Object.keys(kinds) as Kind[];

/** The records that words may mean. A name that can mean one record only leaves no other. */
export async function resolveMention(context: Context, { text, objects, customer }: Mention): Promise<Meant> {
  const of = (type: Kind) => kinds[type].filter((object) => !objects || objects.includes(object));
  const types = anything.filter((type) => of(type).length > 0);
  // With a company at hand a person is meant first.
  const ordered = customer ? types.toSorted((one) => (one === "person" ? -1 : 0)) : types;
  const mentions = ordered.map((type) => ({
    text: text.slice(0, 120),
    type,
    objects: of(type),
    ...(customer && (type === "person" || type === "opportunity") && { customer }),
  }));
  const resolved = await resolveMentions(context, { mentions, limit: most });
  const sure = resolved.mentions.find(({ certain }) => certain);
  const meant = sure
    ? sure.candidates.slice(0, 1)
    : resolved.mentions.flatMap(({ candidates }) => candidates);
  const records = meant.flatMap(({ object, id, name, detail }): MeantRecord[] =>
    object === "user" || (objects && !objects.includes(object)) ? [] : [{ object, id, label: name, detail }],
  );
  const status = sure && records.length === 1 ? "one" : records.length === 0 ? "none" : "many";
  return { text, status, records: records.slice(0, most) };
}

import { listMembers } from "#lib/domains/identity/index.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { mentionedIn } from "./mentioned-in.ts";
import { sendNotices } from "./notifications/send-notices.ts";

type Words = { mentions?: string[] | null | undefined; body?: string | null | undefined };

/** Who is named: the given people, and those that the text names with @. */
export async function mentionsOf(asking: Asking, { mentions, body }: Words): Promise<string[]> {
  const inText = body?.includes("@") ? mentionedIn(body, await listMembers(asking.tx)) : [];
  return [...new Set([...(mentions ?? []), ...inText])];
}

type Mentioning = {
  object: "activity" | "task";
  id: string;
  title: string;
  before: string[];
  after: string[];
};

/** Tells those who are newly named. Who may not see what they are named in is told so, and nothing of what it says. */
export async function tellMentioned(
  asking: Asking,
  { object, id, title, before, after }: Mentioning,
): Promise<void> {
  await sendNotices(asking, {
    to: after.filter((person) => !before.includes(person)),
    kind: `${object}.mentioned`,
    params: { title },
    about: { object, id },
    unseen: "hide",
    dedupeKey: `mention:${id}`,
  });
}

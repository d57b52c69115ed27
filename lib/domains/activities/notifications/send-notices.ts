import type { z } from "zod";
import { log } from "#lib/platform/log.ts";
import type { Asking } from "#lib/platform/records/asking.ts";
import { hiddenKind, type notifyInput } from "../contract.ts";
import { selectPeople } from "../notification-repository.ts";
import { channels } from "./channels.ts";
import type { Notice } from "./notification-channel.ts";
import { whoSees } from "./who-sees.ts";

type Input = z.output<typeof notifyInput>;

function noticeOf(input: Input, to: string, open: boolean): Notice {
  const dedupeKey = input.dedupeKey ?? null;
  if (!open) return { to, kind: hiddenKind, params: {}, object: null, recordId: null, dedupeKey };
  const { kind, params, about } = input;
  return { to, kind, params, object: about?.object ?? null, recordId: about?.id ?? null, dedupeKey };
}

/** Tells people at work here, oneself left out, by every channel; each attempt stands in the log. Returns how many were told. */
export async function sendNotices(asking: Asking, input: Input): Promise<number> {
  const { actor, principal } = asking.context;
  const own = actor.type === "system" ? null : principal.userId;
  const wanted = [...new Set(input.to)].filter((person) => person !== own);
  const people = wanted.length > 0 ? await selectPeople(asking.tx, wanted) : [];
  if (people.length === 0) return 0;
  const hides = input.unseen === "hide";
  const sees = hides && input.about ? await whoSees(asking, input.about, people) : null;
  const notices = people.map(({ user_id: to }) => noticeOf(input, to, sees?.has(to) ?? true));
  let told = 0;
  for (const channel of channels) {
    const sent = await channel.send(asking, notices);
    log().info({ channel: channel.name, kind: input.kind, asked: notices.length, sent }, "notices sent");
    told = Math.max(told, sent);
  }
  return told;
}

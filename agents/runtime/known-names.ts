import { loadNames, type NamesAfter, systemContexts, visibleRecords } from "#lib/domains/records/index.ts";
import { type KnownNames, mentionedNames, understand } from "#lib/language/index.ts";
import type { Context } from "#lib/platform/context.ts";
import { log } from "#lib/platform/log.ts";
import { listen } from "#lib/platform/notifications.ts";
import { TenantNames } from "./tenant-names.ts";

type Kept = {
  names: TenantNames;
  seen: number;
  lookedBack: number;
  refreshing: Promise<void> | undefined;
  system?: Context | undefined;
};
/** Next loads modules twice in one process; the names are kept once. `changes` counts what the database told of. */
type Shared = { tenants: Map<string, Kept>; listening: boolean; changes: number };

const sharedKey = Symbol.for("huike.names");
const holder = globalThis as { [sharedKey]?: Shared };
/** What events of talking are about: every message makes some, and none of them is a record with a name. */
const nameless = new Set(["conversation", "run", "proposal", "notification", "session"]);
const mostTenants = 40;
const warmedAtFirst = 20;
const mostHolders = 500;

function shared(): Shared {
  holder[sharedKey] ??= { tenants: new Map(), listening: false, changes: 0 };
  return holder[sharedKey];
}

/** A write that began before a look may be committed after it: so far back each look goes, and a longer one now and then. */
const overlapMs = 3_000;
const lookBackMs = 60_000;

function earlier(after: NamesAfter, ms: number): NamesAfter {
  const back = Object.entries(after).map(([object, { at }]) => {
    const moment = Date.parse(at);
    return [
      object,
      Number.isNaN(moment) ? { at, id: null } : { at: new Date(moment - ms).toISOString(), id: null },
    ];
  });
  return Object.fromEntries(back);
}

async function refresh(tenantId: string, kept: Kept): Promise<void> {
  kept.system ??= (await systemContexts("names", tenantId))[0];
  const { changes } = shared();
  const { system } = kept;
  const back = Date.now() - kept.lookedBack > lookBackMs ? lookBackMs : overlapMs;
  if (back === lookBackMs) kept.lookedBack = Date.now();
  let after = earlier(kept.names.after, back);
  for (let more = system !== undefined; more && system; ) {
    const page = await loadNames(system, { after });
    await kept.names.take(page);
    ({ after, more } = page);
  }
  kept.seen = changes;
}

/** The company's names as they are now; while the database tells of changes, only a change makes them be read again. */
async function namesOfTenant(tenantId: string): Promise<TenantNames> {
  const { tenants, listening, changes } = shared();
  const kept = tenants.get(tenantId) ?? {
    names: new TenantNames(),
    seen: -1,
    lookedBack: Date.now(),
    refreshing: undefined,
  };
  // The company that was asked for longest ago goes first.
  tenants.delete(tenantId);
  tenants.set(tenantId, kept);
  for (const [oldest] of tenants) {
    if (tenants.size <= mostTenants) break;
    tenants.delete(oldest);
  }
  if (listening && kept.seen === changes) return kept.names;
  // Without a look people are answered with the names that are known; the next message looks again.
  kept.refreshing ??= refresh(tenantId, kept)
    .catch((error: unknown) => log().error({ err: error, tenantId }, "names cannot be read"))
    .finally(() => {
      kept.refreshing = undefined;
    });
  await kept.refreshing;
  return kept.names;
}

/**
 * The names that a sentence is read with for this person: all of the company's are looked for, and of those that are
 * met only what the person may see exists. Also the month in which the company's year begins.
 */
export async function knownNames(
  context: Context,
  text: string,
): Promise<{ names: KnownNames; fiscalYearStart: number }> {
  const kept = await namesOfTenant(context.principal.tenantId);
  const { index, fiscalYearStart } = kept;
  const holders = kept.holdersOf(mentionedNames(text, index)).slice(0, mostHolders);
  const visible = new Set(holders.length > 0 ? (await visibleRecords(context, { ids: holders })).ids : []);
  return { names: { index, allow: (name) => kept.knows(name, visible) }, fiscalYearStart };
}

/** Follows the records: from now on names are read again only when something was written. Returns how to stop. */
export async function followNames(): Promise<() => Promise<void>> {
  const all = shared();
  const unlisten = await listen({
    huike_events: (about) => {
      if (!nameless.has(about)) all.changes += 1;
    },
  });
  all.listening = true;
  const warmed = warm();
  return async () => {
    all.listening = false;
    await unlisten();
    await warmed;
  };
}

/** Nobody's first message has to wait for the dictionary, or for a hundred thousand names. */
async function warm(): Promise<void> {
  try {
    understand("你好", { now: new Date() });
    for (const { principal } of (await systemContexts("names")).slice(0, warmedAtFirst))
      await namesOfTenant(principal.tenantId);
  } catch (error) {
    log().warn({ err: error }, "names cannot be read yet");
  }
}

import {
  beginRecycleDay,
  companies,
  madeOn,
  recycleCompany,
  rescoreCompany,
} from "#lib/domains/pools/index.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context } from "#lib/platform/context.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { log } from "#lib/platform/log.ts";
import { listen } from "#lib/platform/notifications.ts";

const everyMs = 600_000;
const firstMs = 60_000;
/** The day's work begins when nobody works, or when the machine is next on. */
const fromHour = 2;

/** Whether this process does the company's work of the day; of several one does. */
async function takesOn(context: Context, day: string): Promise<boolean> {
  const { by } = await beginRecycleDay(context, { day }, { idempotencyKey: `recycle-day-${day}` });
  return by === context.requestId;
}

async function recycleDay(day: string): Promise<void> {
  for (const context of await companies()) {
    if ((await madeOn(context, day)) || !(await takesOn(context, day))) continue;
    const [rescored, recycled] = [await rescoreCompany(context), await recycleCompany(context)];
    const { tenantId } = context.principal;
    log().info({ tenantId, day, rescored, recycled }, "leads scored anew, pools refilled");
  }
}

async function ofCompany(tenantId: string, work: (context: Context) => Promise<number>): Promise<void> {
  const context = (await companies()).find(({ principal }) => principal.tenantId === tenantId);
  if (context) await work(context);
}

/** Once a day, and whenever asked, lets pools take back what their rules find and scores leads anew. Returns how to stop. */
export async function startRecycle(): Promise<() => Promise<void>> {
  let last: Promise<void> = Promise.resolve();
  let done = "";
  const queue = (work: () => Promise<void>) => {
    last = last.then(work).catch((error) => log().warn({ err: error }, "recycling failed"));
  };
  const tick = () => {
    const day = dayOf(now());
    const hour = (now().getTime() - Date.parse(dayRange(day, day).from)) / 3_600_000;
    if (done === day || hour < fromHour) return;
    queue(async () => {
      await recycleDay(day);
      done = day;
    });
  };
  const unlisten = await listen({
    huike_recycle: (tenantId) => queue(() => ofCompany(tenantId, recycleCompany)),
    huike_scoring: (tenantId) => queue(() => ofCompany(tenantId, rescoreCompany)),
  });
  const first = setTimeout(tick, firstMs);
  const timer = setInterval(tick, everyMs);
  return async () => {
    clearTimeout(first);
    clearInterval(timer);
    await unlisten();
    await last;
  };
}

import { toldKeys } from "#lib/domains/activities/index.ts";
import { beginWatch } from "#lib/domains/conversations/index.ts";
import { contextOf, myPreferences } from "#lib/domains/identity/index.ts";
import { hasRight } from "#lib/platform/access.ts";
import { now } from "#lib/platform/clock.ts";
import type { Context, Principal } from "#lib/platform/context.ts";
import { dayOf, dayRange } from "#lib/platform/day-range.ts";
import { type Translate, translate } from "#lib/platform/messages/translate.ts";
import { formWaiting } from "./form-waiting.ts";
import { hotLead } from "./hot-lead.ts";
import { stuckDeal } from "./stuck-deal.ts";
import { visitTomorrow } from "./visit-tomorrow.ts";
import type { Finding, Watch } from "./watch.ts";

/** The most urgent first: what is over the limit of the day is told on another. */
const watches: readonly Watch[] = [visitTomorrow, formWaiting, hotLead, stuckDeal];
/** More than this in a day is noise. */
export const mostPerDay = 6;
const mostPerPass = 3;
const longestTitle = 80;
/** From this hour on nobody is spoken to. */
const quietFrom = 21;
const hourMs = 3_600_000;

function hourOf(at: Date): number {
  const day = dayOf(at);
  return (at.getTime() - Date.parse(dayRange(day, day).from)) / hourMs;
}

type Found = Finding & { watch: Watch };

async function findFor(context: Context, at: Date, t: Translate): Promise<Found[]> {
  const hour = hourOf(at);
  if (hour >= quietFrom) return [];
  const habits = await myPreferences(context, {});
  const open = watches.filter(
    ({ right, habit, from }) => hour >= from && hasRight(context, right) && habits[habit] !== "off",
  );
  const found: Found[] = [];
  for (const watch of open)
    for (const finding of await watch.find(context, at, t)) found.push({ ...finding, watch });
  return found;
}

/** Speaks to a person of what should not wait, each matter once and only so many a day; how many that were. */
export async function watchPerson(principal: Principal): Promise<number> {
  const at = now();
  const t = translate(principal.locale);
  // What is found, is found with the person's own sight. Only to begin is the system's.
  const context = contextOf(principal, { kind: "system" });
  const system: Context = { ...context, actor: { type: "system", name: "watches" } };
  const found = await findFor(context, at, t);
  if (found.length === 0) return 0;
  const { told, today } = await toldKeys(context, { keys: found.map(({ key }) => key) });
  const news = found.filter(({ key }) => !told.includes(key));
  const room = Math.min(mostPerPass, mostPerDay - today);
  for (const { key, focus, name, why, watch } of news.slice(0, Math.max(0, room))) {
    await beginWatch(system, {
      watch: watch.kind,
      // The record is named by its id alone: its name may be anybody's words, and these are read as the person's.
      text: t(`watches.${watch.kind}.ask`),
      title: t("watches.title", { kind: t(`watches.${watch.kind}.label`), name }).slice(0, longestTitle),
      focus,
      params: { name, why },
      key,
    });
  }
  return Math.min(news.length, Math.max(0, room));
}

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { getSession } from "#app/_server/session.ts";
import { now } from "#lib/platform/clock.ts";
import { env } from "#lib/platform/env.ts";

const locales = ["zh-CN", "en"] as const;
type Locale = (typeof locales)[number];
type Messages = Record<string, Record<string, unknown>>;

const isLocale = (value: string | undefined): value is Locale => locales.some((locale) => locale === value);

async function requestedLocale(): Promise<Locale> {
  const session = await getSession();
  if (session) return session.user.locale;
  const kept = (await cookies()).get("huike.locale")?.value;
  if (isLocale(kept)) return kept;
  const accepted = (await headers()).get("accept-language")?.toLowerCase() ?? "";
  const english = accepted.indexOf("en");
  const chinese = accepted.indexOf("zh");
  return english >= 0 && (chinese < 0 || english < chinese) ? "en" : "zh-CN";
}

/** Each file is one namespace, named after it. */
async function readMessages(locale: Locale): Promise<Messages> {
  const folder = join(process.cwd(), "messages", locale);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  return Object.fromEntries(
    files.map((name, index) => [
      name.slice(0, -".json".length),
      JSON.parse(texts[index] ?? "{}") as Record<string, unknown>,
    ]),
  );
}

const loaded = new Map<Locale, Promise<Messages>>();

function messagesOf(locale: Locale): Promise<Messages> {
  if (env().NODE_ENV !== "production") return readMessages(locale);
  const known = loaded.get(locale) ?? readMessages(locale);
  loaded.set(locale, known);
  return known;
}

export default getRequestConfig(async () => {
  const locale = await requestedLocale();
  return { locale, messages: await messagesOf(locale), timeZone: "Asia/Shanghai", now: now() };
});

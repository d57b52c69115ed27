"use server";
import { revalidatePath } from "next/cache";
import { cookies } from "next/headers";
import { action } from "#app/_server/action.ts";
import { forgetPreferences, setLocale, setPreferences } from "#lib/domains/identity/index.ts";

const set = action(setLocale);

const keep = action(setPreferences);
const forget = action(forgetPreferences);

export const setPreferencesAction = async (input: Parameters<typeof setPreferences>[1]) => keep(input);
export const forgetPreferencesAction = async (input: Parameters<typeof forgetPreferences>[1]) =>
  forget(input);

/** Also kept in a cookie: the login page speaks the same language next time. */
export async function setLocaleAction(locale: "zh-CN" | "en") {
  const result = await set({ locale });
  if (result.ok) {
    (await cookies()).set("huike.locale", locale, { path: "/", maxAge: 31_536_000, sameSite: "lax" });
    revalidatePath("/", "layout");
  }
  return result;
}

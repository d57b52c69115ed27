import { signIn } from "next-auth/react";
import { forgetViewer } from "#lib/realtime/forget-viewer.ts";

/** Signs in and leaves the page; answers the failure's code otherwise. */
export async function signInWith(email: string, password: string, next: string): Promise<string | null> {
  try {
    const result = await signIn("credentials", { redirect: false, email, password });
    if (!result || result.error) return result?.error ?? "unavailable";
  } catch {
    return "unavailable";
  }
  forgetViewer(email.toLowerCase());
  // A full load: nothing of the person before stays in memory.
  window.location.assign(next);
  return null;
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { demoLogins } from "#app/_server/demo-logins.ts";
import { getSession } from "#app/_server/session.ts";
import { LoginScreen } from "#components/auth/login-screen.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ui.login"))("title") };
}

/** Only paths of this site: a link must not send a person elsewhere after login. */
function safePath(next: string | string[] | undefined): string {
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : "/chat";
}

type LoginPageProps = { searchParams: Promise<{ next?: string | string[] }> };

export default async function LoginPage({ searchParams }: LoginPageProps) {
  const next = safePath((await searchParams).next);
  if (await getSession()) redirect(next);
  return <LoginScreen next={next} demo={await demoLogins()} />;
}

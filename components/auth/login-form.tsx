"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { DemoLogins } from "#components/auth/demo-logins.tsx";
import { signInWith } from "#components/auth/sign-in-with.ts";
import { Button } from "#components/ui/button.tsx";
import { Input } from "#components/ui/input.tsx";
import type { RoleId } from "#lib/domains/identity/contract.ts";

export type DemoLogin = { email: string; name: string; role: RoleId; team: string | null };
type LoginFormProps = { next: string; demo: { password: string; logins: DemoLogin[] } | null };

const known = ["invalid_credentials", "rate_limited", "unavailable"];

export function LoginForm({ next, demo }: LoginFormProps) {
  const t = useTranslations("ui.login");
  const [fields, setFields] = useState({ email: "", password: "" });
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function enter(email: string, password: string) {
    setFields({ email, password });
    setError(null);
    if (!email.trim() || !password) return setError("missing");
    setBusy(true);
    const failure = await signInWith(email.trim(), password, next);
    if (failure === null) return;
    setError(known.includes(failure) ? failure : "unavailable");
    setBusy(false);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    void enter(fields.email, fields.password);
  }

  return (
    <>
      <form onSubmit={submit} noValidate className="rounded-lg border border-line bg-surface p-5">
        <label htmlFor="email" className="mb-1 block text-sm text-ink-2">
          {t("email")}
        </label>
        <Input
          id="email"
          name="email"
          type="email"
          autoComplete="username"
          autoFocus
          className="h-10"
          value={fields.email}
          onChange={(event) => setFields({ ...fields, email: event.target.value })}
        />
        <label htmlFor="password" className="mt-4 mb-1 block text-sm text-ink-2">
          {t("password")}
        </label>
        <Input
          id="password"
          name="password"
          type="password"
          autoComplete="current-password"
          className="h-10"
          value={fields.password}
          onChange={(event) => setFields({ ...fields, password: event.target.value })}
        />
        <p role="alert" className="mt-2 min-h-5 text-sm text-danger">
          {error ? t(`error.${error}`) : null}
        </p>
        <Button type="submit" variant="primary" size="lg" className="mt-1 w-full" disabled={busy}>
          {busy ? t("busy") : t("submit")}
        </Button>
      </form>
      {demo ? (
        <DemoLogins {...demo} busy={busy} choose={(email) => void enter(email, demo.password)} />
      ) : null}
    </>
  );
}

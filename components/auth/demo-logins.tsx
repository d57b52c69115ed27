import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { DemoLogin } from "#components/auth/login-form.tsx";

type DemoLoginsProps = {
  password: string;
  logins: DemoLogin[];
  busy: boolean;
  choose: (email: string) => void;
};

export function DemoLogins({ password, logins, busy, choose }: DemoLoginsProps) {
  const t = useTranslations("ui");
  return (
    <section aria-labelledby="demo" className="mt-6">
      <div className="mb-2 flex items-baseline justify-between gap-2">
        <h2 id="demo" className="text-sm font-medium text-ink-2">
          {t("login.demo")}
        </h2>
        <p className="text-sm text-ink-3">
          {t("login.demoPassword")}{" "}
          <code className="rounded-sm bg-sunken px-1.5 py-0.5 text-ink select-all">{password}</code>
        </p>
      </div>
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
        {logins.map((login) => (
          <li key={login.email}>
            <button
              type="button"
              disabled={busy}
              onClick={() => choose(login.email)}
              className="group flex min-h-11 w-full items-center gap-3 px-3 py-1.5 text-left transition-colors duration-100 hover:bg-hover focus-visible:-outline-offset-2 disabled:opacity-60"
            >
              <span className="w-24 shrink-0 truncate font-medium">{t(`roles.${login.role}`)}</span>
              <span className="min-w-0 flex-1 truncate text-sm text-ink-3">
                {login.name}
                {login.team ? ` · ${login.team}` : ""}
              </span>
              <ArrowRight aria-hidden className="size-4 shrink-0 text-ink-3 group-hover:text-accent-text" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

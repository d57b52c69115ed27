import { useTranslations } from "next-intl";
import { type DemoLogin, LoginForm } from "#components/auth/login-form.tsx";
import { Logo } from "#components/shared/logo.tsx";

type LoginScreenProps = { next: string; demo: { password: string; logins: DemoLogin[] } | null };

export function LoginScreen({ next, demo }: LoginScreenProps) {
  const t = useTranslations("ui");
  return (
    <main className="flex min-h-dvh flex-col items-center px-4 py-10 sm:justify-center">
      <div className="w-full max-w-[400px]">
        <header className="mb-6 flex items-center gap-3">
          <Logo className="size-10" />
          <div>
            <h1 className="text-xl leading-6 font-semibold">{t("product.name")}</h1>
            <p className="text-sm text-ink-3">{t("product.description")}</p>
          </div>
        </header>
        <LoginForm next={next} demo={demo} />
      </div>
    </main>
  );
}

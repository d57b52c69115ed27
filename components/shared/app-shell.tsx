import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Logo } from "#components/shared/logo.tsx";
import { SectionLink } from "#components/shared/section-link.tsx";
import { sectionsFor } from "#components/shared/sections.ts";
import { PhoneTop } from "#components/shared/shell/phone-top.tsx";
import { ShellTools } from "#components/shared/shell/shell-tools.tsx";

type AppShellProps = {
  children: ReactNode;
  account: ReactNode;
  /** Search and what is new. */
  tools: ReactNode;
  /** The talk beside the page. */
  dock: ReactNode;
  rights: readonly string[];
};

/** Rail on the left of a desk, bar at the bottom of a phone, the page in between. */
export function AppShell({ children, account, tools, dock, rights }: AppShellProps) {
  const t = useTranslations("ui.shell");
  return (
    <div className="flex h-dvh flex-col-reverse overflow-hidden sm:flex-row">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-surface px-3 py-2 shadow-pop focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t("skip")}
      </a>
      <nav
        aria-label={t("sections")}
        className="pb-safe flex shrink-0 gap-1 border-t border-line bg-surface px-2 sm:px-1 [scrollbar-width:none] sm:w-[72px] sm:flex-col sm:overflow-y-auto sm:border-t-0 sm:border-r sm:py-3"
      >
        <Logo className="mx-auto mb-2 hidden size-8 shrink-0 sm:block" />
        {sectionsFor(rights).map((section) => (
          <SectionLink key={section.key} name={section.key} />
        ))}
        <ShellTools>{tools}</ShellTools>
        <div className="hidden justify-center pt-1 sm:flex">{account}</div>
      </nav>
      <main id="main" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col outline-none">
        <PhoneTop />
        {children}
      </main>
      {dock}
    </div>
  );
}

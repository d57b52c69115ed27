"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { cn } from "#components/ui/cn.ts";

const groups = {
  customers: [
    { key: "customers", href: "/customers", right: "customer.read" },
    { key: "contacts", href: "/contacts", right: "contact.read" },
    { key: "customerPool", href: "/pools/customer", right: "customer.read" },
    { key: "duplicates", href: "/duplicates", right: "customer.merge" },
  ],
  leads: [
    { key: "leads", href: "/leads", right: "lead.read" },
    { key: "leadPool", href: "/pools/lead", right: "lead.read" },
  ],
  knowledge: [
    { key: "knowledge", href: "/knowledge", right: "knowledge.read" },
    { key: "knowledgeSearch", href: "/knowledge/search", right: "knowledge.read" },
    { key: "knowledgeGaps", href: "/knowledge/gaps", right: "knowledge.publish" },
  ],
} as const;

/** The pages of one section, side by side; the one that is open is the heading. */
export function SectionTabs({ of }: { of: keyof typeof groups }) {
  const t = useTranslations("records-ui.tabs");
  const path = usePathname();
  const { rights } = useViewer();
  const shown = groups[of].filter(({ right }) => rights.includes(right));
  const current = shown.find(({ href }) => href === path);
  return (
    <>
      {current ? <h1 className="sr-only">{t(current.key)}</h1> : null}
      <nav aria-label={t("label")} className="-ml-2 flex min-w-0 overflow-x-auto [scrollbar-width:none]">
        {shown.map(({ key, href }) => {
          const on = path === href;
          return (
            <Link
              key={key}
              href={href}
              aria-current={on ? "page" : undefined}
              className={cn(
                "inline-flex h-8 shrink-0 items-center rounded-md px-2 text-ink-3 hover:bg-hover hover:text-ink coarse:h-10",
                on && "font-semibold text-ink",
              )}
            >
              {t(key)}
            </Link>
          );
        })}
      </nav>
    </>
  );
}

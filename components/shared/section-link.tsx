"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type SectionKey, sections } from "#components/shared/sections.ts";
import { cn } from "#components/ui/cn.ts";

const places = { rail: "max-sm:hidden", bar: "sm:hidden", both: "" } as const;

/** The section's icon is looked up here: a component cannot be passed from the server. */
export function SectionLink({ name }: { name: SectionKey }) {
  const t = useTranslations("ui.sections");
  const path = usePathname();
  const section = sections.find((known) => known.key === name);
  if (!section) return null;
  const { key, href, icon: Icon, within = [], place } = section;
  const current = [href, ...within].some((start) => path === start || path.startsWith(`${start}/`));
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={cn(
        "flex h-14 min-w-0 flex-1 shrink-0 flex-col items-center justify-center gap-0.5 rounded-md text-xs text-ink-3 transition-colors duration-100 hover:bg-hover hover:text-ink sm:h-[52px] sm:w-auto sm:flex-none",
        current && "font-medium text-accent-text sm:bg-accent-soft",
        places[place],
      )}
    >
      <Icon aria-hidden className="size-5" strokeWidth={current ? 2 : 1.75} />
      <span className="max-w-full truncate">{t(key)}</span>
    </Link>
  );
}

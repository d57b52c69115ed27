"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { sections } from "#components/shared/sections.ts";
import { cn } from "#components/ui/cn.ts";

/** The section's icon is looked up here: a component cannot be passed from the server. */
export function SectionLink({ index }: { index: number }) {
  const t = useTranslations("ui.sections");
  const path = usePathname();
  const section = sections[index];
  if (!section) return null;
  const { key, href, icon: Icon } = section;
  const current = path === href || path.startsWith(`${href}/`);
  return (
    <Link
      href={href}
      aria-current={current ? "page" : undefined}
      className={cn(
        "flex h-14 flex-1 flex-col items-center justify-center gap-0.5 rounded-md text-xs text-ink-3 transition-colors duration-100 hover:bg-hover hover:text-ink sm:w-14 sm:flex-none",
        current && "font-medium text-accent-text sm:bg-accent-soft",
      )}
    >
      <Icon aria-hidden className="size-5" strokeWidth={current ? 2 : 1.75} />
      {t(key)}
    </Link>
  );
}

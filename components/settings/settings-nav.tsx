"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { cn } from "#components/ui/cn.ts";

const places = [
  { key: "account", href: "/settings", right: null },
  { key: "people", href: "/settings/people", right: null },
  { key: "teams", href: "/settings/teams", right: null },
  { key: "roles", href: "/settings/roles", right: null },
  { key: "pipelines", href: "/settings/pipelines", right: "pipeline.manage" },
  { key: "reasons", href: "/settings/close-reasons", right: "pipeline.manage" },
  { key: "pools", href: "/settings/pools", right: "pool.manage" },
  { key: "fields", href: "/settings/fields", right: "field.manage" },
  { key: "tags", href: "/settings/tags", right: "tag.manage" },
  { key: "prices", href: "/settings/prices", right: "price.manage" },
  { key: "company", href: "/settings/company", right: "setting.manage" },
  { key: "audit", href: "/settings/audit", right: "audit.read" },
] as const;

const inSight = (link: HTMLAnchorElement | null): void =>
  link?.scrollIntoView({ block: "nearest", inline: "nearest" });

/** The parts of the settings that the person may change. */
export function SettingsNav() {
  const t = useTranslations("setup.nav");
  const path = usePathname();
  const { rights } = useViewer();
  const open = places.filter(({ right }) => right === null || rights.includes(right));
  if (open.length < 2) return null;
  return (
    <nav
      aria-label={t("label")}
      className="flex shrink-0 overflow-x-auto border-b border-line bg-surface px-3 [scrollbar-width:none]"
    >
      {open.map(({ key, href }) => (
        <Link
          key={key}
          href={href}
          // On a phone the place one is at may lie beyond the edge.
          ref={path === href ? inSight : null}
          aria-current={path === href ? "page" : undefined}
          className={cn(
            "flex h-9 shrink-0 items-center border-b-2 border-transparent px-2 text-ink-2 hover:text-ink coarse:h-11",
            path === href && "border-accent font-medium text-ink",
          )}
        >
          {t(key)}
        </Link>
      ))}
    </nav>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "#app/_server/session.ts";
import { PageHeader } from "#components/shared/page-header.tsx";
import { sectionsFor } from "#components/shared/sections.ts";
import { Avatar } from "#components/ui/avatar.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ui.sections"))("me") };
}

/** What the bar of a phone has no room for. */
export default async function MePage() {
  const { user, rights } = await requireSession();
  const t = await getTranslations("ui");
  const rest = sectionsFor(rights).filter(({ place }) => place === "rail");
  return (
    <>
      <PageHeader title={t("sections.me")} />
      <div className="min-h-0 flex-1 overflow-y-auto p-4">
        <p className="flex items-center gap-3 pb-4">
          <Avatar name={user.name} className="size-10 text-base" />
          <span className="min-w-0">
            <span className="block truncate font-semibold">{user.name}</span>
            <span className="block truncate text-sm text-ink-3">
              {[t(`roles.${user.role}`), user.team?.name].filter(Boolean).join(" · ")}
            </span>
          </span>
        </p>
        <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
          {rest.map(({ key, href, icon: Icon }) => (
            <li key={key}>
              <Link href={href} className="flex min-h-12 items-center gap-3 px-4 hover:bg-hover">
                <Icon aria-hidden className="size-5 text-ink-3" />
                {t(`sections.${key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

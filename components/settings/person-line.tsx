"use client";
import { Ellipsis, KeyRound, Lock, LockOpen, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { buttonVariants } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { Menu } from "#components/ui/menu.tsx";
import type { StaffDto } from "#lib/domains/identity/contract.ts";

export type PersonAct = "edit" | "reset" | "lock" | "unlock";
type PersonLineProps = { person: StaffDto; act: (act: PersonAct) => void };

function PersonMenu({ person, act }: PersonLineProps) {
  const t = useTranslations("setup.people");
  const own = useViewer().id === person.id;
  const all = [
    { key: "edit", icon: <Pencil aria-hidden />, offered: true },
    { key: "reset", icon: <KeyRound aria-hidden />, offered: !own && person.active },
    { key: "lock", icon: <Lock aria-hidden />, offered: !own && person.active },
    { key: "unlock", icon: <LockOpen aria-hidden />, offered: !person.active },
  ] as const;
  const items = all
    .filter(({ offered }) => offered)
    .map(({ key, icon }) => ({ key, icon, label: t(`act.${key}`), choose: () => act(key) }));
  return (
    <Menu
      label={t("more", { name: person.name })}
      align="end"
      trigger={<Ellipsis aria-hidden />}
      triggerClassName={buttonVariants({ size: "icon", variant: "ghost" })}
      items={items}
    />
  );
}

/** A person with an account: who they are, what they may do, where they belong. */
export function PersonLine({ person, act }: PersonLineProps) {
  const t = useTranslations("setup.people");
  const roles = useTranslations("ui.roles");
  const { rights } = useViewer();
  return (
    <li className="flex items-center gap-3 border-t border-line px-4 py-2 first:border-t-0">
      <Avatar name={person.name} className={cn(!person.active && "opacity-50")} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <span className="font-medium">{person.name}</span>
          {person.title ? <span className="text-sm text-ink-3">{person.title}</span> : null}
          {person.active ? null : <Badge tone="warn">{t("locked")}</Badge>}
        </p>
        <p className="text-sm break-all text-ink-3">{person.email}</p>
      </div>
      <div className="shrink-0 text-right text-sm sm:w-56">
        <p>{roles(person.role)}</p>
        <p className="text-ink-3">{person.team?.name ?? t("noTeam")}</p>
      </div>
      {rights.includes("user.manage") ? <PersonMenu person={person} act={act} /> : null}
    </li>
  );
}

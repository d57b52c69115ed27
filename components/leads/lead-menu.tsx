"use client";
import { ArrowRightLeft, Ellipsis, Merge, Trash2, Undo2, UserRoundPen, Users } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { LeadAsk } from "#components/leads/lead-asks.tsx";
import type { Lead } from "#components/leads/use-lead.ts";
import { TalkLink } from "#components/shared/dock/talk-link.tsx";
import { useViewer } from "#components/shared/viewer-context.tsx";
import { buttonVariants } from "#components/ui/button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import type { ObjectSpec } from "#lib/platform/records/contract.ts";

const LeadAsks = dynamic(() => import("#components/leads/lead-asks.tsx").then((module) => module.LeadAsks), {
  ssr: false,
});

const acts = [
  { key: "convert", right: "lead.convert", icon: ArrowRightLeft },
  { key: "assign", right: "lead.assign", icon: UserRoundPen },
  { key: "collaborators", right: "lead.update", icon: Users },
  { key: "merge", right: "lead.merge", icon: Merge },
  { key: "return", right: "pool.return", icon: Undo2 },
  { key: "delete", right: "lead.delete", icon: Trash2 },
] as const;

type LeadMenuProps = { spec: ObjectSpec; record: Lead; refresh: () => void; leave: () => void };

/** What can be done with a lead, by right. */
export function LeadMenu(props: LeadMenuProps) {
  const { record } = props;
  const t = useTranslations("leads-ui.menu");
  const { rights } = useViewer();
  const [ask, setAsk] = useState<LeadAsk | null>(null);
  const past: Partial<Record<LeadAsk, boolean>> = {
    convert: record.status === "converted",
    return: record.pool !== null,
  };
  const items = acts
    .filter(({ key, right }) => rights.includes(right) && !past[key])
    .map(
      ({ key, icon: Icon }): MenuItem => ({
        key,
        icon: <Icon aria-hidden />,
        label: t(key),
        choose: () => setAsk(key),
        ...(key === "delete" && { tone: "danger" }),
      }),
    );
  return (
    <>
      <TalkLink object="lead" id={record.id} />
      {items.length > 0 ? (
        <Menu
          label={t("more")}
          align="end"
          trigger={<Ellipsis aria-hidden />}
          triggerClassName={buttonVariants({ size: "icon" })}
          items={items}
        />
      ) : null}
      {ask ? <LeadAsks {...props} ask={ask} close={() => setAsk(null)} /> : null}
    </>
  );
}

"use client";
import { Pencil } from "lucide-react";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { useState } from "react";
import { PositionsDialog } from "#components/contacts/positions-dialog.tsx";
import type { Contact } from "#components/contacts/use-contact.ts";
import { formatDate } from "#components/shared/format-date.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card, CardBody, CardHeader, CardTitle } from "#components/ui/card.tsx";
import type { PositionDto } from "#lib/domains/customers/contract.ts";

function useSpan() {
  const t = useTranslations("customer.position");
  const locale = useLocale();
  const now = useNow();
  const day = (iso: string) => formatDate(iso, locale, now, { weekday: false });
  return ({ startsOn, endsOn }: PositionDto): string => {
    const from = startsOn ? t("since", { from: day(startsOn) }) : "";
    const to = endsOn ? t("until", { to: day(endsOn) }) : startsOn ? t("now") : "";
    return [from, to].filter(Boolean).join(" ");
  };
}

/** Where a contact works and worked. */
export function PositionsCard({
  record,
  mayEdit,
  done,
}: {
  record: Contact;
  mayEdit: boolean;
  done: () => void;
}) {
  const t = useTranslations("customers-ui.positions");
  const words = useTranslations("customer.position");
  const span = useSpan();
  const [editing, setEditing] = useState(false);
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t("title")}</CardTitle>
        {mayEdit ? (
          <Button size="sm" variant="ghost" className="ml-auto" onClick={() => setEditing(true)}>
            <Pencil aria-hidden />
            {t("edit")}
          </Button>
        ) : null}
      </CardHeader>
      <CardBody>
        {record.positions.length === 0 ? <p className="text-sm text-ink-3">{t("none")}</p> : null}
        <ol className="flex flex-col gap-2">
          {record.positions.map((position) => (
            <li key={position.id} className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
              <Link
                href={`/customers/${position.customer.id}`}
                className="font-medium break-words underline-offset-2 hover:text-accent-text hover:underline"
              >
                {position.customer.name}
              </Link>
              {position.main ? <Badge tone="accent">{words("main")}</Badge> : null}
              <span className="text-ink-2">
                {[position.department, position.title].filter(Boolean).join(" · ")}
              </span>
              <span className="text-sm text-ink-3">{span(position)}</span>
            </li>
          ))}
        </ol>
      </CardBody>
      {editing ? <PositionsDialog record={record} done={done} close={() => setEditing(false)} /> : null}
    </Card>
  );
}

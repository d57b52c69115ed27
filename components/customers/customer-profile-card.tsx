"use client";
import { Pencil } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ProfileDialog } from "#components/customers/profile-dialog.tsx";
import type { Customer } from "#components/customers/use-customer.ts";
import { useRecordWords } from "#components/shared/fields/use-record-words.ts";
import { formatMoney } from "#components/shared/format-money.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card, CardBody, CardHeader, CardTitle } from "#components/ui/card.tsx";
import type { CustomerProfile } from "#lib/domains/customers/contract.ts";

type CardProps = { record: Customer; mayEdit: boolean; done: () => void };

function Words({ list }: { list: readonly string[] | undefined }) {
  if (!list || list.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-1">
      {list.map((word) => (
        <Badge key={word} className="h-auto min-h-5 whitespace-normal">
          {word}
        </Badge>
      ))}
    </span>
  );
}

/** The parts of a profile that are known, with their words. */
function useParts(profile: CustomerProfile): { key: string; value: ReactNode }[] {
  const t = useTranslations("customers-ui.profile");
  const words = useRecordWords();
  const locale = useLocale();
  const { budget, timeline, influencers } = profile;
  const amount = budget?.amount === undefined ? null : formatMoney(budget.amount, locale);
  const span = [timeline?.from, timeline?.to].filter(Boolean).join(" – ");
  const style = profile.decisionStyle;
  return [
    {
      key: "decisionStyle",
      value: style ? words.choice("customer", { name: "profile.decisionStyle" }, style) : null,
    },
    { key: "preference", value: profile.preference ?? null },
    { key: "priorities", value: profile.priorities?.length ? <Words list={profile.priorities} /> : null },
    { key: "painPoints", value: profile.painPoints?.length ? <Words list={profile.painPoints} /> : null },
    { key: "budget", value: [amount, budget?.text].filter(Boolean).join(" · ") || null },
    { key: "timeline", value: [span, timeline?.text].filter(Boolean).join(" · ") || null },
    {
      key: "influencers",
      value:
        influencers
          ?.map(({ name, note }) => (note ? t("withNote", { name, note }) : name))
          .join(t("comma")) || null,
    },
  ];
}

/** What is known of how a customer buys. */
export function CustomerProfileCard({ record, mayEdit, done }: CardProps) {
  const t = useTranslations("customers-ui.profile");
  const words = useRecordWords();
  const [editing, setEditing] = useState(false);
  const parts = useParts(record.profile ?? {});
  const known = parts.filter(({ value }) => value !== null);
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
        {known.length === 0 ? <p className="text-sm text-ink-3">{t("none")}</p> : null}
        <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-2">
          {known.map(({ key, value }) => (
            <div key={key} className="contents">
              <dt className="text-sm text-ink-3">{words.field("customer", { name: `profile.${key}` })}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
        </dl>
      </CardBody>
      {editing ? <ProfileDialog record={record} done={done} close={() => setEditing(false)} /> : null}
    </Card>
  );
}

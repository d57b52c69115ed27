"use client";
import Link from "next/link";
import { useLocale, useNow, useTranslations } from "next-intl";
import { formatDate } from "#components/shared/format-date.ts";
import { recordHref } from "#components/shared/shell/record-href.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Dialog, DialogContent } from "#components/ui/dialog.tsx";
import type { CalendarItem } from "#lib/domains/activities/contract.ts";

const links = ["customer", "contact", "opportunity", "lead"] as const;

/** Something that took place: what, when, and with whom. */
export function ActivityDialog({ item, close }: { item: CalendarItem; close: () => void }) {
  const kinds = useTranslations("choices.activity.kind");
  const objects = useTranslations("objects");
  const locale = useLocale();
  const now = useNow();
  const about = links.flatMap((object) => {
    const record = item[object];
    const href = record ? recordHref(object, record.id) : null;
    return record && href ? [{ object, href, name: record.name }] : [];
  });
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent title={item.title}>
        <p className="flex flex-wrap items-center gap-2 pb-3 text-sm text-ink-2">
          <Badge>{kinds(item.kind)}</Badge>
          <time dateTime={item.startsAt}>{formatDate(item.startsAt, locale, now, { time: true })}</time>
          {item.owner ? <span>{item.owner.name}</span> : null}
          {item.location ? <span>{item.location}</span> : null}
        </p>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 pb-4">
          {about.map((each) => (
            <div key={each.object} className="contents">
              <dt className="text-sm text-ink-3">
                {objects.has(each.object) ? objects(each.object) : each.object}
              </dt>
              <dd className="min-w-0">
                <Link href={each.href} className="break-words text-accent-text hover:underline">
                  {each.name}
                </Link>
              </dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  );
}

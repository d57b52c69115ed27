"use client";
import {
  Bot,
  CalendarCheck,
  FileText,
  type LucideIcon,
  Mail,
  MapPin,
  MessageCircle,
  MilestoneIcon,
  PencilLine,
  Phone,
  SquareCheck,
  StickyNote,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useLayoutEffect, useRef, useState } from "react";
import { dateFormat } from "#components/shared/intl-formats.ts";
import { timeZone } from "#components/shared/time-zone.ts";
import type { TimelineEntry, TimelineKind } from "#components/shared/timeline/timeline-types.ts";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";

const icons: Record<TimelineKind, LucideIcon> = {
  visit: MapPin,
  call: Phone,
  meeting: CalendarCheck,
  mail: Mail,
  note: StickyNote,
  wechat: MessageCircle,
  task: SquareCheck,
  stage: MilestoneIcon,
  change: PencilLine,
  agent: Bot,
  file: FileText,
};
/** Higher than this a body is folded. */
const folded = 88;

function Body({ entry }: { entry: TimelineEntry }) {
  const t = useTranslations("records.timeline");
  const box = useRef<HTMLDivElement>(null);
  const [long, setLong] = useState(false);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    setLong((box.current?.scrollHeight ?? 0) > folded + 4);
  }, []);
  return (
    <>
      <div
        ref={box}
        className={cn(
          "mt-0.5 overflow-hidden break-words whitespace-pre-wrap text-ink-2",
          !open && "max-h-[88px]",
        )}
      >
        {entry.body}
      </div>
      {long ? (
        <Button variant="link" size="bare" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "less" : "all")}
        </Button>
      ) : null}
    </>
  );
}

/** One thing that happened. */
export function TimelineItem({ entry }: { entry: TimelineEntry }) {
  const t = useTranslations("records.timeline");
  const locale = useLocale();
  const Icon = icons[entry.kind];
  const clock = dateFormat(locale, {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  return (
    <li className="relative flex gap-3 pb-4 before:absolute before:top-7 before:bottom-0 before:left-3 before:w-px before:bg-line last:before:hidden">
      <span
        title={t(`kinds.${entry.kind}`)}
        className="mt-0.5 inline-flex size-6 shrink-0 items-center justify-center rounded-full bg-sunken text-ink-2"
      >
        <Icon aria-hidden className="size-3.5" />
        <span className="sr-only">{t(`kinds.${entry.kind}`)}</span>
      </span>
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium break-words">{entry.title}</span>
          {entry.by ? <span className="text-sm text-ink-2">{entry.by}</span> : null}
          <time dateTime={entry.at} className="text-xs text-ink-3">
            {clock.format(new Date(entry.at))}
          </time>
          {entry.meta ? <span className="text-sm text-ink-3">{entry.meta}</span> : null}
          {entry.actions ? <span className="ml-auto">{entry.actions}</span> : null}
        </div>
        {entry.body ? <Body entry={entry} /> : null}
      </div>
    </li>
  );
}

import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Card, CardHeader, CardTitle } from "#components/ui/card.tsx";
import { cn } from "#components/ui/cn.ts";

type TodayPartProps = {
  icon: LucideIcon;
  title: string;
  total: number;
  tone?: "danger" | "warn" | undefined;
  children: ReactNode;
  foot?: ReactNode;
};

/** A part of the day that has something in it. */
export function TodayPart({ icon: Icon, title, total, tone, children, foot }: TodayPartProps) {
  return (
    <Card>
      <CardHeader>
        <Icon
          aria-hidden
          className={cn(
            "size-4 text-ink-3",
            tone === "danger" && "text-danger",
            tone === "warn" && "text-warn",
          )}
        />
        <CardTitle>{title}</CardTitle>
        <span className="text-sm text-ink-3 tabular-nums">{total}</span>
      </CardHeader>
      <ul className="divide-y divide-line border-t border-line px-2">{children}</ul>
      {foot ? <div className="border-t border-line px-4 py-2 text-sm">{foot}</div> : null}
    </Card>
  );
}

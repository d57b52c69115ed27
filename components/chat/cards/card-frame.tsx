import { ArrowUpRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Card } from "#components/ui/card.tsx";

type CardFrameProps = {
  title: ReactNode;
  meta?: ReactNode;
  href?: string;
  open?: string;
  children: ReactNode;
};

export function CardFrame({ title, meta, href, open, children }: CardFrameProps) {
  return (
    <Card className="animate-appear overflow-hidden">
      <div className="flex min-h-10 flex-wrap items-center gap-x-2 gap-y-0.5 border-b border-line px-3 py-1.5">
        <h2 className="min-w-0 font-semibold">{title}</h2>
        {meta ? <span className="text-sm text-ink-3">{meta}</span> : null}
        {href && open ? (
          <Link
            href={href}
            className="ml-auto inline-flex items-center gap-0.5 py-1 text-sm font-medium text-accent-text hover:underline"
          >
            {open}
            <ArrowUpRight aria-hidden className="size-3.5" />
          </Link>
        ) : null}
      </div>
      {children}
    </Card>
  );
}

import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

type EmptyStateProps = { icon: LucideIcon; title: string; text?: string; children?: ReactNode };

export function EmptyState({ icon: Icon, title, text, children }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center gap-2 px-4 py-16 text-center">
      <Icon aria-hidden className="size-6 text-ink-3" strokeWidth={1.5} />
      <p className="text-base font-semibold">{title}</p>
      {text ? <p className="text-base text-ink-2">{text}</p> : null}
      {children ? <div className="mt-2 flex flex-wrap justify-center gap-2">{children}</div> : null}
    </div>
  );
}

import type { ReactNode } from "react";

type PageHeaderProps = { title: ReactNode; meta?: ReactNode; actions?: ReactNode };

/** A title in words is the page's heading; anything else brings its own. */
export function PageHeader({ title, meta, actions }: PageHeaderProps) {
  return (
    <header className="flex min-h-12 shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-surface px-4 py-2">
      {typeof title === "string" ? (
        <h1 className="min-w-0 truncate text-lg font-semibold">{title}</h1>
      ) : (
        <div className="min-w-0 truncate text-lg font-semibold">{title}</div>
      )}
      {meta ? <div className="text-sm text-ink-3">{meta}</div> : null}
      {actions ? <div className="ml-auto flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}

import type { ReactNode } from "react";
import { PageHeader } from "#components/shared/page-header.tsx";

/** A part of the settings: its title, what can be added, and its lists. */
export function SetupPage({
  title,
  text,
  actions,
  children,
}: {
  title: string;
  text: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <PageHeader title={title} actions={actions} />
      <div className="scroll-quiet min-h-0 flex-1 overflow-x-hidden overflow-y-auto">
        <div className="mx-auto flex max-w-[960px] flex-col gap-4 p-4">
          <p className="text-ink-2">{text}</p>
          {children}
        </div>
      </div>
    </>
  );
}

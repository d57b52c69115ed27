"use client";
import { Archive, ArrowDown, ArrowUp, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";

type SetupLineProps = {
  name: string;
  marks?: ReactNode;
  children?: ReactNode;
  edit?: (() => void) | undefined;
  up?: (() => void) | undefined;
  down?: (() => void) | undefined;
  archive?: (() => void) | undefined;
  /** How far it is set in, in pixels: below what stands above it. */
  depth?: number;
};

/** One thing that was set up, and what can be done with it. */
export function SetupLine({ name, marks, children, edit, up, down, archive, depth = 0 }: SetupLineProps) {
  const t = useTranslations("setup.line");
  const acts = [
    { key: "up", icon: ArrowUp, run: up },
    { key: "down", icon: ArrowDown, run: down },
    { key: "edit", icon: Pencil, run: edit },
    { key: "archive", icon: Archive, run: archive },
  ] as const;
  return (
    <li className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-2">
      <div className="min-w-0 flex-1 basis-48" style={{ paddingLeft: depth }}>
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium break-words">{name}</span>
          {marks}
        </p>
        {children ? <div className="text-sm text-ink-3">{children}</div> : null}
      </div>
      <span className="flex">
        {acts.map(({ key, icon: Icon, run }) =>
          run ? (
            <Button key={key} size="icon" variant="ghost" aria-label={t(key, { name })} onClick={run}>
              <Icon aria-hidden />
            </Button>
          ) : null,
        )}
      </span>
    </li>
  );
}

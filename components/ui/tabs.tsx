"use client";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { cn } from "#components/ui/cn.ts";

export type Tab = { key: string; label: ReactNode; count?: number | undefined };
type TabsProps = {
  label: string;
  tabs: readonly Tab[];
  value: string;
  choose: (key: string) => void;
  /** The id that the panels' ids start with: `<panel>-<key>`. */
  panel?: string;
  className?: string;
};

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** One line of tabs: one stop for the keyboard, arrows between them, scrolls inside itself on a phone. */
export function Tabs({ label, tabs, value, choose, panel, className }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const next = step(
      tabs.findIndex((tab) => tab.key === value),
      tabs.length,
    );
    const key = tabs[next]?.key;
    if (key === undefined) return;
    choose(key);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  }

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      onKeyDown={onKeyDown}
      className={cn("flex gap-1 overflow-x-auto [scrollbar-width:none]", className)}
    >
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          aria-selected={tab.key === value}
          aria-controls={panel ? `${panel}-${tab.key}` : undefined}
          tabIndex={tab.key === value ? 0 : -1}
          onClick={() => choose(tab.key)}
          className="flex h-9 shrink-0 items-center gap-1.5 border-b-2 border-transparent px-2 whitespace-nowrap text-ink-2 -outline-offset-2 hover:text-ink aria-selected:border-accent aria-selected:font-medium aria-selected:text-ink coarse:h-11"
        >
          {tab.label}
          {tab.count === undefined ? null : <span className="text-xs text-ink-3">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}

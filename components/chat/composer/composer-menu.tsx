"use client";
import { AgentMark } from "#components/chat/agents/agent-mark.tsx";
import type { MenuItem } from "#components/chat/composer/use-composer-menu.ts";
import { cn } from "#components/ui/cn.ts";

type ComposerMenuProps = {
  id: string;
  label: string;
  items: MenuItem[];
  index: number;
  pick: (item: MenuItem) => void;
};

export function ComposerMenu({ id, label, items, index, pick }: ComposerMenuProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className="animate-appear scroll-quiet absolute inset-x-0 bottom-full z-20 mb-1 max-h-72 overflow-y-auto rounded-lg border border-line bg-surface p-1 shadow-pop"
    >
      {items.map((item, position) => (
        <div
          key={item.id}
          id={`${id}-${position}`}
          role="option"
          tabIndex={-1}
          aria-selected={position === index}
          ref={position === index ? (element) => element?.scrollIntoView({ block: "nearest" }) : null}
          // On press and not on click: the caret must stay in the text field, which hears the keys.
          onMouseDown={(event) => {
            event.preventDefault();
            pick(item);
          }}
          className={cn(
            "flex h-9 cursor-pointer items-center gap-2 rounded-md px-2 hover:bg-hover coarse:h-11",
            position === index && "bg-hover",
          )}
        >
          {item.kind === "agent" ? (
            <AgentMark agent={item.id} />
          ) : (
            <code className="w-16 shrink-0 text-sm text-accent-text">/{item.id}</code>
          )}
          <span className="shrink-0">{item.label}</span>
          <span className="min-w-0 truncate text-sm text-ink-3">{item.hint}</span>
        </div>
      ))}
    </div>
  );
}

"use client";
import type { PaletteGroup, PaletteItem } from "#components/shared/palette/palette-types.ts";
import { cn } from "#components/ui/cn.ts";

type PaletteResultsProps = {
  id: string;
  groups: readonly PaletteGroup[];
  /** The place of the chosen one, counted over all groups. */
  at: number;
  run: (item: PaletteItem) => void;
};

function scrolled(element: HTMLElement | null) {
  element?.scrollIntoView({ block: "nearest" });
}

/** What was found, by kind; the focus stays in the box above. */
export function PaletteResults({ id, groups, at, run }: PaletteResultsProps) {
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, group) => sum + group.items.length, 0),
  );
  return (
    <div
      id={id}
      role="listbox"
      className="scroll-quiet max-h-[min(50vh,420px)] overflow-y-auto py-2 max-sm:max-h-none"
    >
      {groups.map((group, index) => (
        <fieldset key={group.key} className="min-w-0">
          <legend className="px-2 pt-1 pb-0.5 text-xs text-ink-3">{group.label}</legend>
          {group.items.map((item, offset) => {
            const place = (starts[index] ?? 0) + offset;
            const Icon = item.icon;
            return (
              <div
                key={item.id}
                id={`${id}-${place}`}
                ref={place === at ? scrolled : undefined}
                role="option"
                tabIndex={-1}
                aria-selected={place === at}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => run(item)}
                onKeyDown={(event) => event.key === "Enter" && run(item)}
                className={cn(
                  "flex min-h-9 cursor-pointer items-center gap-2 rounded-md px-2 hover:bg-hover coarse:min-h-11",
                  place === at && "bg-accent-soft",
                )}
              >
                {Icon ? <Icon aria-hidden className="size-4 shrink-0 text-ink-3" /> : null}
                <span className="min-w-0 flex-1 truncate">{item.label}</span>
                {item.hint ? (
                  <span className="max-w-[45%] shrink-0 truncate text-sm text-ink-3">{item.hint}</span>
                ) : null}
              </div>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}

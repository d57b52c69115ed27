"use client";
import { Check } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { cn } from "#components/ui/cn.ts";
import { Input } from "#components/ui/input.tsx";

export type Option = { id: string; name: string; hint?: string | undefined };
type OptionListProps = {
  label: string;
  placeholder: string;
  options: readonly Option[];
  chosen: readonly string[];
  choose: (option: Option) => void;
  q: string;
  search: (q: string) => void;
  /** Shown instead of options: nothing found, still looking. */
  note?: string | undefined;
};

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** A box to type in over the choices that fit; the focus stays in the box. */
export function OptionList({
  label,
  placeholder,
  options,
  chosen,
  choose,
  q,
  search,
  note,
}: OptionListProps) {
  const id = useId();
  const [at, setAt] = useState(0);
  const current = Math.min(at, options.length - 1);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = steps[event.key];
    if (step) setAt((current + step + options.length) % Math.max(1, options.length));
    const option = options[current];
    if (event.key === "Enter" && option) choose(option);
    if (step || event.key === "Enter") event.preventDefault();
  }

  return (
    <div className="flex flex-col gap-1">
      <Input
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-label={label}
        aria-activedescendant={options[current] ? `${id}-${current}` : undefined}
        autoComplete="off"
        placeholder={placeholder}
        value={q}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setAt(0);
          search(event.target.value);
        }}
      />
      <div id={id} role="listbox" aria-label={label} className="scroll-quiet max-h-64 overflow-y-auto">
        {options.map((option, index) => (
          <div
            key={option.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={chosen.includes(option.id)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(option)}
            onKeyDown={onKeyDown}
            className={cn(
              "flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 hover:bg-hover coarse:min-h-11",
              index === current && "bg-hover",
            )}
          >
            <span className="min-w-0 flex-1 truncate">{option.name}</span>
            {option.hint ? <span className="shrink-0 text-xs text-ink-3">{option.hint}</span> : null}
            <Check
              aria-hidden
              className={cn("size-4 text-accent", !chosen.includes(option.id) && "invisible")}
            />
          </div>
        ))}
      </div>
      <p role="status" className="px-2 text-sm text-ink-3 empty:hidden">
        {note}
      </p>
    </div>
  );
}

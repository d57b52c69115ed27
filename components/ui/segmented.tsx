"use client";
import { useId } from "react";
import { cn } from "#components/ui/cn.ts";

type SegmentedProps<K extends string> = {
  label: string;
  value: K;
  choices: readonly { key: K; label: string }[];
  choose: (key: K) => void;
  className?: string;
};

/** Moves the row that holds the choices sideways, and nothing else of the page. */
function inSight(choice: HTMLLabelElement | null): void {
  const row = choice?.closest("fieldset")?.parentElement;
  if (!choice || !row) return;
  const [here, edge] = [choice.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += Math.max(0, here.right - edge.right) + Math.min(0, here.left - edge.left);
}

/** A few exclusive choices side by side: radio buttons in another dress. */
export function Segmented<K extends string>({ label, value, choices, choose, className }: SegmentedProps<K>) {
  const name = useId();
  return (
    <fieldset className={cn("inline-flex rounded-md bg-sunken p-0.5", className)}>
      <legend className="sr-only">{label}</legend>
      {choices.map((choice) => (
        <label
          key={choice.key}
          // Where the row scrolls, the chosen one may lie beyond the edge.
          ref={choice.key === value ? inSight : null}
          className="relative inline-flex h-7 cursor-pointer items-center rounded-[5px] px-2.5 text-sm whitespace-nowrap text-ink-2 has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:shadow-[0_1px_2px_rgb(0_0_0/0.12)] has-focus-visible:outline-2 has-focus-visible:outline-ring coarse:h-9"
        >
          <input
            type="radio"
            name={name}
            checked={choice.key === value}
            onChange={() => choose(choice.key)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}

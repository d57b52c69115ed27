"use client";
import { useId } from "react";
import { cn } from "#components/ui/cn.ts";

type ChoiceRowProps<T extends string> = {
  label: string;
  value: T;
  choices: readonly { value: T; label: string }[];
  choose: (value: T) => void;
  disabled?: boolean;
};

/** A setting with a few choices, all of them in sight. */
export function ChoiceRow<T extends string>({
  label,
  value,
  choices,
  choose,
  disabled = false,
}: ChoiceRowProps<T>) {
  const name = useId();
  return (
    <fieldset
      disabled={disabled}
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3"
    >
      <legend className="float-left p-0">{label}</legend>
      <div className="flex rounded-md bg-sunken p-0.5">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={cn(
              "flex h-7 cursor-pointer items-center rounded-sm px-3 text-sm text-ink-2 has-focus-visible:outline-2 has-focus-visible:outline-ring coarse:h-10",
              value === choice.value &&
                "bg-surface font-medium text-ink shadow-[0_0_0_1px_var(--line-strong)]",
            )}
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => choose(choice.value)}
              className="sr-only"
            />
            {choice.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

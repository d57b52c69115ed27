"use client";
import { Select } from "#components/ui/select.tsx";

type FilterSelectProps = {
  label: string;
  /** The choice that narrows nothing. */
  any?: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  choose: (value: string) => void;
};

export function FilterSelect({ label, any, value, choices, choose }: FilterSelectProps) {
  return (
    <Select aria-label={label} value={value} onChange={(event) => choose(event.target.value)}>
      {any ? <option value="">{any}</option> : null}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}

"use client";
import { type ReactNode, useId } from "react";

type FieldProps = {
  label: string;
  error?: string | undefined;
  className?: string;
  children: (id: string) => ReactNode;
};

/** A label over its control, with what is wrong under it. */
export function Field({ label, error, className, children }: FieldProps) {
  const id = useId();
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-sm text-ink-2">
        {label}
      </label>
      {children(id)}
      {error ? <p className="mt-0.5 text-sm text-danger">{error}</p> : null}
    </div>
  );
}

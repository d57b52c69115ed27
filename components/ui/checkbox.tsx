"use client";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "#components/ui/cn.ts";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { mixed?: boolean };

export function Checkbox({ className, mixed = false, ...props }: CheckboxProps) {
  return (
    <input
      type="checkbox"
      ref={(box) => {
        if (box) box.indeterminate = mixed;
      }}
      className={cn("size-4 shrink-0 cursor-pointer accent-accent coarse:size-5", className)}
      {...props}
    />
  );
}

type CheckboxLineProps = CheckboxProps & { children: ReactNode; lineClassName?: string };

/** A box with its words; pressing either ticks it. */
export function CheckboxLine({ children, lineClassName, ...box }: CheckboxLineProps) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className={cn("flex min-h-8 min-w-0 cursor-pointer items-center gap-2 coarse:min-h-11", lineClassName)}
    >
      <Checkbox id={id} {...box} />
      {children}
    </label>
  );
}

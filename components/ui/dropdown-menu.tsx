"use client";
import * as Primitive from "radix-ui/dropdown-menu";
import type { ComponentProps } from "react";
import { cn } from "#components/ui/cn.ts";

/** Not modal: the page behind keeps its scrollbar, and nothing is injected into the document head. */
export function DropdownMenu(props: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root modal={false} {...props} />;
}
export const DropdownMenuTrigger = Primitive.Trigger;

export function DropdownMenuContent({ className, sideOffset = 4, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        sideOffset={sideOffset}
        collisionPadding={8}
        className={cn(
          "animate-appear z-50 min-w-36 rounded-lg border border-line bg-surface p-1 shadow-pop outline-none",
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}

export function DropdownMenuItem({
  className,
  tone = "neutral",
  ...props
}: ComponentProps<typeof Primitive.Item> & { tone?: "neutral" | "danger" }) {
  return (
    <Primitive.Item
      className={cn(
        "flex h-8 cursor-pointer items-center gap-2 rounded-md px-2 text-base outline-none select-none data-[disabled]:opacity-50 data-[highlighted]:bg-hover coarse:h-11 [&_svg]:size-4 [&_svg]:text-ink-3",
        tone === "danger" && "text-danger [&_svg]:text-danger",
        className,
      )}
      {...props}
    />
  );
}

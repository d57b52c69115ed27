"use client";
import * as Primitive from "@radix-ui/react-dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";

export const Dialog = Primitive.Root;

type DialogContentProps = {
  title: string;
  description?: string;
  children?: ReactNode;
  footer?: ReactNode;
  className?: string;
  /** A dialog that must be answered has no way out but its own buttons. */
  sticky?: boolean;
  /** The content draws its own head; the title is only told. */
  bare?: boolean;
};

export function DialogContent({
  title,
  description,
  children,
  footer,
  className,
  sticky = false,
  bare = false,
}: DialogContentProps) {
  const t = useTranslations("ui.common");
  const keep = (event: Event) => sticky && event.preventDefault();
  // What lies open over the dialog goes first.
  const onEscape = (event: Event) => {
    const over = [...document.querySelectorAll<HTMLElement>(":popover-open")].at(-1);
    over?.hidePopover();
    if (over || sticky) event.preventDefault();
  };
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="animate-appear fixed inset-0 z-40 bg-overlay" />
      <Primitive.Content
        onEscapeKeyDown={onEscape}
        onPointerDownOutside={keep}
        onInteractOutside={keep}
        {...(description ? {} : { "aria-describedby": undefined })}
        className={cn(
          "animate-appear fixed z-50 flex max-h-[min(88dvh,720px)] flex-col bg-surface shadow-pop outline-none",
          "inset-x-0 bottom-0 rounded-t-lg sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[min(560px,calc(100vw-32px))] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-lg",
          className,
        )}
      >
        <header className={bare ? "sr-only" : "px-5 pt-4 pr-14 pb-2"}>
          <Primitive.Title className="text-lg font-semibold">{title}</Primitive.Title>
          {description ? (
            <Primitive.Description className="mt-1 text-base text-ink-2">{description}</Primitive.Description>
          ) : null}
        </header>
        {children ? (
          <div className="scroll-quiet min-h-0 flex-1 overflow-y-auto px-5 py-2">{children}</div>
        ) : null}
        {footer ? (
          <footer className="flex flex-wrap justify-end gap-2 px-5 pt-2 pb-[max(16px,env(safe-area-inset-bottom))]">
            {footer}
          </footer>
        ) : null}
        {/* Last, so that the first field gets the focus. */}
        {sticky ? null : (
          <Primitive.Close
            aria-label={t("close")}
            className="absolute top-2.5 right-3 inline-flex size-8 items-center justify-center rounded-md text-ink-3 hover:bg-hover hover:text-ink coarse:size-10"
          >
            <X className="size-4" />
          </Primitive.Close>
        )}
      </Primitive.Content>
    </Primitive.Portal>
  );
}

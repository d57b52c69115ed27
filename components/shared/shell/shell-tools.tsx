"use client";
import type { ReactNode } from "react";
import { useFullScreen } from "#components/shared/shell/use-full-screen.ts";
import { cn } from "#components/ui/cn.ts";

/** Search and news: at the foot of a desk's rail, in the head of a phone's page. */
export function ShellTools({ children }: { children: ReactNode }) {
  const full = useFullScreen();
  return (
    <div
      className={cn(
        "fixed top-0 right-2 z-30 flex h-11 items-center sm:static sm:mt-auto sm:h-auto sm:flex-col sm:gap-1 sm:pt-2",
        full && "max-sm:hidden",
      )}
    >
      {children}
    </div>
  );
}

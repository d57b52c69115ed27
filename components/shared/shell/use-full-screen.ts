"use client";
import { usePathname } from "next/navigation";

/** A talk has the whole screen of a phone. */
export function useFullScreen(): boolean {
  const path = usePathname();
  return path === "/chat" || path.startsWith("/chat/");
}

import { Contact, type LucideIcon, MessageSquareText, Settings } from "lucide-react";

export type Section = { key: "chat" | "leads" | "settings"; href: string; icon: LucideIcon; right?: string };

/** Only what exists: the rail never shows a dead link. */
export const sections: readonly Section[] = [
  { key: "chat", href: "/chat", icon: MessageSquareText },
  { key: "leads", href: "/leads", icon: Contact, right: "lead.read" },
  { key: "settings", href: "/settings", icon: Settings },
];

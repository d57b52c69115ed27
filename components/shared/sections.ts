import {
  BookOpen,
  BriefcaseBusiness,
  Building2,
  CalendarDays,
  CircleUserRound,
  Contact,
  Import,
  type LucideIcon,
  MessageSquareText,
  Package,
  Settings,
  SunMedium,
} from "lucide-react";

export type SectionKey =
  | "chat"
  | "today"
  | "customers"
  | "leads"
  | "opportunities"
  | "products"
  | "knowledge"
  | "calendar"
  | "imports"
  | "settings"
  | "me";
export type Section = {
  key: SectionKey;
  href: string;
  icon: LucideIcon;
  /** Any of these rights opens it; without them it is everyone's. */
  rights?: readonly string[];
  /** Other pages that belong to it. */
  within?: readonly string[];
  /** Where it stands: on the rail of a desk, in the bar of a phone, or in both. */
  place: "rail" | "bar" | "both";
};

const places: readonly Section[] = [
  { key: "chat", href: "/chat", icon: MessageSquareText, within: ["/agents"], place: "both" },
  { key: "today", href: "/today", icon: SunMedium, rights: ["task.read"], place: "both" },
  {
    key: "customers",
    href: "/customers",
    icon: Building2,
    rights: ["customer.read"],
    within: ["/contacts", "/duplicates", "/pools/customer"],
    place: "both",
  },
  {
    key: "leads",
    href: "/leads",
    icon: Contact,
    rights: ["lead.read"],
    within: ["/pools/lead"],
    place: "rail",
  },
  {
    key: "opportunities",
    href: "/opportunities",
    icon: BriefcaseBusiness,
    rights: ["opportunity.read"],
    place: "both",
  },
  { key: "products", href: "/products", icon: Package, rights: ["product.read"], place: "rail" },
  { key: "knowledge", href: "/knowledge", icon: BookOpen, rights: ["knowledge.read"], place: "rail" },
  { key: "calendar", href: "/calendar", icon: CalendarDays, rights: ["task.read"], place: "rail" },
  {
    key: "imports",
    href: "/imports",
    icon: Import,
    rights: ["customer.import", "lead.import", "contact.import", "product.import"],
    place: "rail",
  },
  { key: "settings", href: "/settings", icon: Settings, place: "rail" },
];

/** Only what exists: neither rail nor bar shows a dead link. On a phone one's own page leads to what only the rail has. */
export const sections: readonly Section[] = [
  ...places,
  {
    key: "me",
    href: "/me",
    icon: CircleUserRound,
    within: places
      .filter(({ place }) => place === "rail")
      .flatMap(({ href, within = [] }) => [href, ...within]),
    place: "bar",
  },
];

/** The sections that someone with these rights may open. */
export function sectionsFor(rights: readonly string[]): Section[] {
  return sections.filter(
    (section) => !section.rights || section.rights.some((right) => rights.includes(right)),
  );
}

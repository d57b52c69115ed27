import type { LucideIcon } from "lucide-react";

export type PaletteItem = {
  id: string;
  label: string;
  /** Beside the label: the company of a contact, the key of a command. */
  hint?: string | undefined;
  icon?: LucideIcon | undefined;
  run: () => void;
};
export type PaletteGroup = { key: string; label: string; items: readonly PaletteItem[] };
export type PaletteProps = {
  open: boolean;
  setOpen: (open: boolean) => void;
  q: string;
  setQ: (q: string) => void;
  /** What fits the words; without words what was used last. */
  groups: readonly PaletteGroup[];
  state: "idle" | "busy" | "failed";
};

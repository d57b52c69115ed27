import type { SendMessageInput } from "#lib/domains/conversations/contract.ts";
import type { RealtimeError } from "#lib/realtime/contract.ts";

export type OutboxItem = {
  threadKey: string;
  input: SendMessageInput;
  createdAt: string;
  state: "waiting" | "sending" | "failed";
  error?: RealtimeError;
};

const storageKey = "huike.outbox";
const none: readonly OutboxItem[] = [];

function load(): readonly OutboxItem[] {
  if (typeof localStorage === "undefined") return none;
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "[]");
    if (!Array.isArray(stored)) return none;
    const items = stored as OutboxItem[];
    return items.map((item) => (item.state === "sending" ? { ...item, state: "waiting" } : item));
  } catch {
    return none;
  }
}

let items: readonly OutboxItem[] | undefined;
const listeners = new Set<() => void>();

function set(next: readonly OutboxItem[]) {
  items = next;
  try {
    localStorage.setItem(storageKey, JSON.stringify(next));
  } catch {
    // A full or forbidden storage only costs the copy that would survive a reload.
  }
  for (const listener of listeners) listener();
}

/** Messages not yet acknowledged; kept over a reload and a lost line. */
export const outbox = {
  get: (): readonly OutboxItem[] => (items ??= load()),
  getServer: (): readonly OutboxItem[] => none,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  add: (item: OutboxItem) => set([...outbox.get(), item]),
  change(clientMessageId: string, change: (item: OutboxItem) => OutboxItem) {
    set(outbox.get().map((item) => (item.input.clientMessageId === clientMessageId ? change(item) : item)));
  },
  remove(clientMessageId: string) {
    set(outbox.get().filter((item) => item.input.clientMessageId !== clientMessageId));
  },
};

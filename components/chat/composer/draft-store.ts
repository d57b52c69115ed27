const prefix = "huike.draft.";
const memory = new Map<string, string>();
const listeners = new Set<() => void>();

const isNew = (threadKey: string) => threadKey.startsWith("new");
const defaultPlace = (threadKey: string) => (isNew(threadKey) ? "new" : threadKey);

function write(place: string, text: string) {
  try {
    if (text) localStorage.setItem(prefix + place, text);
    else localStorage.removeItem(prefix + place);
  } catch {
    // The draft then lives as long as the page.
  }
}

function read(place: string): string {
  try {
    return localStorage.getItem(prefix + place) ?? "";
  } catch {
    return "";
  }
}

/** What is typed but not sent, for each thread; it survives a reload and a new login. */
export const draftStore = {
  get(threadKey: string, place = defaultPlace(threadKey)): string {
    const known = memory.get(threadKey);
    if (known !== undefined) return known;
    const stored = read(place);
    memory.set(threadKey, stored);
    return stored;
  },
  set(threadKey: string, text: string, place = defaultPlace(threadKey)) {
    memory.set(threadKey, text);
    write(place, text);
    // The conversation has got its id: its draft is no longer that of the next new one.
    if (isNew(threadKey) && place !== "new") write("new", "");
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

const viewerKey = "huike.viewer";

/** Unsent words belong to one person: they go when somebody else signs in here, or on logout. */
export function forgetViewer(next: string | null) {
  try {
    if (next !== null && localStorage.getItem(viewerKey) === next) return;
    for (const key of Object.keys(localStorage)) {
      if (key === "huike.outbox" || key.startsWith("huike.draft.")) localStorage.removeItem(key);
    }
    if (next === null) localStorage.removeItem(viewerKey);
    else localStorage.setItem(viewerKey, next);
  } catch {
    // No storage, nothing kept.
  }
}

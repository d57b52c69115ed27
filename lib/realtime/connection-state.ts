export type ConnectionState = "connecting" | "online" | "reconnecting" | "ended";

type Listener = () => void;

/** Where the socket stands, as a store that screens can read. */
export function createConnectionState() {
  let state: ConnectionState = "connecting";
  const listeners = new Set<Listener>();
  return {
    get: () => state,
    subscribe(listener: Listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    set(next: ConnectionState) {
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
  };
}

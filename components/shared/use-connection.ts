"use client";
import { useSyncExternalStore } from "react";
import { getRealtime } from "#lib/realtime/client.ts";
import type { ConnectionState } from "#lib/realtime/connection-state.ts";

const subscribe = (listener: () => void) => getRealtime().connection.subscribe(listener);
const get = (): ConnectionState => getRealtime().connection.get();

export function useConnection(): ConnectionState {
  return useSyncExternalStore(subscribe, get, () => "connecting");
}

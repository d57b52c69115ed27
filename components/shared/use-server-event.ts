"use client";
import { useEffect, useEffectEvent } from "react";
import { getRealtime } from "#lib/realtime/client.ts";
import type { ServerToClientEvents } from "#lib/realtime/contract.ts";

/** Listens on the socket while the component is shown. */
export function useServerEvent<E extends keyof ServerToClientEvents>(
  event: E,
  handler: ServerToClientEvents[E],
) {
  const latest = useEffectEvent((...args: unknown[]) => (handler as (...given: unknown[]) => void)(...args));
  useEffect(() => {
    const listen = ((...args: unknown[]) => latest(...args)) as ServerToClientEvents[E];
    return getRealtime().on(event, listen);
  }, [event]);
}

/**
 * A message for whoever started us. A parent that died meanwhile must not end
 * us here: its `disconnect` event starts the orderly stop.
 */
export function tellParent(message: Record<string, string | null>): void {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

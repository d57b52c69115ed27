/** Whether a socket handshake comes from our own pages; CORS does not guard sockets. A client without a browser has no origin. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

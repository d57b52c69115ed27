/** Logs in as a browser does. Returns the cookie of the session. */
export async function logIn(address: string, email: string, password: string): Promise<string> {
  const jar = new Map<string, string>();
  const keep = (response: Response): void => {
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(";")[0] ?? "";
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
  };
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const asked = await fetch(`${address}/api/auth/csrf`);
  keep(asked);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answered = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookie(), origin: address, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  keep(answered);
  if (![...jar.keys()].some((name) => name.endsWith("huike.session"))) {
    throw new Error(`no session for ${email}: ${answered.status} ${await answered.text()}`);
  }
  return cookie();
}

import { z } from "zod";

const csrfSchema = z.object({ csrfToken: z.string() });

/** Logs in as the login page does, with a form and its cookies; returns the Cookie header of the session. */
export async function logIn(address: string, email: string, password: string): Promise<string> {
  const jar = new Map<string, string>();
  const csrf = await fetch(`${address}/api/auth/csrf`);
  keep(jar, csrf);
  const { csrfToken } = csrfSchema.parse(await csrf.json());
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: address, cookie: header(jar) },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  keep(jar, answer);
  const said = await answer.text();
  if (!jar.has("huike.session")) throw new Error(`login of ${email} failed: ${answer.status} ${said}`);
  return header(jar);
}

function keep(jar: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ""] = line.split(";");
    const at = pair.indexOf("=");
    jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

function header(jar: Map<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
}

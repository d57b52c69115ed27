import { parseArgs } from "node:util";
import { z } from "zod";
import { Refusal } from "#scripts/console/refusal.ts";
import { withDatabase } from "#scripts/launch/with-database.ts";

/** `npm run api-key`: prints a bearer key of a person, once. */
const USAGE = "npm run api-key -- --email you@company.com";
const inputSchema = z.object({ email: z.email(), name: z.string().trim().min(1).default("cli") });

function readInput(): z.infer<typeof inputSchema> {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({ options: { email: text, name: text } });
    return inputSchema.parse(values);
  } catch (cause) {
    throw new Refusal(
      `需要一个正确的邮箱。用法：${USAGE}`,
      `A valid e-mail address is needed: ${USAGE}`,
      cause,
    );
  }
}

await withDatabase(readInput, async ({ email, name }) => {
  const { contextOf, createApiKey, findPrincipalByEmail } = await import("#lib/domains/identity/index.ts");
  const principal = await findPrincipalByEmail(email);
  if (!principal)
    throw new Refusal(`没有邮箱为 ${email} 的用户。`, `There is no user with the address ${email}.`);
  const { key } = await createApiKey(contextOf(principal, { kind: "system" }), { name });
  process.stdout.write(`${key}\n`);
});

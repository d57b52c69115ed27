import { parseArgs } from "node:util";
import { z } from "zod";
import { Refusal } from "#scripts/console/refusal.ts";
import { makePassword } from "#scripts/data/make-password.ts";
import { withDatabase } from "#scripts/launch/with-database.ts";

/** `npm run create-admin`: a company with its first administrator. */
const USAGE = 'npm run create-admin -- --company "公司名" --name "姓名" --email you@company.com';
const PASSWORD_LENGTH = 14;

const inputSchema = z.object({
  company: z.string().trim().min(1),
  name: z.string().trim().min(1),
  email: z.email(),
});

function readInput(): z.infer<typeof inputSchema> {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({ options: { company: text, name: text, email: text } });
    return inputSchema.parse(values);
  } catch (cause) {
    throw new Refusal(
      `需要公司名、姓名和正确的邮箱。用法：${USAGE}`,
      `A company, a name and a valid e-mail address are needed: ${USAGE}`,
      cause,
    );
  }
}

await withDatabase(readInput, async (input) => {
  const password = makePassword(PASSWORD_LENGTH);
  const { createCompany } = await import("#scripts/seed/create-company.ts");
  await createCompany({ ...input, password });
  process.stdout.write(
    `✓ 已建立公司“${input.company}”和管理员 · Company and administrator created\n` +
      `  登录 · Login     ${input.email}\n` +
      `  密码 · Password  ${password}\n` +
      "  请登录后尽快修改密码；它不会再次显示。\n" +
      "  Change it after the first login; it is not shown again.\n",
  );
});

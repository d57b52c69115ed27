import { Refusal } from "#scripts/console/refusal.ts";
import { makePassword } from "#scripts/data/make-password.ts";
import { openSecrets } from "#scripts/data/secrets.ts";
import { prepareDemo } from "#scripts/launch/prepare-database.ts";
import { type CommandContext, withDatabase } from "#scripts/launch/with-database.ts";
import { readSeedOptions, type SeedOptions } from "#scripts/seed/scale/options.ts";

/** `npm run seed`: the demo company, and with `--scale N` thousands of records for measuring. */

const say = (text: string) => process.stdout.write(`${text}\n`);

function readInput(): SeedOptions {
  const options = readSeedOptions(process.argv.slice(2));
  if (options.dataDir) process.env.DATA_DIR = options.dataDir;
  return options;
}

/** The tenant to fill, made when it can be. */
async function chooseTenant(
  { tenant }: SeedOptions,
  { ownerUrl, dataDir }: CommandContext,
  at: Date,
): Promise<string> {
  const { findTenant, makeTenant } = await import("#scripts/seed/scale/find-or-make-tenant.ts");
  if (tenant === "demo") await prepareDemo(ownerUrl, dataDir, await openSecrets(dataDir));
  const found = await findTenant(ownerUrl, tenant);
  if (found) return found;
  if (tenant === "demo") {
    throw new Refusal(
      '这个数据库里已有公司，但没有演示公司。请用 --tenant "公司名" 另建一个来装测试数据。',
      'This database holds companies but not the demo company. Choose another one to fill with --tenant "NAME".',
    );
  }
  const password = makePassword();
  const { tenantId, emails } = await makeTenant(ownerUrl, { name: tenant, password, at });
  say(
    `✓ 已建立公司“${tenant}” · Company created\n  登录 · Login     ${emails.find((email) => email.startsWith("manager@")) ?? ""} …\n  密码 · Password  ${password}`,
  );
  return tenantId;
}

await withDatabase(readInput, async (options, context) => {
  const { now } = await import("#lib/platform/clock.ts");
  const at = now();
  const from = performance.now();
  const tenantId = await chooseTenant(options, context, at);
  const { scale } = options;
  if (scale !== null) {
    const { seedScale } = await import("#scripts/seed/scale/seed-scale.ts");
    await seedScale({ ownerUrl: context.ownerUrl, tenantId, scale, until: at }, ({ table, seconds }) =>
      say(`  ${table.padEnd(20)} ${seconds.toFixed(1)} s`),
    );
  }
  say(`✓ 数据已就绪 · Data ready  ${tenantId}  ${((performance.now() - from) / 1000).toFixed(1)} s`);
});

import type { Demo } from "./prepare-database.ts";

type Facts = {
  address: string;
  dataDir: string;
  demo: Demo | undefined;
  wantsDemo: boolean;
  seconds: number;
};

/** What the operator needs now: the address, who can log in, how to stop. */
export function printReady(facts: Facts): void {
  const lines = [
    "",
    `✓ 会客已就绪 · Huike is ready (${facts.seconds.toFixed(1)} s)`,
    `  地址 · Address   ${facts.address}`,
    `  数据 · Data      ${facts.dataDir}`,
    "  停止 · Stop      Ctrl-C",
  ];
  if (facts.demo) {
    lines.push("", `  演示账号 · Demo logins（密码 · password: ${facts.demo.password}）`);
    for (const { email, name, role } of facts.demo.logins) {
      lines.push(`    ${email.padEnd(24)} ${name} ${role}`);
    }
  } else {
    lines.push(
      "",
      facts.wantsDemo
        ? "  数据库里已有公司，没有建立演示公司。如需新建公司和管理员，另开一个终端运行："
        : "  没有演示数据。建立第一个公司和管理员，另开一个终端运行：",
      "  To make a company and its first administrator, run in another terminal:",
      '    npm run create-admin -- --company "公司名" --name "姓名" --email you@company.com',
    );
  }
  process.stdout.write(`${lines.join("\n")}\n\n`);
}

import { parseArgs } from "node:util";
import { Refusal } from "#scripts/console/refusal.ts";

const usage = 'npm run seed -- [--scale N] [--tenant demo|"公司名"] [--data-dir DIR]';
const mostScale = 200;

export type SeedOptions = {
  /** Thousands of customers to add; null: only the demo company. */
  scale: number | null;
  /** `demo`, or the name of a company that is made when there is none. */
  tenant: string;
  dataDir: string | null;
};

function parsed(args: string[]): Record<"scale" | "tenant" | "data-dir", string | undefined> {
  const text = { type: "string" } as const;
  try {
    const { values } = parseArgs({ args, options: { scale: text, tenant: text, "data-dir": text } });
    return { scale: values.scale, tenant: values.tenant, "data-dir": values["data-dir"] };
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new Refusal(
      `参数不认识：${problem} 用法：${usage}`,
      `Unknown option: ${problem} Usage: ${usage}`,
      cause,
    );
  }
}

/** Reads `--scale`, `--tenant` and `--data-dir`; refuses with what would be right. */
export function readSeedOptions(args: string[]): SeedOptions {
  const given = parsed(args);
  const scale = given.scale === undefined ? null : Number(given.scale);
  if (scale !== null && !(Number.isInteger(scale) && scale >= 1 && scale <= mostScale)) {
    throw new Refusal(
      `--scale ${given.scale} 不对：要 1–${mostScale} 的整数，每 1 是 1,000 个客户、10,000 条活动。用法：${usage}`,
      `--scale ${given.scale} is wrong: a whole number from 1 to ${mostScale}, each 1,000 customers and 10,000 activities. Usage: ${usage}`,
    );
  }
  const tenant = given.tenant?.trim() ?? "demo";
  if (tenant === "" || tenant.length > 120) {
    throw new Refusal(
      `--tenant 要写 demo 或公司名（120 字以内）。用法：${usage}`,
      `--tenant must be demo or a company's name of at most 120 characters. Usage: ${usage}`,
    );
  }
  const dataDir = given["data-dir"]?.trim();
  if (dataDir === "")
    throw new Refusal(`--data-dir 不能为空。用法：${usage}`, `--data-dir must not be empty. Usage: ${usage}`);
  return { scale, tenant, dataDir: dataDir ?? null };
}

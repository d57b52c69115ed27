import { join } from "node:path";
import { provideEnv } from "#lib/platform/env.ts";
import { findChromium } from "#scripts/find-chromium.ts";
import type { Part } from "./part.ts";
import { readPlaywrightReport } from "./read-playwright-report.ts";
import { runCommand } from "./run-command.ts";
import { startTestServer } from "./start-test-server.ts";

/** Playwright in a real Chromium against a server that was started as users start it. */
export const runE2e: Part = async (context) => {
  const { root, workDir, shutdown } = context;
  const report = join(workDir, "e2e-report.json");
  const chromium = await findChromium(root, shutdown);
  const server = await startTestServer(context, "e2e");
  provideEnv({
    CHROMIUM_PATH: chromium,
    E2E_BASE_URL: server.address,
    E2E_DEMO_PASSWORD: server.demoPassword,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  try {
    const cli = join(root, "node_modules", "@playwright", "test", "cli.js");
    const args = [cli, "test", "--reporter=list,json"];
    const code = await runCommand(process.execPath, args, { cwd: root, shutdown });
    return readPlaywrightReport(report, code);
  } finally {
    await server.stop();
  }
};

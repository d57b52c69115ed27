import { defineConfig } from "vitest/config";

const NEVER = ["**/node_modules/**", "**/.next/**", "e2e/**", "tests/start/**"];
const DATABASE_TESTS = "**/*.db.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...NEVER, DATABASE_TESTS],
          // No test is about speed, and a machine may be busy with other work.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: [DATABASE_TESTS],
          exclude: NEVER,
          globalSetup: ["tests/harness/global-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});

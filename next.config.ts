import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  // A whole class of remote-code holes lived in the optimiser; we serve only our own small images.
  images: { unoptimized: true },
  // Natively compiled or shared with the server process: loaded by Node, not bundled.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@node-rs/jieba",
    "postgres",
    "pg",
    "pino",
    "prom-client",
    "next-auth",
  ],
  // `npm run verify` checks types over the whole tree, tests included; a start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  experimental: { serverActions: { bodySizeLimit: "1mb" } },
};

export default createNextIntlPlugin("./app/i18n.ts")(config);

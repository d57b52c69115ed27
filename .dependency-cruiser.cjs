// Who may import whom: docs/architecture.md. Default deny, no baseline, no exceptions.
// Runs through `npm run check:boundaries`, which also proves that every source file was cruised.

/** Files that run only in tests may reach for anything they test. */
const TEST = "\\.test\\.tsx?$";
const LOCAL = "^(app|components|lib|db|agents|server|e2e|tests|scripts|messages|knowledge)/";
const DOMAIN = "^lib/domains/";
const CONTRACT = "/contract\\.ts$";
const SURFACE = "^lib/domains/[^/]+/(index|contract)\\.ts$";
const AGENTS_SURFACE =
  "^agents/(contract|artifacts/contract|frames/contract|runtime/index|watches/index)\\.ts$";
const REPOSITORY = "^lib/domains/[^/]+/(repository|[^/]+-repository)\\.ts$";
const KNOWN =
  "^(app|components|lib/(domains|platform|language|realtime|utils)|agents/(artifacts|frames|planners|roster|runtime|skills|tools|watches)|db|server|e2e|tests|scripts|messages/(zh-CN|en)|knowledge)/|^agents/contract\\.ts$";

/** A package by name, whether or not it could be resolved. */
const pkg = (...names) =>
  `(^|node_modules/)(${names.map((name) => name.replaceAll(".", "\\.")).join("|")})(/|$)`;
const TYPES_TOO = {};
const VALUES_ONLY = { dependencyTypesNot: ["type-only"] };

/** One layer's whole list of what it may see of the project; all the rest is denied. */
const layer = (name, from, allowed, { kinds = TYPES_TOO, except = [] } = {}) => ({
  name,
  severity: "error",
  from: { path: from, pathNot: [TEST, ...except] },
  to: { path: LOCAL, pathNot: allowed, ...kinds },
});
/** Packages that only the named places know. */
const home = (name, packages, places) => ({
  name,
  severity: "error",
  from: { pathNot: [TEST, ...places] },
  to: { path: pkg(...packages) },
});

const PLATFORM_TABLES =
  "^db/schema/(audit-entries|audit-heads|custom-fields|field-changes|idempotency-keys|match-keys|merges|outbox-events|owner-changes|tag-reasons)\\.ts$";

module.exports = {
  forbidden: [
    // The whole graph
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "imports-resolve", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "known-folders-only",
      severity: "error",
      from: { path: "/", pathNot: KNOWN },
      to: {},
    },
    {
      name: "known-folders-only-orphans",
      severity: "error",
      from: { orphan: true, path: "/", pathNot: KNOWN },
      to: {},
    },
    {
      name: "declared-packages-only",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-development-packages-in-product",
      severity: "error",
      from: { path: "^(app|components|lib|agents|db|server)/", pathNot: [TEST] },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },

    // Pure code
    layer("utils-see-utils-only", "^lib/utils/", ["^lib/utils/"]),
    layer("language-is-pure", "^lib/language/", [
      "^lib/(language|utils)/",
      "^lib/platform/records/contract\\.ts$",
    ]),
    layer("contracts-are-pure", CONTRACT, [CONTRACT, "^lib/utils/"], { except: ["^lib/language/"] }),
    {
      name: "pure-code-has-no-packages",
      severity: "error",
      from: { path: ["^lib/utils/", CONTRACT], pathNot: [TEST] },
      to: { pathNot: [LOCAL, pkg("zod")] },
    },
    {
      name: "language-has-language-packages",
      severity: "error",
      from: { path: "^lib/language/", pathNot: [TEST, CONTRACT] },
      to: { pathNot: [LOCAL, pkg("zod", "pinyin-pro", "opencc-js", "@node-rs/jieba")] },
    },

    // The layers, from the lowest
    layer("db-is-low", "^db/", ["^db/", CONTRACT, "^lib/platform/env\\.ts$"]),
    layer("platform-knows-no-domain", "^lib/platform/", [
      "^lib/(platform|utils)/",
      "^db/client\\.ts$",
      PLATFORM_TABLES,
      "^messages/",
    ]),
    layer("domains-see-lower-layers", DOMAIN, [DOMAIN, "^lib/(platform|language|utils)/", "^db/", CONTRACT]),
    {
      name: "domain-via-surface",
      severity: "error",
      from: { path: "^lib/domains/([^/]+)/", pathNot: [TEST] },
      to: { path: DOMAIN, pathNot: ["^lib/domains/$1/", SURFACE] },
    },
    {
      name: "outside-via-surface",
      severity: "error",
      from: { pathNot: [DOMAIN, "^tests/"] },
      to: { path: DOMAIN, pathNot: [SURFACE] },
    },
    {
      name: "foundation-domains-stand-alone",
      severity: "error",
      from: { path: "^lib/domains/(identity|audit)/", pathNot: [TEST] },
      to: { path: DOMAIN, pathNot: ["^lib/domains/(identity|audit)/"] },
    },
    {
      name: "db-only-from-repositories",
      severity: "error",
      from: { pathNot: [TEST, "^db/", REPOSITORY, "^lib/platform/", "^(tests|scripts|e2e)/"] },
      to: { path: "^db/", ...VALUES_ONLY },
    },
    layer("language-via-surface", LOCAL, ["^(?!lib/language/)", "^lib/language/(index|contract)\\.ts$"], {
      except: ["^lib/language/", "^tests/"],
    }),

    // The agents, from the lowest: contract, tools, skills, roster, planners, runtime
    layer("agents-know-no-transport", "^agents/", ["^agents/", SURFACE, "^lib/(platform|language|utils)/"]),
    layer("tools-are-low", "^agents/tools/", ["^(?!agents/)", CONTRACT, "^agents/tools/"], {
      kinds: VALUES_ONLY,
    }),
    layer("skills-see-tools", "^agents/skills/", ["^(?!agents/)", CONTRACT, "^agents/(tools|skills)/"], {
      kinds: VALUES_ONLY,
    }),
    layer(
      "roster-sees-skills",
      "^agents/roster/",
      ["^(?!agents/)", CONTRACT, "^agents/(tools|skills|roster)/"],
      {
        kinds: VALUES_ONLY,
      },
    ),
    layer("planners-know-no-runtime", "^agents/planners/", ["^(?!agents/runtime/)"], { kinds: VALUES_ONLY }),
    {
      name: "agents-via-surface",
      severity: "error",
      from: { pathNot: ["^agents/", "^tests/"] },
      to: { path: "^agents/", pathNot: [AGENTS_SURFACE] },
    },

    // The surfaces
    layer("realtime-sees-contracts", "^lib/realtime/", ["^lib/(realtime|utils)/", CONTRACT]),
    layer("components-see-contracts", "^components/", [
      "^components/",
      CONTRACT,
      "^lib/(realtime|utils)/",
      "^app/(actions|.+/actions)\\.ts$",
    ]),
    {
      name: "no-cross-domain-components",
      severity: "error",
      from: { path: "^components/([^/]+)/", pathNot: [TEST, "^components/chat/cards/"] },
      to: { path: "^components/", pathNot: ["^components/$1/", "^components/(ui|shared)/"] },
    },
    layer("app-holds-no-rule", "^app/", [
      "^app/",
      "^components/",
      SURFACE,
      AGENTS_SURFACE,
      "^lib/(platform|language|utils)/",
      "^messages/",
    ]),
    layer("server-is-thin", "^server/", [
      "^server/",
      SURFACE,
      AGENTS_SURFACE,
      "^lib/(platform|language|utils)/",
      "^lib/realtime/contract\\.ts$",
    ]),
    {
      name: "server-is-a-leaf",
      severity: "error",
      from: { pathNot: "^(server|scripts/launch|tests|e2e)/" },
      to: { path: "^server/" },
    },
    {
      name: "tests-and-scripts-are-leaves",
      severity: "error",
      from: { pathNot: [TEST, "^(tests|scripts|e2e)/"] },
      to: { path: "^(tests|scripts|e2e)/" },
    },
    layer("messages-through-the-translator", LOCAL, ["^(?!messages/)"], {
      except: ["^lib/platform/messages/", "^app/i18n\\.ts$", "^(tests|scripts)/"],
    }),

    // Packages and the places that know them
    {
      name: "domains-are-framework-free",
      severity: "error",
      from: { path: ["^lib/(domains|language|utils)/", "^(agents|db)/"], pathNot: [TEST] },
      to: {
        path: pkg(
          "next",
          "next-auth",
          "next-intl",
          "react",
          "react-dom",
          "server-only",
          "socket.io",
          "socket.io-client",
          "ai",
          "@ai-sdk",
          "@qdrant",
        ),
      },
    },
    home("ai-sdk-in-llm-only", ["ai", "@ai-sdk"], ["^lib/platform/llm/", "^tests/", "node_modules"]),
    home(
      "langchain-in-runtime-only",
      ["@langchain"],
      ["^agents/runtime/", "^db/checkpoints\\.ts$", "^tests/"],
    ),
    home("sockets-in-server-only", ["socket.io"], ["^server/", "^(tests|e2e|scripts)/"]),
    home("socket-client-in-realtime-only", ["socket.io-client"], ["^lib/realtime/", "^(tests|e2e|scripts)/"]),
    home("vectors-in-platform-only", ["@qdrant"], ["^lib/platform/vector/", "^(tests|scripts)/"]),
    home(
      "sql-in-repositories-only",
      ["drizzle-orm", "postgres", "pg"],
      ["^db/", REPOSITORY, "^lib/platform/", "^agents/runtime/checkpointer\\.ts$", "^(tests|scripts|e2e)/"],
    ),
    home("server-only-in-app-server", ["server-only"], ["^app/_server/"]),
    home(
      "react-in-screens-only",
      ["react", "react-dom", "next-intl", "next"],
      [
        "^(app|components)/",
        "^lib/realtime/",
        "^server/index\\.ts$",
        "^next(\\.config|-env\\.d)\\.ts$",
        "^(tests|e2e)/",
      ],
    ),
    home(
      "login-library-behind-session",
      ["next-auth"],
      ["^app/(_server|api/auth)/", "^lib/platform/session-cookie\\.ts$", "^components/", "^tests/"],
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data|\\.cache|test-results|playwright-report|coverage)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      conditionNames: ["import", "require", "node", "default", "types"],
      exportsFields: ["exports"],
    },
  },
};

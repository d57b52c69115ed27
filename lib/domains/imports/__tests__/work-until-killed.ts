import { workOff } from "./drive-imports.ts";

// A worker as a process of its own, for a test to kill.
await workOff("killed");
process.disconnect?.();

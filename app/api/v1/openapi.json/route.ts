import { openapiDocument } from "#app/_server/openapi/index.ts";
import { env } from "#lib/platform/env.ts";

export const GET = () => Response.json(openapiDocument(env().APP_URL));

import type { Endpoint } from "./endpoint.ts";
import { activityEndpoints } from "./objects/activities.ts";
import { competitorEndpoints } from "./objects/competitors.ts";
import { contactEndpoints } from "./objects/contacts.ts";
import { customerEndpoints } from "./objects/customers.ts";
import { importEndpoints } from "./objects/imports.ts";
import { knowledgeEndpoints } from "./objects/knowledge.ts";
import { leadRuleEndpoints } from "./objects/lead-rules.ts";
import { leadEndpoints } from "./objects/leads.ts";
import { metaEndpoints } from "./objects/meta.ts";
import { notificationEndpoints } from "./objects/notifications.ts";
import { opportunityEndpoints } from "./objects/opportunities.ts";
import { pipelineEndpoints } from "./objects/pipelines.ts";
import { poolEndpoints } from "./objects/pools.ts";
import { priceListEndpoints } from "./objects/price-lists.ts";
import { productEndpoints } from "./objects/products.ts";
import { relationEndpoints } from "./objects/relations.ts";
import { searchEndpoints } from "./objects/search.ts";
import { taskEndpoints } from "./objects/tasks.ts";

/** The API of records and of what belongs to them. */
export const endpoints: readonly Endpoint[] = [
  ...customerEndpoints,
  ...contactEndpoints,
  ...relationEndpoints,
  ...leadEndpoints,
  ...leadRuleEndpoints,
  ...poolEndpoints,
  ...opportunityEndpoints,
  ...pipelineEndpoints,
  ...competitorEndpoints,
  ...productEndpoints,
  ...priceListEndpoints,
  ...activityEndpoints,
  ...taskEndpoints,
  ...notificationEndpoints,
  ...importEndpoints,
  ...knowledgeEndpoints,
  ...searchEndpoints,
  ...metaEndpoints,
];

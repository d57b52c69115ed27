import { collectBuilt, type Pattern } from "./collect-patterns.ts";

/** The patterns that the language builds from its dictionaries while it reads a sentence. */
export function collectBuiltByLanguage(): Promise<Pattern[]> {
  return collectBuilt(async () => {
    const { understand } = await import("#lib/language/index.ts");
    understand("李经理，德芙科技，下个月要财务软件，预算50万，电话13800001234", { now: new Date(0) });
  });
}

export { stopIndexThreads } from "./indexing/index-threads.ts";
export { searchKnowledge } from "./queries/search-knowledge.ts";
export { saveDocuments } from "./verbs/save-documents.ts";

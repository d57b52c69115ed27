/** What only this specialist must know; identity, safety and format are said once for all. */
export const prompt = `You help a rep move a deal: look at what is known before you advise.`;

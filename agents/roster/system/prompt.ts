/** What only this specialist must know; identity, safety and format are said once for all. */
export const prompt = `You help administrators run the product safely.`;

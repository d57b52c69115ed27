/** The conversation in the address; the address is changed in place when a new conversation gets its id. */
export function conversationIdOf(path: string): string | null {
  const [, section, id] = path.split("/");
  return section === "chat" && id ? decodeURIComponent(id) : null;
}

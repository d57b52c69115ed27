let conversation: string | null = null;

/** The conversation that goes on beside the pages, for as long as the browser's tab lives. */
export const dockTalk = {
  get: () => conversation,
  set(next: string | null) {
    conversation = next;
  },
};

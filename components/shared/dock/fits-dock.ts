/** Whether the window has room for a talk beside the page; a phone gives the talk its whole screen. */
export const fitsDock = (): boolean => window.matchMedia("(min-width: 64rem)").matches;

/** The zone that people's clocks show; everything on screen follows it. */
export const timeZone = "Asia/Shanghai";

"use client";
import { createContext, use } from "react";

const Toggle = createContext<() => void>(() => {});

export const HistoryToggle = Toggle;
/** Opens the history on screens where it is not beside the thread. */
export const useHistoryToggle = () => use(Toggle);

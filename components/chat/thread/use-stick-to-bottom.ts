"use client";
import { useCallback, useEffect, useRef, useState } from "react";

const near = 64;

/**
 * Keeps the end in sight while the content grows, until the person scrolls up.
 * The external system is the scroll position, which React does not own.
 */
export function useStickToBottom() {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const [atBottom, setAtBottom] = useState(true);

  const toBottom = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    stuck.current = true;
    element.scrollTop = element.scrollHeight;
  }, []);

  useEffect(() => {
    const element = scroller.current;
    const inner = content.current;
    if (!element || !inner) return;
    let lastTop = element.scrollTop;
    const onScroll = () => {
      const distance = element.scrollHeight - element.scrollTop - element.clientHeight;
      const up = element.scrollTop < lastTop - 1;
      lastTop = element.scrollTop;
      // Content that grows also moves the end away; only a scroll upwards means that the person left it.
      if (distance < near) stuck.current = true;
      else if (up) stuck.current = false;
      setAtBottom(stuck.current);
    };
    const observer = new ResizeObserver(() => {
      if (stuck.current) element.scrollTop = element.scrollHeight;
    });
    element.scrollTop = element.scrollHeight;
    observer.observe(inner);
    observer.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, []);

  return { scroller, content, atBottom, toBottom };
}

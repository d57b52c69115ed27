import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "会客 Huike",
    short_name: "会客",
    description: "对话式客户管理",
    lang: "zh-CN",
    start_url: "/chat",
    scope: "/",
    display: "standalone",
    background_color: "#f4f6f6",
    theme_color: "#0e6a65",
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}

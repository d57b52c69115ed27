import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "#components/shared/client-messages.tsx";
import { Toaster } from "#components/ui/toaster.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("ui");
  return {
    title: { default: t("product.name"), template: `%s · ${t("product.name")}` },
    description: t("product.description"),
    applicationName: t("product.name"),
    icons: { icon: [{ url: "/icon.svg", type: "image/svg+xml" }], apple: "/icon-180.png" },
    appleWebApp: { capable: true, title: t("product.name"), statusBarStyle: "default" },
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#161c1c" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang={await getLocale()} suppressHydrationWarning>
      <head>
        {/* The browser hides the nonce from scripts, so the two sides never look the same. */}
        <script src="/theme.js" nonce={nonce} suppressHydrationWarning />
      </head>
      <body>
        <ClientMessages namespaces={["ui"]}>
          {children}
          <Toaster />
        </ClientMessages>
      </body>
    </html>
  );
}
